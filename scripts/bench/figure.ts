/** One measured number, with the line that it must not cross. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  /** The value may not be above `most`, nor below `least`. */
  most?: number;
  least?: number;
};

/** Figures, and where they do not say all, tables in Markdown. */
export type Report = { figures: Figure[]; tables: string };

export type Benchmark = () => Promise<Figure[] | Report>;

export const misses = ({ value, most, least }: Figure): boolean =>
  (most !== undefined && value > most) || (least !== undefined && value < least);

/** The figures as lines for the terminal, those that miss their limit marked. */
export function printed(figures: Figure[]): string {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map((figure) => {
      const said = `  ${figure.what.padEnd(width)}  ${valueInWords(figure).padStart(12)}  ${limitInWords(figure)}`;
      return misses(figure) ? `${said}  MISSED` : said.trimEnd();
    })
    .join("\n");
}

export const valueInWords = ({ value, unit }: Figure): string => `${rounded(value)} ${unit}`.trim();

export function limitInWords({ most, least, unit }: Figure): string {
  if (most !== undefined) return `at most ${most} ${unit}`.trim();
  if (least !== undefined) return `at least ${least} ${unit}`.trim();
  return "";
}

export const median = (values: number[]): number => quantile(values, 0.5);

/** The smallest value that at least this share of all values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Three digits are as much as any of these measurements bears. */
function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}
