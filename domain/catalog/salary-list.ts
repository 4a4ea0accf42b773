import type { Catalog } from "./catalog";
import { FEWEST_ANSWERS } from "./figures";
import { folded, type Values } from "./filters";
import { ALL_YEARS, EVERYWHERE, latestNational, type PayKind, type PayRow, payRows } from "./pay-rows";
import { bandId, bandName, EACH, WAGE_LEVELS } from "./salary-filters";

/** The five points of a spread; null where the source gives none. */
export type Points = Record<"p10" | "p25" | "p50" | "p75" | "p90", number | null>;

/** One line of the list: a source's row at one place and level. `at` is null under the fewest answers. */
export type SalaryLine = {
  row: PayRow;
  region: string;
  /** A visa wage level, a band of years, or null where the row is not split. */
  level: string | null;
  year: number;
  n: number | null;
  currency: string;
  at: Points | null;
};

/** The lines that there are for what was chosen, in the order asked for; those without a figure stand last. */
export function listSalaries(
  catalog: Pick<Catalog, "roles" | "pay">,
  kind: PayKind,
  values: Values,
): { lines: SalaryLine[]; without: PayRow[] } {
  const rows = payRows(catalog, kind).rows.filter(
    ({ holders }) => !values.role || holders.some(({ role }) => role.id === values.role),
  );
  const found = rows.map((row) => ({ row, lines: LINES[kind](row, values) }));
  return {
    lines: found
      .flatMap(({ lines }) => lines)
      .sort((a, b) => weigh(a, values.sort) - weigh(b, values.sort) || byName(a, b)),
    without: found.filter(({ lines }) => lines.length === 0).map(({ row }) => row),
  };
}

/** True for what the filings never tell: the wage levels of a state. */
export const neverFiled = ({ region, level }: Values): boolean =>
  region !== undefined && level !== undefined && level !== "all" && level !== EACH;

const LINES: Record<PayKind, (row: PayRow, values: Values) => SalaryLine[]> = {
  filings: filedLines,
  survey: answeredLines,
  national: nationalLines,
};

function filedLines(row: PayRow, values: Values): SalaryLine[] {
  const { region, level } = values;
  const { filings, filed } = row.pay;
  if (neverFiled(values)) return [];
  if (region !== undefined) {
    const states = filings.filter(
      (one) => one.region_type === "state" && (region === EACH || folded(one.region) === region),
    );
    return states.map((one) => lineOf(row, one, one.region, null));
  }
  if (level === "all") return filed ? [lineOf(row, filed, filed.region, null)] : [];
  const levels = filings
    .filter((one) => one.wage_level !== null)
    .filter((one) => level === undefined || level === EACH || one.wage_level === Number(level));
  // Of the country's four levels the fullest stands for all, unless one or each is asked for.
  const kept = level === undefined ? [...levels].sort((a, b) => b.n - a.n).slice(0, 1) : levels;
  return kept.map((one) => lineOf(row, one, one.region, WAGE_LEVELS[Number(one.wage_level) - 1] as string));
}

function answeredLines(row: PayRow, { region, level }: Values): SalaryLine[] {
  return row.pay.survey
    .filter(({ country }) =>
      region === EACH ? country !== EVERYWHERE : folded(country) === (region ?? folded(EVERYWHERE)),
    )
    .filter(({ years }) =>
      level === EACH ? years !== ALL_YEARS : level ? bandId(years) === level : years === ALL_YEARS,
    )
    .map((one) => lineOf(row, one, one.country, one.years === ALL_YEARS ? null : bandName(one.years)));
}

function nationalLines(row: PayRow): SalaryLine[] {
  const latest = latestNational(row.pay);
  return latest ? [lineOf(row, { ...latest, n: latest.employment }, latest.region, null)] : [];
}

type Given = { year: number; n: number | null; currency: string } & Partial<
  Record<keyof Points, number | null>
>;

function lineOf(row: PayRow, given: Given, region: string, level: string | null): SalaryLine {
  const { year, n, currency, p10 = null, p25 = null, p50 = null, p75 = null, p90 = null } = given;
  const thin = (n !== null && n < FEWEST_ANSWERS) || p50 === null;
  return { row, region, level, year, n, currency, at: thin ? null : { p10, p25, p50, p75, p90 } };
}

function weigh({ at, n }: SalaryLine, sort: string | undefined): number {
  if (sort === "name") return 0;
  if (sort === "sample") return -(n ?? 0);
  if (!at) return 1;
  return -((sort === "low" ? at.p25 : sort === "high" ? at.p75 : at.p50) ?? 0);
}

/** Levels and bands of one place keep the order of the source, which is from low to high. */
function byName(a: SalaryLine, b: SalaryLine): number {
  const [one, other] = [`${a.row.title} ${a.region}`, `${b.row.title} ${b.region}`];
  return one === other ? 0 : one < other ? -1 : 1;
}
