import { fileOf, type Library } from "./library";
import type { Finding, Path } from "./problem";

/** Under this many answers only their count is printed. */
export const FEWEST_ANSWERS = 20;

type Row = { n: number } & Partial<Record<"p10" | "p25" | "p50" | "p75" | "p90" | "median", number>>;

const SPREAD = ["p10", "p25", "p50", "p75", "p90", "median"] as const;

/** Figures that rest on too few answers to be printed; the first of each file, with the number of others. */
export function checkFigures({ whole }: Library): Finding[] {
  const pay = Object.entries(whole.pay).flatMap(([id, { filings, survey }]) =>
    thin(fileOf("pay", id), [...within("filings", filings), ...within("survey", survey)]),
  );
  const companies = Object.entries(whole.companies).flatMap(([id, { filings }]) =>
    thin(fileOf("companies", id), within("filings", filings)),
  );
  return [...pay, ...companies];
}

function thin(file: string, rows: { path: Path; row: Row }[]): Finding[] {
  const faults = rows.flatMap(({ path, row }) => {
    const figure = SPREAD.find((name) => row[name] !== undefined);
    return row.n < FEWEST_ANSWERS && figure ? [{ path: [...path, figure], n: row.n }] : [];
  });
  const [first] = faults;
  if (!first) return [];
  const more = faults.length > 1 ? ` (${faults.length - 1} more in this file)` : "";
  const says = `a figure from ${first.n} answers; under ${FEWEST_ANSWERS} only \`n\` stands, leave the figure out${more}`;
  return [{ file, path: first.path, says }];
}

const within = (field: string, rows: Row[]): { path: Path; row: Row }[] =>
  rows.map((row, at) => ({ path: [field, at], row }));
