import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { layerOf } from "@/components/skill/ground";
import { KIND_NAMES } from "@/components/technology/kinds";
import { TiedRoles } from "@/components/technology/tied-roles";
import { TechnologyUses } from "@/components/technology/uses";
import { Crumb } from "@/components/ui/crumb";
import { Plain } from "@/components/ui/plain";
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
  const all = catalog();
  const technology = all.technologies[id];
  if (!technology) notFound();
  return (
    <main id="main" className="page">
      <Crumb
        steps={[
          { name: "Technologies", href: "/technologies" },
          { name: KIND_NAMES[technology.kind], href: `/technologies#${technology.kind}` },
        ]}
      />
      <h1>{technology.title}</h1>
      <p className="lede">{technology.summary}</p>
      <div className="two-columns">
        <div>
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
          <TechnologyUses id={id} title={technology.title} catalog={all} />
        </div>
        <div>
          <h2 className="small-head">Skills behind it</h2>
          <ul className="rows plain-rows">
            {technology.skills.map((skill) => {
              const entry = all.skills[skill];
              return (
                <li key={skill} data-layer={entry ? layerOf(entry) : 0}>
                  <a href={`/skills/${skill}`}>
                    <span className="mark" />
                    {entry?.title ?? skill}
                  </a>
                </li>
              );
            })}
          </ul>
          <h2 className="small-head">Roles that work with it</h2>
          <TiedRoles technology={technology} catalog={all} />
        </div>
      </div>
    </main>
  );
}
