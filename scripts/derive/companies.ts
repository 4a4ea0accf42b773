import { type Company, company } from "@/domain/catalog/derived.schema";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import { didYouMean } from "@/domain/catalog/nearest";
import { count, currency } from "./cell";
import { EDITIONS } from "./editions";
import { askedBy, type Occupation } from "./occupation";
import { cell, type DeriveError, fault, placeOf, type Row, rowsWhere, type Tables } from "./table";

const EMPLOYERS = "dol-lca/employers.csv";
const NAMES = "dol-lca/companies.csv";

/** The employers that filed for these occupations, spellings joined, keyed by company id. */
export function deriveCompanies(occupations: Occupation[], table: Tables): Map<string, Company> {
  const names = namesOf(table);
  const found = new Map<string, Company>();
  const filed = new Set<string>();
  for (const [title, asked] of titlesOf(occupations)) {
    for (const row of rowsWhere(table, EMPLOYERS, "soc_title", title, asked)) {
      const employer = cell(row, "employer_name");
      const joined = names.get(employer);
      if (!joined)
        throw fault(
          row,
          `employer “${employer}” belongs to no company; add a line for it to ${placeOf(NAMES)}`,
        );
      filed.add(employer);
      const id = cell(joined, "company");
      const entry = found.get(id) ?? { name: cell(joined, "name"), filings: [] };
      entry.filings.push(filing(row, employer, title));
      found.set(id, entry);
    }
  }
  for (const [employer, row] of names) if (!filed.has(employer)) throw inNoFiling(row, employer, table);
  return new Map([...found].sort(byId).map(([id, entry]) => [id, company.parse(entry)]));
}

function filing(row: Row, employer: string, occupation: string): Company["filings"][number] {
  const n = count(row, "n_certified_lca");
  const median = n < FEWEST_ANSWERS ? {} : { median: count(row, "median_wage_usd") };
  return { currency: currency(row), ...EDITIONS.filings, employer, occupation, n, ...median };
}

/** Each spelling once, and each company under one name. */
function namesOf(table: Tables): Map<string, Row> {
  const spellings = new Map<string, Row>();
  const called = new Map<string, string>();
  for (const row of table(NAMES)) {
    const [employer, id, name] = [cell(row, "employer_name"), cell(row, "company"), cell(row, "name")];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || name === "")
      throw fault(
        row,
        `found the company “${id}” with the name “${name}”; write an id such as \`acme-labs\` and a name`,
      );
    const first = spellings.get(employer);
    if (first) throw fault(row, `“${employer}” stands at line ${first.line} too; keep one of the two`);
    const before = called.get(id) ?? name;
    if (before !== name)
      throw fault(row, `company \`${id}\` is called “${name}” here and “${before}” before; keep one name`);
    spellings.set(employer, row);
    called.set(id, name);
  }
  return spellings;
}

/** The titles that the occupations are filed under, each with the first that asks for it. */
function titlesOf(occupations: Occupation[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const occupation of occupations) {
    const title = occupation.filings?.name;
    if (title && !titles.has(title)) titles.set(title, askedBy(occupation, "filings"));
  }
  return titles;
}

function inNoFiling(row: Row, employer: string, table: Tables): DeriveError {
  const there = new Set(table(EMPLOYERS).map((filed) => cell(filed, "employer_name")));
  const where = there.has(employer) ? " for these occupations" : "";
  const remedy = there.has(employer)
    ? "; remove the line"
    : didYouMean(employer, there, "remove the line, or correct the name");
  return fault(row, `“${employer}” (${cell(row, "company")}) is in no filing${where}${remedy}`);
}

const byId = ([left]: [string, unknown], [right]: [string, unknown]): number => (left < right ? -1 : 1);
