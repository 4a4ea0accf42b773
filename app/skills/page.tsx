import type { Metadata } from "next";
import { bandNumeral } from "@/components/section/arrange";
import { layerOf } from "@/components/skill/ground";
import { count, range } from "@/components/ui/format";
import type { SkillEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Skills",
  description: "Every skill by layer, with its hours and what it is for.",
  alternates: { canonical: "/skills" },
};

const LAYERS = [0, 1, 2, 3];

export default function Skills() {
  const skills = Object.values(catalog().skills).sort((a, b) => a.title.localeCompare(b.title));
  return (
    <main id="main" className="page">
      <h1>Skills</h1>
      <p className="sub">
        {count(skills.length)} skills, from the ground up. One skill counts in every role that wants it.
      </p>
      <nav className="layer-jump" aria-label="Layers">
        {LAYERS.map((layer) => (
          <a key={layer} href={`#layer-${layer}`} data-layer={layer} className="numeral-link">
            <span className="numeral" aria-hidden="true">
              {layer}
            </span>
            {bandNumeral(layer)}
          </a>
        ))}
      </nav>
      {LAYERS.map((layer) => (
        <LayerList key={layer} layer={layer} skills={skills.filter((skill) => layerOf(skill) === layer)} />
      ))}
    </main>
  );
}

function LayerList({ layer, skills }: { layer: number; skills: SkillEntry[] }) {
  if (skills.length === 0) return null;
  return (
    <section className="skill-list" data-layer={layer} aria-labelledby={`layer-${layer}`}>
      <h2 id={`layer-${layer}`} className="texture" data-layer={layer}>
        {bandNumeral(layer)}
      </h2>
      <ul>
        {skills.map((skill) => (
          <li key={skill.id} data-skill={skill.id}>
            <p className="skill-list-name">
              <a href={`/skills/${skill.id}`}>{skill.title}</a>{" "}
              <span className="note num">{range(skill.hours)} h</span>
            </p>
            <p className="note">{skill.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
