import type { ReactNode } from "react";

export type Fact = { name: string; value: ReactNode; note?: string };

/** What can be counted, ruled like a specimen label. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>
            {fact.name}
            {fact.note && <small>{fact.note}</small>}
          </dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
