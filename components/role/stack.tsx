import { Fit } from "@/components/pay/fit";
import { SourceLine } from "@/components/pay/source-line";
import { MARKS_MEAN, Marks } from "@/components/technology/marks";
import { Share } from "@/components/technology/share";
import { count } from "@/components/ui/format";
import { Inline } from "@/components/ui/plain";
import type { Catalog, RoleEntry, UsageEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** What the role works with, what each is for, and how common it is where a source says so. */
export function Stack({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const usage = catalog.usage[role.occupation];
  return (
    <Part id="stack" title="What it works with">
      <ul className="rows stack">
        {role.stack.map(({ technology, use }) => (
          <li key={technology}>
            <p>
              <a href={`/technologies/${technology}`}>
                {catalog.technologies[technology]?.title ?? technology}
                {/* A name such as "Go" says nothing where links are read out without their lines. */}
                <span className="visually-hidden">, the technology</span>
              </a>
              <ListedMarks usage={usage} technology={technology} />
            </p>
            <p className="note">
              <Inline text={use} />
            </p>
            <Common usage={usage} technology={technology} />
          </li>
        ))}
      </ul>
      {usage && <Sources usage={usage} catalog={catalog} />}
      <p>
        <a className="foot-link" href="/technologies">
          All technologies, by kind
        </a>
      </p>
    </Part>
  );
}

type Asked = { usage: UsageEntry | undefined; technology: string };

function ListedMarks({ usage, technology }: Asked) {
  const row = usage?.listed.technologies.find((listed) => listed.technology === technology);
  return row ? <Marks hot={row.hot} inDemand={row.in_demand} /> : null;
}

/** A share where the survey asked, else whether the list of the occupation names it. */
function Common({ usage, technology }: Asked) {
  const answers = usage?.survey.technologies.find((row) => row.technology === technology);
  if (usage && answers) return <Share n={answers.n} of={usage.survey.n} value={answers.share} />;
  const listed = usage?.listed.technologies.some((row) => row.technology === technology);
  return <p className="fine">{listed ? "Listed for the occupation." : "In neither source."}</p>;
}

function Sources({ usage: { survey, listed }, catalog }: { usage: UsageEntry; catalog: Catalog }) {
  const [asked, list] = [catalog.sources[survey.source], catalog.sources[listed.source]];
  return (
    <>
      {asked && (
        <SourceLine
          source={asked}
          built={catalog.built}
          lead={`Bars: share of ${count(survey.n)} answers by “${survey.key.name}” that name the language, all countries, ${survey.year}. Other technologies are not in this survey’s subset.`}
        />
      )}
      <p className="fine source-line">
        Job postings: O*NET’s list for “{listed.occupation}”, {listed.year}. <Fit fit={listed.key.fit} />{" "}
        {listed.key.note}
      </p>
      {list && <SourceLine source={list} built={catalog.built} lead={MARKS_MEAN} />}
    </>
  );
}
