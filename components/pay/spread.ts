import { money } from "@/components/ui/format";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";

type Percentile = number | null | undefined;
type Percentiles = {
  p10?: Percentile;
  p25?: Percentile;
  p50?: Percentile;
  p75?: Percentile;
  p90?: Percentile;
};

/** One group of answers, ready to be drawn and tabled. Without percentiles only the count is shown. */
export type Spread = {
  label: string;
  n: number | null;
  currency: string;
  at: {
    p10: number | null;
    p25: number | null;
    p50: number | null;
    p75: number | null;
    p90: number | null;
  } | null;
};

/** Under the fewest answers no figure is printed, whatever the data hold. */
export function spreadOf(label: string, n: number | null, currency: string, figures: Percentiles): Spread {
  const { p10 = null, p25 = null, p50 = null, p75 = null, p90 = null } = figures;
  const thin = (n !== null && n < FEWEST_ANSWERS) || p50 === null;
  return { label, n, currency, at: thin ? null : { p10, p25, p50, p75, p90 } };
}

/** The same axis for every row of a chart: round ends, round steps. */
export function axisOf(spreads: Spread[]): { low: number; high: number; ticks: number[] } {
  const values = spreads.flatMap(({ at }) => (at ? Object.values(at).filter((value) => value !== null) : []));
  const step = 50_000;
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.ceil(Math.max(...values) / step) * step;
  const ticks = Array.from({ length: (high - low) / step + 1 }, (_, at) => low + at * step);
  return { low, high, ticks };
}

/** “between $91,000 and $131,000”, or null where there is no middle half to speak of. */
export function middleHalf({ at, currency }: Spread): string | null {
  if (!at || at.p25 === null || at.p75 === null) return null;
  return `between ${money(at.p25, currency)} and ${money(at.p75, currency)}`;
}
