import type { PayEntry } from "@/domain/catalog/catalog";

type Key = NonNullable<PayEntry["keys"]["filings"]>;

const FIT = { exact: "Exact fit", close: "Close fit", proxy: "Stand-in" } as const;

/** How well a source's row fits the role, in one word. */
export const Fit = ({ fit }: Pick<Key, "fit">) => <span className="tag">{FIT[fit]}</span>;

/** The word and the reason. */
export const FitNote = ({ fit }: { fit: Key }) => (
  <p className="note measure">
    <Fit fit={fit.fit} /> {fit.note}
  </p>
);
