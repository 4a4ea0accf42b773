import type { ReactNode } from "react";
import type { PayEntry, SourceEntry } from "@/domain/catalog/catalog";
import { FitNote } from "./fit";
import { PayChart } from "./pay-chart";
import { SourceLine } from "./source-line";
import type { Spread } from "./spread";

export type PayGroupProps = {
  title: string;
  sentence: string;
  lead: string;
  unit: string;
  fit: PayEntry["keys"]["filings"];
  source: SourceEntry | undefined;
  built: string;
  drawn: Spread[];
  /** What follows the figures and must not be folded away. */
  after?: ReactNode;
  children: ReactNode;
};

/** One kind of figure, on its own axis with its own source. Kinds are never mixed. */
export function PayGroup(props: PayGroupProps) {
  const { title, sentence, lead, unit, fit, source, built, drawn, after, children } = props;
  return (
    <article className="pay-group">
      <h3>{title}</h3>
      <p className="pay-sentence">{sentence}</p>
      {fit && <FitNote fit={fit} />}
      <PayChart spreads={drawn} label={sentence} unit={unit} />
      {source && <SourceLine source={source} built={built} lead={lead} />}
      {after}
      <details className="fold">
        <summary>See the numbers</summary>
        {children}
      </details>
    </article>
  );
}
