import type { Catalog, CompanyEntry, FilingEntry, PayEntry } from "./catalog";

/** One name in the filings, with the company it was joined to. */
export type FiledRow = { company: CompanyEntry; filing: FilingEntry };

/** Who filed for one occupation: the list's head and its rows, most filings first. */
export type Filed = {
  occupation: string;
  roles: string[];
  /** All filings for the occupation, those of unlisted employers too. */
  whole: PayEntry["filed"];
  rows: FiledRow[];
};

/** The employers in the data by the occupation that they filed for, the most filed first. */
export function filedByOccupation(catalog: Pick<Catalog, "companies" | "pay">): Filed[] {
  const lists = new Map<string, FiledRow[]>();
  for (const company of Object.values(catalog.companies))
    for (const filing of company.filings) {
      const rows = lists.get(filing.occupation) ?? [];
      lists.set(filing.occupation, [...rows, { company, filing }]);
    }
  return [...lists]
    .map(([occupation, rows]) => filed(occupation, rows, catalog.pay))
    .sort((left, right) => total(right) - total(left));
}

function filed(occupation: string, rows: FiledRow[], pay: Catalog["pay"]): Filed {
  const entry = Object.values(pay).find(({ keys }) => keys.filings?.name === occupation);
  return {
    occupation,
    roles: [...new Set(rows.flatMap(({ filing }) => filing.roles))],
    whole: entry?.filed ?? null,
    rows: rows.sort((left, right) => right.filing.n - left.filing.n),
  };
}

const total = ({ rows }: Filed): number => rows.reduce((sum, { filing }) => sum + filing.n, 0);
