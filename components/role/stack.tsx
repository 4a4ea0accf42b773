import { SourceLine } from "@/components/pay/source-line";
import { count, share } from "@/components/ui/format";
import { Inline } from "@/components/ui/plain";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** What the role works with, what each is for, and how common it is where a source says so. */
export function Stack({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const usage = catalog.usage[role.id];
  const survey = usage?.survey;
  const listed = new Map(usage?.listed.technologies.map((row) => [row.technology, row]));
  const shares = new Map(survey?.technologies.map((row) => [row.technology, row.share]));
  const [surveySource, listedSource] = [
    survey && catalog.sources[survey.source],
    usage && catalog.sources[usage.listed.source],
  ];
  return (
    <Part id="stack" title="What it works with">
      <ul className="rows stack">
        {role.stack.map(({ technology, use }) => {
          const common = shares.get(technology);
          const flags = listed.get(technology);
          return (
            <li key={technology}>
              <p>
                <a href={`/technologies/${technology}`}>
                  {catalog.technologies[technology]?.title ?? technology}
                  {/* A name such as "Go" says nothing where links are read out without their lines. */}
                  <span className="visually-hidden">, the technology</span>
                </a>
                <span className="tags">
                  {flags?.hot && <span className="tag">hot</span>}
                  {flags?.in_demand && <span className="tag">in demand</span>}
                </span>
              </p>
              <p className="note">
                <Inline text={use} />
              </p>
              {common === undefined ? <p className="fine">Not in this survey.</p> : <Share value={common} />}
            </li>
          );
        })}
      </ul>
      {survey && surveySource && (
        <SourceLine
          source={surveySource}
          built={catalog.built}
          lead={`Bars: share of ${count(survey.n)} answers by “${survey.group}”, all countries, ${survey.year}.`}
        />
      )}
      {usage && listedSource && (
        <SourceLine
          source={listedSource}
          built={catalog.built}
          lead={`Hot and in demand: as listed for “${usage.listed.occupation}”, ${usage.listed.year}.`}
        />
      )}
    </Part>
  );
}

function Share({ value }: { value: number }) {
  return (
    <p className="share num">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="share-track" width="100%" height="10" rx="2" />
        <rect className="share-bar" width={share(value)} height="10" rx="2" />
      </svg>
      {share(value)}
    </p>
  );
}
