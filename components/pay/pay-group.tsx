import type { ReactNode } from "react";
import type { PayEntry, SourceEntry } from "@/domain/catalog/catalog";
import { PayChart } from "./pay-chart";
import { SourceLine } from "./source-line";
import type { Spread } from "./spread";

const FIT = { exact: "Exact fit", close: "Close fit", proxy: "Stand-in" } as const;

export type PayGroupProps = {
  title: string;
  sentence: string;
  lead: string;
  unit: string;
  fit: PayEntry["keys"]["filings"];
  source: SourceEntry | undefined;
  built: string;
  drawn: Spread[];
  children: ReactNode;
};

/** One kind of figure, on its own axis with its own source. Kinds are never mixed. */
export function PayGroup(props: PayGroupProps) {
  const { title, sentence, lead, unit, fit, source, built, drawn, children } = props;
  return (
    <article className="pay-group">
      <h3>{title}</h3>
      <p className="pay-sentence">{sentence}</p>
      {fit && (
        <p className="note">
          <span className="tag">{FIT[fit.fit]}</span> {fit.note}
        </p>
      )}
      <PayChart spreads={drawn} label={sentence} unit={unit} />
      {source && <SourceLine source={source} built={built} lead={lead} />}
      <details className="fold">
        <summary>See the numbers</summary>
        {children}
      </details>
    </article>
  );
}
