import { type Usage, usage } from "@/domain/catalog/derived.schema";
import type { Occupation } from "./occupation";
import { count, DeriveError, must, type Tables } from "./table";

const LANGUAGES = "stackoverflow-2025/languages.csv";
const LISTED = "onet/technology-skills.csv";
const NAMES = "technologies.csv";

/** How common each technology is among the survey's answers of a group, and whether O*NET lists it. */
export function deriveUsage(occupation: Occupation, table: Tables): Usage | null {
  if (!occupation.survey) return null;
  const names = table(NAMES);
  const group = occupation.survey.name;
  const answers = must(
    table(LANGUAGES).filter((row) => row.dev_type === group),
    LANGUAGES,
    `survey group “${group}”`,
  );
  const listed = must(
    table(LISTED).filter((row) => row.o_net_soc_code === occupation.onet),
    LISTED,
    occupation.onet,
  );
  return usage.parse({
    survey: {
      source: "stackoverflow-2025",
      year: 2025,
      group,
      n: count(answers[0] ?? {}, "respondents", `content/_data/${LANGUAGES}: ${group}`),
      technologies: names.flatMap(({ technology, survey_language }) => {
        if (!survey_language) return [];
        const row = answers.find((answer) => answer.language === survey_language);
        if (!row)
          throw new DeriveError(
            `content/_data/${NAMES}: “${survey_language}” stands in no row of ${LANGUAGES}`,
          );
        const where = `content/_data/${LANGUAGES}: ${group}, ${survey_language}`;
        const n = count(row, "n", where);
        return [{ technology, n, share: Number((n / count(row, "respondents", where)).toFixed(3)) }];
      }),
    },
    listed: {
      source: "onet",
      year: 2025,
      occupation: listed[0]?.title ?? occupation.onet,
      technologies: names.flatMap(({ technology, onet_name }) => {
        const row = onet_name ? listed.find((entry) => entry.example === onet_name) : undefined;
        if (!row) return [];
        return [{ technology, hot: row.hot_technology === "Y", in_demand: row.in_demand === "Y" }];
      }),
    },
  });
}
