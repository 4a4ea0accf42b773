import { type Pay, pay } from "@/domain/catalog/derived.schema";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import { count, countOrNull, currency, decimal, oneOf, region, spread } from "./cell";
import { EDITIONS } from "./editions";
import { askedBy, type Occupation } from "./occupation";
import { COUNTRIES, NATIONS, STATES } from "./regions";
import { cell, rowsWhere, type Tables } from "./table";

const WAGES = "dol-lca/wages.csv";
const FILED = "dol-lca/roles.csv";
const NATIONAL = "bls-oews/national.csv";
const SURVEY = "stackoverflow-2025/salary.csv";
const PROJECTIONS = "bls-projections/projections.csv";

const WAGE_LEVELS = ["all", "1", "2", "3", "4"] as const;
const YEARS = ["all", "00-04", "05-09", "10-14", "15-19", "20+"] as const;

/** Everything the sources say of one occupation's pay, each kind of figure by itself. */
export function derivePay(occupation: Occupation, table: Tables): Pay {
  const { filings, national, survey } = occupation;
  return pay.parse({
    title: occupation.title,
    keys: { filings, national, survey },
    filed: filings ? filedInAll(filings.name, occupation, table) : null,
    filings: filings ? filed(filings.name, occupation, table) : [],
    survey: survey ? answered(survey.name, occupation, table) : [],
    national: national ? counted(national.name, occupation, table) : [],
    outlook: national ? projected(national.name, table) : null,
  });
}

function filedInAll(title: string, occupation: Occupation, table: Tables): Pay["filed"] {
  const [row] = rowsWhere(table, FILED, "soc_title", title, askedBy(occupation, "filings"));
  if (!row) return null;
  const n = count(row, "n");
  const median = n < FEWEST_ANSWERS ? {} : { p50: count(row, "median_wage_usd") };
  return { currency: currency(row), ...EDITIONS.filings, region: "United States", n, ...median };
}

function filed(title: string, occupation: Occupation, table: Tables): Pay["filings"] {
  return rowsWhere(table, WAGES, "soc_title", title, askedBy(occupation, "filings")).map((row) => {
    const type = oneOf(row, "region_type", ["national", "state"]);
    const level = oneOf(row, "wage_level", WAGE_LEVELS);
    return {
      currency: currency(row),
      ...EDITIONS.filings,
      region: region(row, "region", type === "national" ? NATIONS : STATES),
      region_type: type,
      wage_level: level === "all" ? null : Number(level),
      ...spread(row),
    };
  });
}

function answered(group: string, occupation: Occupation, table: Tables): Pay["survey"] {
  return rowsWhere(table, SURVEY, "dev_type", group, askedBy(occupation, "survey")).map((row) => ({
    currency: currency(row),
    ...EDITIONS.survey,
    country: region(row, "country", COUNTRIES),
    years: oneOf(row, "years_code_band", YEARS),
    ...spread(row),
  }));
}

function counted(code: string, occupation: Occupation, table: Tables): Pay["national"] {
  return rowsWhere(table, NATIONAL, "occ_code", code, askedBy(occupation, "national")).map((row) => ({
    currency: currency(row),
    ...EDITIONS.national,
    year: count(row, "year"),
    region: region(row, "area_title", NATIONS),
    employment: countOrNull(row, "tot_emp"),
    p10: countOrNull(row, "a_pct10"),
    p25: countOrNull(row, "a_pct25"),
    p50: countOrNull(row, "a_median"),
    p75: countOrNull(row, "a_pct75"),
    p90: countOrNull(row, "a_pct90"),
  }));
}

/** Projections exist for fewer codes than wages do: without a row there is no outlook. */
function projected(code: string, table: Tables): Pay["outlook"] {
  const row = table(PROJECTIONS).find((candidate) => cell(candidate, "soc_code") === code);
  if (!row) return null;
  const { from, to } = EDITIONS.outlook;
  return {
    ...EDITIONS.outlook,
    occupation: cell(row, "occupation_title"),
    employment_from: count(row, `employment_${from}`),
    employment_to: count(row, `projected_employment_${to}`),
    change_percent: decimal(row, `change_percent_${from}_${to % 100}`),
  };
}
