import { SourceLine } from "@/components/pay/source-line";
import { count } from "@/components/ui/format";
import { Links } from "@/components/ui/links";
import type { Catalog } from "@/domain/catalog/catalog";
import { type ListedUse, type SurveyUse, usesOf } from "@/domain/catalog/uses";
import { MARKS_MEAN, Marks } from "./marks";
import { Share } from "./share";

/** How common a technology is in each role: shares of answers, and what a list of technologies says. */
export function TechnologyUses({ id, title, catalog }: { id: string; title: string; catalog: Catalog }) {
  const { survey, listed } = usesOf(id, catalog);
  return (
    <section className="uses" aria-labelledby="uses-title">
      <h2 id="uses-title" className="small-head">
        How common it is
      </h2>
      {survey.length > 0 && <Asked uses={survey} title={title} catalog={catalog} />}
      {listed.length > 0 && <Listed uses={listed} title={title} catalog={catalog} />}
      {survey.length === 0 && listed.length === 0 && (
        <p className="measure">
          No source at hand says. The survey’s subset holds languages only, and O*NET does not list {title}{" "}
          for the occupations of these roles. With no source there is no number.
        </p>
      )}
    </section>
  );
}

type Given<U> = { uses: U[]; title: string; catalog: Catalog };

function Asked({ uses, title, catalog }: Given<SurveyUse>) {
  const [first] = uses;
  const source = catalog.sources[first?.source ?? ""];
  return (
    <>
      <h3>In a survey</h3>
      <ul className="rows use-rows">
        {[...uses]
          .sort((a, b) => b.n / b.of - a.n / a.of)
          .map(({ roles, group, n, of, share }) => (
            <li key={group}>
              <div>
                <RoleLinks roles={roles} catalog={catalog} />
                <p className="fine num">
                  {count(n)} of {count(of)} answers by “{group}”
                </p>
              </div>
              {share === undefined ? (
                <p className="fine">Under 20 answers: no share.</p>
              ) : (
                <Share n={n} of={of} value={share} />
              )}
            </li>
          ))}
      </ul>
      {first && source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead={`Share of answers that name ${first.name}, all countries, ${first.year}.${first.name === title ? "" : ` That is the survey’s name; it may hold more than ${title}.`}`}
        />
      )}
    </>
  );
}

function Listed({ uses, title, catalog }: Given<ListedUse>) {
  const [first] = uses;
  const source = catalog.sources[first?.source ?? ""];
  const name = uses.find((use) => use.name !== null)?.name;
  return (
    <>
      <h3>In the lists of O*NET</h3>
      <ul className="rows use-rows">
        {uses.map(({ roles, occupation, name: called, hot, inDemand }) => (
          <li key={occupation}>
            <div>
              <RoleLinks roles={roles} catalog={catalog} />
              <p className="fine">O*NET’s list for “{occupation}”</p>
            </div>
            <p className="use-marks">
              {called === null ? (
                <span className="fine">not listed</span>
              ) : (
                <span className="fine">listed</span>
              )}
              <Marks hot={hot} inDemand={inDemand} />
            </p>
          </li>
        ))}
      </ul>
      {first && source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead={`${name && name !== title ? `O*NET calls it “${name}”. ` : ""}${MARKS_MEAN} ${first.year}.`}
        />
      )}
    </>
  );
}

function RoleLinks({ roles, catalog }: { roles: string[]; catalog: Catalog }) {
  return (
    <p>
      <Links
        links={roles.map((id) => ({ href: `/roles/${id}#stack`, text: catalog.roles[id]?.title ?? id }))}
      />
    </p>
  );
}
