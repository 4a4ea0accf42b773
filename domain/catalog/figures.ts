import { fileOf, type Library } from "./library";
import { didYouMean } from "./nearest";
import type { Finding, Path } from "./problem";

/** Under this many answers only their count is printed. */
export const FEWEST_ANSWERS = 20;

const FIGURES = ["p10", "p25", "p50", "p75", "p90", "median", "share"] as const;

type Row = { n: number } & Partial<Record<(typeof FIGURES)[number], number>>;

/**
 * Figures that rest on too few answers to be printed, the first of each file with the number of others;
 * and filings that no list of employers could be headed by.
 */
export function checkFigures({ existing, whole }: Pick<Library, "existing" | "whole">): Finding[] {
  const pay = Object.entries(whole.pay).flatMap(([id, { filed, filings, survey }]) =>
    thin(fileOf("pay", id), [
      ...(filed ? [{ path: ["filed"], row: filed }] : []),
      ...within(["filings"], filings),
      ...within(["survey"], survey),
    ]),
  );
  const companies = Object.entries(whole.companies).flatMap(([id, { filings }]) =>
    thin(fileOf("companies", id), within(["filings"], filings)),
  );
  const usage = Object.entries(whole.usage).flatMap(([id, { survey }]) =>
    thin(fileOf("usage", id), within(["survey", "technologies"], survey.technologies)),
  );
  return [...pay, ...companies, ...usage, ...unheaded({ existing, whole })];
}

/** Filings for an occupation that no pay file is filed under. Asked only once all pay files could be read. */
function unheaded({ existing, whole }: Pick<Library, "existing" | "whole">): Finding[] {
  if (Object.keys(whole.pay).length < existing.pay.size) return [];
  const known = Object.values(whole.pay).flatMap(({ keys }) => keys.filings?.name ?? []);
  const remedy = "run `npm run derive`, or add the occupation to content/_data/occupations.yaml";
  return Object.entries(whole.companies).flatMap(([id, { filings }]) =>
    filings.flatMap(({ occupation }, at) => {
      if (known.includes(occupation)) return [];
      const says = `no pay file is filed under “${occupation}”${didYouMean(occupation, known, remedy)}`;
      return [{ file: fileOf("companies", id), path: ["filings", at, "occupation"], says }];
    }),
  );
}

function thin(file: string, rows: { path: Path; row: Row }[]): Finding[] {
  const faults = rows.flatMap(({ path, row }) => {
    const figure = FIGURES.find((name) => row[name] !== undefined);
    return row.n < FEWEST_ANSWERS && figure ? [{ path: [...path, figure], n: row.n }] : [];
  });
  const [first] = faults;
  if (!first) return [];
  const more = faults.length > 1 ? ` (${faults.length - 1} more in this file)` : "";
  const says = `a figure from ${first.n} answers; under ${FEWEST_ANSWERS} only \`n\` stands, leave the figure out${more}`;
  return [{ file, path: first.path, says }];
}

const within = (path: Path, rows: Row[]): { path: Path; row: Row }[] =>
  rows.map((row, at) => ({ path: [...path, at], row }));
