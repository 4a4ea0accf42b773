import type { Catalog } from "./catalog";
import {
  type Broken,
  type Choice,
  type Filter,
  folded,
  type Option,
  type Query,
  readFilters,
  type Values,
} from "./filters";
import { ALL_YEARS, EVERYWHERE, HOME, PAY_KINDS, type PayKind, type PayRow, payRows } from "./pay-rows";

type Known = Pick<Catalog, "roles" | "pay">;

/** What an address asks of the salaries: one kind of figure, and what was chosen for it. */
export type SalaryQuery = { kind: PayKind; filters: Filter[]; values: Values; broken: Broken[] };

/** Every level, or every region, on lines of their own. */
export const EACH = "each";

/** Visa wage levels as the filings print them. */
export const WAGE_LEVELS = ["I", "II", "III", "IV"];

/** Reads the kind of figure first: the other filters depend on it. */
export function readSalaries(query: Query, known: Known): SalaryQuery {
  const { kind: given, ...others } = query;
  const first = readFilters({ kind: given }, [KIND]);
  const kind = PAY_KINDS.find((one) => one === first.values.kind) ?? "filings";
  const filters = salaryFilters(known, kind);
  const { values, broken } = readFilters(others, filters);
  return { kind, filters, values, broken: [...first.broken, ...placeless(others, kind), ...broken] };
}

/** The kinds of figure, as an address names them. */
export const KIND: Choice = {
  kind: "choice",
  name: "kind",
  label: "Kind of figure",
  none: "Filings",
  options: [
    { id: "filings", name: "Filings" },
    { id: "survey", name: "Survey" },
    { id: "national", name: "National" },
  ],
};

/** The national statistics that we keep know neither regions nor levels. */
function placeless(query: Query, kind: PayKind): Broken[] {
  if (kind !== "national") return [];
  return ["region", "level"]
    .filter((name) => query[name])
    .map((name) => ({ name, label: name, value: "", fault: "no-filter", meant: null }));
}

/** What can be chosen for one kind of figure. */
function salaryFilters(catalog: Known, kind: PayKind): Filter[] {
  const { rows } = payRows(catalog, kind);
  const role = choice(
    "role",
    "Role",
    "Every role",
    Object.values(catalog.roles).map(({ id, title }) => ({ id, name: title })),
  );
  return [role, ...PLACES[kind](rows), SORT];
}

const PLACES: Record<PayKind, (rows: PayRow[]) => Filter[]> = {
  filings: (rows) => {
    const states = namesOf(rows, ({ pay }) =>
      pay.filings.filter((row) => row.region_type === "state").map(({ region }) => region),
    );
    return [
      choice("region", "Region", HOME, [{ id: EACH, name: "Every state" }, ...states]),
      choice("level", "Visa wage level", "The one with most filings", [
        { id: EACH, name: "Every level" },
        ...WAGE_LEVELS.map((name, at) => ({ id: String(at + 1), name: `Level ${name}` })),
        { id: "all", name: "All levels together" },
      ]),
    ];
  },
  survey: (rows) => {
    const countries = namesOf(rows, ({ pay }) => pay.survey.map(({ country }) => country));
    const bands = [...new Set(rows.flatMap(({ pay }) => pay.survey.map(({ years }) => years)))]
      .filter((years) => years !== ALL_YEARS)
      .sort();
    return [
      choice("region", "Country", EVERYWHERE, [
        { id: EACH, name: "Every country" },
        ...countries.filter(({ name }) => name !== EVERYWHERE),
      ]),
      choice("level", "Years of coding", "All years together", [
        { id: EACH, name: "Every band" },
        ...bands.map((band) => ({ id: bandId(band), name: bandName(band) })),
      ]),
    ];
  },
  national: () => [],
};

const SORT: Choice = {
  kind: "choice",
  name: "sort",
  label: "Sort by",
  none: "Median",
  options: [
    { id: "low", name: "Low end of the middle half" },
    { id: "high", name: "High end of the middle half" },
    { id: "name", name: "Name" },
    { id: "sample", name: "Sample" },
  ],
};

function choice(name: string, label: string, none: string, options: Option[]): Choice {
  return { kind: "choice", name, label, none, options };
}

const namesOf = (rows: PayRow[], names: (row: PayRow) => string[]): Option[] =>
  [...new Set(rows.flatMap(names))].sort().map((name) => ({ id: folded(name), name }));

/** “05-09” is 5-9 in an address and “5–9 years” in words. */
export const bandId = (band: string) => (band === "20+" ? "20-and-more" : band.replace(/\b0(?=\d)/g, ""));
export const bandName = (band: string) =>
  band.endsWith("+") ? `${band.slice(0, -1)} years and more` : `${bandId(band).replace("-", "–")} years`;
