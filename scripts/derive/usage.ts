import { type Usage, usage } from "@/domain/catalog/derived.schema";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import { didYouMean } from "@/domain/catalog/nearest";
import { count, oneOf } from "./cell";
import { EDITIONS } from "./editions";
import { askedBy, type Occupation } from "./occupation";
import { cell, fault, type Row, rowsWhere, type Tables } from "./table";

const LANGUAGES = "stackoverflow-2025/languages.csv";
const LISTED = "onet/technology-skills.csv";
const NAMES = "technologies.csv";

/** How common each technology is among a survey group's answers, and whether O*NET lists it for the occupation. */
export function deriveUsage(occupation: Occupation, table: Tables): Usage | null {
  const { survey, onet } = occupation;
  if (!survey || !onet) return null;
  const answers = rowsWhere(table, LANGUAGES, "dev_type", survey.name, askedBy(occupation, "survey"));
  const listed = rowsWhere(table, LISTED, "o_net_soc_code", onet.name, askedBy(occupation, "onet"));
  return usage.parse({
    survey: {
      ...EDITIONS.survey,
      key: survey,
      n: count(answers[0] as Row, "respondents"),
      technologies: named(table, "survey_language", LANGUAGES, "language").flatMap(([technology, name]) => {
        const row = answers.find((answer) => cell(answer, "language") === name);
        return row ? [{ technology, name, ...shareOf(row) }] : [];
      }),
    },
    listed: {
      ...EDITIONS.listed,
      key: onet,
      occupation: cell(listed[0] as Row, "title"),
      technologies: named(table, "onet_name", LISTED, "example").flatMap(([technology, name]) => {
        const row = listed.find((entry) => cell(entry, "example") === name);
        return row ? [{ technology, name, ...marksOf(row) }] : [];
      }),
    },
  });
}

function shareOf(row: Row): { n: number; share?: number } {
  const [n, all] = [count(row, "n"), count(row, "respondents")];
  if (n > all)
    throw fault(row, `column \`n\` holds ${n}, more than the ${all} who answered; correct the row`);
  return n < FEWEST_ANSWERS ? { n } : { n, share: Number((n / all).toFixed(3)) };
}

const marksOf = (row: Row) => ({
  hot: oneOf(row, "hot_technology", ["Y", "N"]) === "Y",
  in_demand: oneOf(row, "in_demand", ["Y", "N"]) === "Y",
});

/** Our technologies with what a source calls them. A name that stands nowhere in the source is a slip. */
function named(table: Tables, column: string, file: string, there: string): [string, string][] {
  const known = new Set(table(file).map((row) => cell(row, there)));
  return table(NAMES).flatMap((row): [string, string][] => {
    const name = cell(row, column);
    if (name === "") return [];
    if (known.has(name)) return [[cell(row, "technology"), name]];
    const remedy = didYouMean(name, known, "correct the name or leave it empty");
    throw fault(row, `column \`${column}\` names “${name}”, which stands in no row of ${file}${remedy}`);
  });
}
