import { type Company, company } from "@/domain/catalog/derived.schema";
import type { Occupation } from "./occupation";
import { count, DeriveError, must, type Tables } from "./table";

const EMPLOYERS = "dol-lca/employers.csv";
const NAMES = "dol-lca/companies.csv";

/** The employers that filed for these occupations, spellings joined, keyed by company id. */
export function deriveCompanies(occupations: Occupation[], table: Tables): Map<string, Company> {
  const names = new Map(table(NAMES).map((row) => [row.employer_name, row]));
  const found = new Map<string, Company>();
  for (const { title, roles } of byTitle(occupations)) {
    const rows = must(
      table(EMPLOYERS).filter((row) => row.soc_title === title),
      EMPLOYERS,
      `occupation “${title}”`,
    );
    for (const row of rows) {
      const joined = names.get(row.employer_name);
      if (!joined?.company || !joined.name) {
        throw new DeriveError(
          `content/_data/${NAMES}: no company for employer “${row.employer_name}”; add a line`,
        );
      }
      const entry = found.get(joined.company) ?? { name: joined.name, filings: [] };
      const where = `content/_data/${EMPLOYERS}: ${title}, ${row.employer_name}`;
      const n = count(row, "n_certified_lca", where);
      entry.filings.push({
        currency: "USD",
        source: "dol-lca",
        year: 2026,
        employer: row.employer_name ?? "",
        occupation: title,
        roles,
        n,
        ...(n >= 20 ? { median: count(row, "median_wage_usd", where) } : {}),
      });
      found.set(joined.company, entry);
    }
  }
  for (const [employer, row] of names) {
    if (!table(EMPLOYERS).some((filed) => filed.employer_name === employer)) {
      throw new DeriveError(
        `content/_data/${NAMES}: “${employer}” (${row.company}) is in no filing; remove the line`,
      );
    }
  }
  return new Map([...found].map(([id, entry]) => [id, company.parse(entry)]));
}

/** Occupations that share a title in the filings, with all the roles they speak for. */
function byTitle(occupations: Occupation[]): { title: string; roles: string[] }[] {
  const titles = new Map<string, string[]>();
  for (const { filings, roles } of occupations) {
    if (filings) titles.set(filings.name, [...(titles.get(filings.name) ?? []), ...roles]);
  }
  return [...titles].map(([title, roles]) => ({ title, roles }));
}
