import { type Pay, pay } from "@/domain/catalog/derived.schema";
import type { Occupation } from "./occupation";
import { REGIONS } from "./regions";
import { count, countOrNull, DeriveError, decimal, must, type Row, spread, type Tables } from "./table";

const WAGES = "dol-lca/wages.csv";
const NATIONAL = "bls-oews/national.csv";
const SURVEY = "stackoverflow-2025/salary.csv";
const PROJECTIONS = "bls-projections/projections.csv";

/** Everything the sources say of one occupation's pay, each kind of figure by itself. */
export function derivePay(occupation: Occupation, table: Tables): Pay {
  const { filings, national, survey } = occupation;
  return pay.parse({
    title: occupation.title,
    roles: occupation.roles,
    keys: { filings, national, survey },
    filings: filings ? filed(filings.name, table) : [],
    survey: survey ? answered(survey.name, table) : [],
    national: national ? counted(national.name, table) : [],
    outlook: national ? projected(national.name, table) : null,
  });
}

function filed(title: string, table: Tables) {
  const rows = must(
    table(WAGES).filter((row) => row.soc_title === title),
    WAGES,
    `occupation “${title}”`,
  );
  return rows.map((row) => {
    const where = `content/_data/${WAGES}: ${title}, ${row.region}, level ${row.wage_level}`;
    return {
      currency: "USD" as const,
      source: "dol-lca",
      year: 2026,
      region: region(row, where),
      region_type: row.region_type as "national" | "state",
      wage_level: row.wage_level === "all" ? null : count(row, "wage_level", where),
      ...spread(row, where),
    };
  });
}

function region(row: Row, where: string): string {
  const name = REGIONS[row.region ?? ""];
  if (!name)
    throw new DeriveError(`${where}: unknown region “${row.region}”; add it to scripts/derive/regions.ts`);
  return name;
}

function answered(group: string, table: Tables) {
  const rows = must(
    table(SURVEY).filter((row) => row.dev_type === group),
    SURVEY,
    `survey group “${group}”`,
  );
  return rows.map((row) => ({
    currency: "USD" as const,
    source: "stackoverflow-2025",
    year: 2025,
    country: row.country === "(world)" ? "All countries" : (row.country ?? ""),
    years: row.years_code_band ?? "",
    ...spread(row, `content/_data/${SURVEY}: ${group}, ${row.country}, ${row.years_code_band}`),
  }));
}

function counted(code: string, table: Tables) {
  const rows = must(
    table(NATIONAL).filter((row) => row.occ_code === code),
    NATIONAL,
    `occupation code ${code}`,
  );
  return rows.map((row) => {
    const where = `content/_data/${NATIONAL}: ${code}, ${row.year}`;
    const at = (column: string) => countOrNull(row, column, where);
    return {
      currency: "USD" as const,
      source: "bls-oews",
      year: count(row, "year", where),
      region: "United States",
      employment: at("tot_emp"),
      p10: at("a_pct10"),
      p25: at("a_pct25"),
      p50: at("a_median"),
      p75: at("a_pct75"),
      p90: at("a_pct90"),
    };
  });
}

function projected(code: string, table: Tables) {
  const row = table(PROJECTIONS).find((candidate) => candidate.soc_code === code);
  if (!row) return null;
  const where = `content/_data/${PROJECTIONS}: ${code}`;
  return {
    source: "bls-projections",
    occupation: row.occupation_title ?? "",
    from: 2024,
    to: 2034,
    employment_from: count(row, "employment_2024", where),
    employment_to: count(row, "projected_employment_2034", where),
    change_percent: decimal(row, "change_percent_2024_34", where),
  };
}
