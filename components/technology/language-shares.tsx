import { SourceLine } from "@/components/pay/source-line";
import { count, share } from "@/components/ui/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Catalog, TechnologyEntry, UsageEntry } from "@/domain/catalog/catalog";
import { shortTitle } from "./short-title";

/** One row a language, one column a role: the share of the role's answers that name it. */
export function LanguageShares({ languages, catalog }: { languages: TechnologyEntry[]; catalog: Catalog }) {
  const groups = Object.values(catalog.usage).filter(({ roles }) => roles.length > 0);
  const asked = languages.filter(({ id }) => groups.some((group) => answersOf(group, id)));
  const [first] = groups;
  const source = catalog.sources[first?.survey.source ?? ""];
  if (!first || asked.length === 0) return null;
  return (
    <>
      <div className="by-role">
        <ScrollTable label="Languages by role" figures>
          <caption>
            Share of survey answers that name the language, by role; below, the number of answers
          </caption>
          <thead>
            <tr>
              <th scope="col">Language</th>
              {groups.map((group) => (
                <th key={group.id} scope="col">
                  {group.roles.map((role) => shortTitle(catalog.roles[role]?.title ?? role)).join(", ")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((language) => (
              <tr key={language.id}>
                <th scope="row">
                  <a href={`/technologies/${language.id}`}>{language.title}</a>
                </th>
                {groups.map((group) => (
                  <td key={group.id}>{cellOf(group, language.id)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Answers</th>
              {groups.map((group) => (
                <td key={group.id}>{count(group.survey.n)}</td>
              ))}
            </tr>
          </tfoot>
        </ScrollTable>
      </div>
      {source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead={`All countries, ${first.survey.year}. Under 20 answers only their number n stands. The survey asks for HTML and CSS as one.`}
        />
      )}
    </>
  );
}

const answersOf = ({ survey }: UsageEntry, id: string) =>
  survey.technologies.find(({ technology }) => technology === id);

function cellOf(group: UsageEntry, id: string): string {
  const row = answersOf(group, id);
  if (!row) return "none";
  return row.share === undefined ? `n ${row.n}` : share(row.share);
}
