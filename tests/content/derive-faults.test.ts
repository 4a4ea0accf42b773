import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { DeriveError } from "@/scripts/derive/table";
import { derive } from "@/scripts/derive/write";
import { copied, forget, stop } from "./derive-folders";

afterEach(forget);

const REGIONS = "correct it, or add it to scripts/derive/regions.ts";
const CURRENCY =
  "the site’s figures are in USD, convert the row or add the currency to CURRENCIES in domain/catalog/derived.schema.ts";

/** What is done to which file, and the one sentence that comes of it. */
const FAULTS: [name: string, file: string, change: (text: string) => string, says: string][] = [
  [
    "an occupation that has no row in the filings",
    "dol-lca/wages.csv",
    (text) => text.replaceAll(/^Software Developers,.*\n/gm, ""),
    "content/_data/dol-lca/wages.csv: no row whose `soc_title` is “Software Developers” (asked by `back-end-software-developers.filings` in content/_data/occupations.yaml); add its rows, or name another there",
  ],
  [
    "an occupation whose filings as a whole are not counted",
    "dol-lca/roles.csv",
    (text) => text.replace(/^Web Developers,.*\n/m, ""),
    "content/_data/dol-lca/roles.csv: no row whose `soc_title` is “Web Developers” (asked by `front-end-developers.filings` in content/_data/occupations.yaml); add its rows, or name another there",
  ],
  [
    "an occupation that no employer filed for",
    "dol-lca/employers.csv",
    (text) => text.replaceAll(/^Web Developers,.*\n/gm, ""),
    "content/_data/dol-lca/employers.csv: no row whose `soc_title` is “Web Developers” (asked by `front-end-developers.filings` in content/_data/occupations.yaml); add its rows, or name another there",
  ],
  [
    "a survey group that has no row",
    "stackoverflow-2025/salary.csv",
    (text) => text.replaceAll('"Developer, back-end"', '"Developer, backend"'),
    "content/_data/stackoverflow-2025/salary.csv: no row whose `dev_type` is “Developer, back-end” (asked by `back-end-software-developers.survey` in content/_data/occupations.yaml), did you mean `Developer, backend`?",
  ],
  [
    "a survey group that named no language",
    "stackoverflow-2025/languages.csv",
    (text) => text.replaceAll(/^DevOps engineer.*\n/gm, ""),
    "content/_data/stackoverflow-2025/languages.csv: no row whose `dev_type` is “DevOps engineer or professional” (asked by `devops-engineers.survey` in content/_data/occupations.yaml); add its rows, or name another there",
  ],
  [
    "an occupation code that the national statistics do not have",
    "bls-oews/national.csv",
    (text) => text.replaceAll(",15-1243,", ",99-9999,"),
    "content/_data/bls-oews/national.csv: no row whose `occ_code` is “15-1243” (asked by `data-engineers.national` in content/_data/occupations.yaml), did you mean `15-1241`?",
  ],
  [
    "an occupation that O*NET does not list",
    "onet/technology-skills.csv",
    (text) => text.replaceAll(/^15-1299\.08,.*\n/gm, ""),
    "content/_data/onet/technology-skills.csv: no row whose `o_net_soc_code` is “15-1299.08” (asked by `devops-engineers.onet` in content/_data/occupations.yaml); add its rows, or name another there",
  ],
  [
    "an employer that belongs to no company",
    "dol-lca/companies.csv",
    (text) => text.replace(/^Google LLC,.*\n/m, ""),
    "content/_data/dol-lca/employers.csv:3: employer “Google LLC” belongs to no company; add a line for it to content/_data/dol-lca/companies.csv",
  ],
  [
    "a company that is in no filing",
    "dol-lca/companies.csv",
    (text) => `${text}Nobody Inc,nobody,Nobody\n`,
    "content/_data/dol-lca/companies.csv:43: “Nobody Inc” (nobody) is in no filing; remove the line, or correct the name",
  ],
  [
    "a company that filed for other occupations only",
    "dol-lca/companies.csv",
    (text) => `${text}"Oracle America, Inc",oracle,Oracle\n`,
    "content/_data/dol-lca/companies.csv:43: “Oracle America, Inc” (oracle) is in no filing for these occupations; remove the line",
  ],
  [
    "an employer that stands twice",
    "dol-lca/companies.csv",
    (text) => `${text}Google LLC,alphabet,Alphabet\n`,
    "content/_data/dol-lca/companies.csv:43: “Google LLC” stands at line 5 too; keep one of the two",
  ],
  [
    "a company under two names",
    "dol-lca/companies.csv",
    (text) => text.replace(/^("Amazon Web Services, Inc",amazon),Amazon$/m, "$1,AWS"),
    "content/_data/dol-lca/companies.csv:3: company `amazon` is called “AWS” here and “Amazon” before; keep one name",
  ],
  [
    "a company without an id",
    "dol-lca/companies.csv",
    (text) => text.replace("Google LLC,google,Google", "Google LLC,Google,"),
    "content/_data/dol-lca/companies.csv:5: found the company “Google” with the name “”; write an id such as `acme-labs` and a name",
  ],
  [
    "a state that nobody knows",
    "dol-lca/wages.csv",
    (text) => text.replace("\nWeb Developers,state,CA,", "\nWeb Developers,state,QQ,"),
    `content/_data/dol-lca/wages.csv:LINE: unknown region “QQ” in column \`region\`; ${REGIONS}`,
  ],
  [
    "a country that nobody knows, in the survey",
    "stackoverflow-2025/salary.csv",
    (text) => text.replace("\nData engineer,France,", "\nData engineer,Frence,"),
    `content/_data/stackoverflow-2025/salary.csv:LINE: unknown region “Frence” in column \`country\`; ${REGIONS}`,
  ],
  [
    "a nation that nobody knows, in the statistics",
    "bls-oews/national.csv",
    (text) => text.replace("2025,U.S.,15-1254,", "2025,U.K.,15-1254,"),
    `content/_data/bls-oews/national.csv:LINE: unknown region “U.K.” in column \`area_title\`; ${REGIONS}`,
  ],
  [
    "a kind of region that nobody knows",
    "dol-lca/wages.csv",
    (text) => text.replace("\nWeb Developers,state,CA,", "\nWeb Developers,county,CA,"),
    "content/_data/dol-lca/wages.csv:LINE: column `region_type` holds “county”; write “national” or “state”",
  ],
  [
    "a wage level that nobody knows",
    "dol-lca/wages.csv",
    (text) => text.replace("\nWeb Developers,national,US,4,", "\nWeb Developers,national,US,5,"),
    "content/_data/dol-lca/wages.csv:LINE: column `wage_level` holds “5”; write “all”, “1”, “2”, “3” or “4”",
  ],
  ...[
    ["dol-lca/wages.csv", /^(Web Developers,national,US,1,.*),USD$/m],
    ["dol-lca/employers.csv", /^(Web Developers,.*),USD$/m],
    ["dol-lca/roles.csv", /^(Web Developers,.*),USD$/m],
    ["bls-oews/national.csv", /^(2025,U\.S\.,15-1254,.*),USD$/m],
    ["stackoverflow-2025/salary.csv", /^(Data engineer,France,.*),USD$/m],
  ].map(([file, row]): (typeof FAULTS)[number] => [
    `a currency that nobody knows in ${file}`,
    String(file),
    (text) => text.replace(row as RegExp, "$1,EUD"),
    `content/_data/${file}:LINE: unknown currency “EUD”; ${CURRENCY}`,
  ]),
  [
    "an outlook that is no number",
    "bls-projections/projections.csv",
    (text) => text.replace(/^(.*,15-1252,\d+,\d+),[^,]*,/m, "$1,growing,"),
    "content/_data/bls-projections/projections.csv:LINE: column `change_percent_2024_34` holds “growing”; write a number",
  ],
  [
    "percentiles that fall",
    "dol-lca/wages.csv",
    (text) => text.replace(/^(Web Developers,national,US,1,\d+,\d+,\d+,\d+),71000,/m, "$1,7100,"),
    "content/_data/dol-lca/wages.csv:LINE: column `p50` holds 7100, less than `p25` with 65000; percentiles rise, correct the row",
  ],
  [
    "more who name a language than answered",
    "stackoverflow-2025/languages.csv",
    (text) => text.replace(/^(Data engineer,Python,)\d+,/m, "$19999,"),
    "content/_data/stackoverflow-2025/languages.csv:LINE: column `n` holds 9999, more than the 431 who answered; correct the row",
  ],
  [
    "a mark that is neither yes nor no",
    "onet/technology-skills.csv",
    (text) => text.replace(/^(15-1254\.00,.*,Git,.*),Y,Y$/m, "$1,Y,maybe"),
    "content/_data/onet/technology-skills.csv:LINE: column `in_demand` holds “maybe”; write “Y” or “N”",
  ],
  [
    "a language that the survey did not ask for",
    "technologies.csv",
    (text) => text.replace(/^python,Python,/m, "python,Pythn,"),
    "content/_data/technologies.csv:2: column `survey_language` names “Pythn”, which stands in no row of stackoverflow-2025/languages.csv, did you mean `Python`?",
  ],
  [
    "a technology that O*NET calls otherwise",
    "technologies.csv",
    (text) => text.replace(/^kubernetes,,Kubernetes$/m, "kubernetes,,The ship’s helm"),
    "content/_data/technologies.csv:LINE: column `onet_name` names “The ship’s helm”, which stands in no row of onet/technology-skills.csv; correct the name or leave it empty",
  ],
  [
    "a column that is gone",
    "dol-lca/employers.csv",
    (text) => text.replace("median_wage_usd", "median"),
    "content/_data/dol-lca/employers.csv: no column `median_wage_usd`; keep the columns of the file that it replaces",
  ],
  [
    "a row of another length",
    "dol-lca/roles.csv",
    (text) => text.replace(/^(Web Developers,.*),USD$/m, "$1"),
    "content/_data/dol-lca/roles.csv: not readable as a table: Invalid Record Length: columns length is 4, got 3 on line LINE; mend that line",
  ],
  [
    "a fit that is none",
    "occupations.yaml",
    (text) => text.replace("fit: close", "fit: near"),
    "content/_data/occupations.yaml:LINE: front-end-developers.filings.fit: found “near”, allowed are `exact`, `close` and `proxy`; choose one",
  ],
  [
    "occupations that are no YAML",
    "occupations.yaml",
    (text) => text.replace("title: Data engineers", 'title: "Data engineers'),
    "content/_data/occupations.yaml:LINE: not readable as YAML: a quote or bracket is never closed; close it",
  ],
];

describe("a fault in the sources stops by name, and nothing is written", () => {
  it.each(FAULTS)("%s", (_, file, change, says) => {
    expect(
      stop(file, change)
        .replace(/:\d+:/, says.includes(":LINE:") ? ":LINE:" : "$&")
        .replace(/on line \d+/, "on line LINE"),
    ).toBe(says);
  });

  it.each(["many", "", "-5", "0", "12.5"])("a cell that holds “%s” where a count is needed", (held) => {
    expect(
      stop("dol-lca/wages.csv", (text) =>
        text.replace(/^(Software Developers,national,US,1),\d+,/m, `$1,${held},`),
      ),
    ).toBe(`content/_data/dol-lca/wages.csv:2: column \`n\` holds “${held}”; write a whole number above 0`);
  });

  it.each([
    ["dol-lca/wages.csv", "put the source’s table there, content/_data/ATTRIBUTION.md says which"],
    ["occupations.yaml", "without it no occupation is known"],
  ])("%s that is not there", (file, remedy) => {
    const { from, to } = copied();
    rmSync(join(from, file));
    expect(() => derive(from, to)).toThrow(new DeriveError(`content/_data/${file}: no such file; ${remedy}`));
    expect(readdirSync(to)).toEqual([]);
  });
});
