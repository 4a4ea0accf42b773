import type { ReactNode } from "react";
import { type Fact, Facts } from "@/components/ui/facts";

/** The head of /me: the goal by its name, the hours and the arrival, and what can be counted. */
export function PathHero({
  kicker,
  title,
  facts,
  children,
}: {
  kicker: string;
  title: string;
  facts: Fact[];
  children: ReactNode;
}) {
  return (
    <div className="hero path-hero">
      <div>
        <p className="note">{kicker}</p>
        <h1 className="path-title">{title}</h1>
        <p className="lede">{children}</p>
      </div>
      <Facts facts={facts} />
    </div>
  );
}

/** The parts of a long page, and the two pages that belong to it. */
export function PathNav({ parts }: { parts: { id: string; name: string }[] }) {
  return (
    <nav className="path-nav" aria-label="My path">
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
        <li>
          <a href="/me/journal">Journal</a>
        </li>
        <li>
          <a href="/settings">Settings</a>
        </li>
      </ul>
    </nav>
  );
}

/** Facts of a path: how many skills stand where. */
export function countFacts(counts: [name: string, skills: number][]): Fact[] {
  return counts.map(([name, skills]) => ({ name, value: skills === 1 ? "1 skill" : `${skills} skills` }));
}
