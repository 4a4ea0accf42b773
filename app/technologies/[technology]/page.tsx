import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { layerOf } from "@/components/skill/ground";
import { Crumb } from "@/components/ui/crumb";
import { capital } from "@/components/ui/format";
import { Inline, Plain } from "@/components/ui/plain";
import { catalog } from "@/server/content";

type Props = { params: Promise<{ technology: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () =>
  Object.keys(catalog().technologies).map((technology) => ({ technology }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { technology: id } = await params;
  const technology = catalog().technologies[id];
  if (!technology) return {};
  return {
    title: technology.title,
    description: technology.summary,
    alternates: { canonical: `/technologies/${id}` },
  };
}

export default async function TechnologyPage({ params }: Props) {
  const { technology: id } = await params;
  const { technologies, skills, roles } = catalog();
  const technology = technologies[id];
  if (!technology) notFound();
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "Technologies" }, { name: capital(technology.kind) }]} />
      <h1>{technology.title}</h1>
      <p className="lede">{technology.summary}</p>
      <div className="two-columns">
        <div className="prose">
          <Plain text={technology.text} />
          <p>
            <a href={technology.site} rel="noopener">
              Official site
            </a>
            {technology.aliases.length > 0 && (
              <span className="note">. Also written: {technology.aliases.join(", ")}.</span>
            )}
          </p>
        </div>
        <div>
          <h2 className="small-head">Skills behind it</h2>
          <ul className="rows plain-rows">
            {technology.skills.map((skill) => (
              <li key={skill} data-layer={skills[skill] ? layerOf(skills[skill]) : 0}>
                <a href={`/skills/${skill}`}>
                  <span className="mark" />
                  {skills[skill]?.title ?? skill}
                </a>
              </li>
            ))}
          </ul>
          <h2 className="small-head">Roles that name it</h2>
          <ul className="rows plain-rows">
            {technology.roles.map((role) => (
              <li key={role}>
                <a href={`/roles/${role}#stack`}>{roles[role]?.title ?? role}</a>
                <p className="note">
                  <Inline text={roles[role]?.stack.find((row) => row.technology === id)?.use ?? ""} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </main>
  );
}
