import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/components/json-ld/json-ld";
import { breadcrumbs, term } from "@/components/json-ld/things";
import { mdxComponents } from "@/components/mdx";
import { NotePart } from "@/components/note/note-part";
import { CanDo } from "@/components/skill/can-do";
import { Control } from "@/components/skill/control";
import { Ground } from "@/components/skill/ground";
import { SkillHero } from "@/components/skill/hero";
import { Practice } from "@/components/skill/practice";
import { PracticeChecks } from "@/components/skill/practice-checks";
import { ResourceLine } from "@/components/skill/resource-line";
import { WantedBy } from "@/components/skill/wanted-by";
import { inWords } from "@/components/ui/format";
import { catalog, skillBody } from "@/server/content";
import "@/components/note/note.css";
import "@/components/skill/skill.css";

type Props = { params: Promise<{ skill: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => Object.keys(catalog().skills).map((skill) => ({ skill }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skill: id } = await params;
  const skill = catalog().skills[id];
  if (!skill) return {};
  return { title: skill.title, description: skill.summary, alternates: { canonical: `/skills/${id}` } };
}

export default async function SkillPage({ params }: Props) {
  const { skill: id } = await params;
  const { skills, roles, resources } = catalog();
  const skill = skills[id];
  const Body = await skillBody(id);
  if (!skill || !Body) notFound();
  return (
    <main id="main" className="page">
      <JsonLd
        things={[
          breadcrumbs({ name: "Skills", path: "/skills" }, { name: skill.title, path: `/skills/${id}` }),
          term(skill),
        ]}
      />
      <SkillHero skill={skill} />
      <div className="skill-page">
        <CanDo skill={skill} />
        <aside className="skill-side" aria-label="Your record and where this skill stands">
          <Control skill={skill} />
          <Ground skill={skill} skills={skills} />
          <WantedBy skill={skill} roles={roles} />
        </aside>
        <div className="skill-main">
          <article className="prose article">
            <Body components={mdxComponents} />
          </article>
          <PracticeChecks skill={skill} />
          <Practice skill={skill} />
          <section className="part" id="resources" aria-labelledby="resources-title">
            <h2 id="resources-title">Resources</h2>
            <ul className="rows resources">
              {skill.resources.map((resource) => {
                const entry = resources[resource];
                return entry ? (
                  <li key={resource} data-resource={resource}>
                    <ResourceLine resource={entry} tick />
                  </li>
                ) : null;
              })}
            </ul>
            <noscript>
              <p className="note">
                <a href={`/me/skills/${id}#resources`}>Tick what you are done with on your record</a>
              </p>
            </noscript>
          </section>
          <NotePart skill={id} title={skill.title} />
          <Changes changes={skill.changes} reviewed={skill.reviewed} />
        </div>
      </div>
    </main>
  );
}

function Changes({ changes, reviewed }: { changes: { date: string; note: string }[]; reviewed: string }) {
  return (
    <div className="fine">
      <p>Reviewed {inWords(reviewed)}.</p>
      {changes.map((change) => (
        <p key={`${change.date} ${change.note}`}>
          {inWords(change.date)}: {change.note}
        </p>
      ))}
    </div>
  );
}
