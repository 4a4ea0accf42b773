import { capital } from "@/components/ui/format";
import type { PayEntry } from "@/domain/catalog/catalog";

type Key = NonNullable<PayEntry["keys"]["filings"]>;

/** How well a source's row fits a role, inside a sentence. */
export const FIT_WORDS = { exact: "exact fit", close: "close fit", proxy: "stand-in" } as const;

/** How well a source's row fits the role, in one word. */
export const Fit = ({ fit }: Pick<Key, "fit">) => <span className="tag">{capital(FIT_WORDS[fit])}</span>;

/** The word and the reason. */
export const FitNote = ({ fit }: { fit: Key }) => (
  <p className="note measure">
    <Fit fit={fit.fit} /> {fit.note}
  </p>
);
