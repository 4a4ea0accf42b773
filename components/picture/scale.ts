/** A place on an axis, as SVG reads it: 0 is its start, 1 its end. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The smallest of 1, 2, 5, 10, 20, 50 ... that reaches `length` in at most so many steps. */
export function stepOf(length: number, steps: number): number {
  const least = Math.max(1, length / steps);
  const ten = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((n) => n * ten).find((step) => step >= least) ?? 10 * ten;
}

/** From `low` to `high` in steps; both ends moved outward to a step. */
export function ticksOf(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The month of an ISO day or month, in three letters. */
export const shortMonth = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";

export const monthAndYear = (day: string): string => `${shortMonth(day)} ${day.slice(0, 4)}`;
