import { bandNumeral } from "@/components/section/arrange";
import { Crumb } from "@/components/ui/crumb";
import { plural, range } from "@/components/ui/format";
import type { SkillEntry } from "@/domain/catalog/catalog";
import { layerOf } from "./ground";

/** Minutes to read, at 200 words a minute. */
const minutes = (words: number) => Math.max(1, Math.round(words / 200));

/** The skill in one sentence, with the vein of its layer beside it. */
export function SkillHero({ skill }: { skill: SkillEntry }) {
  const layer = layerOf(skill);
  return (
    <>
      <Crumb
        steps={[
          { name: "Skills", href: "/skills" },
          { name: bandNumeral(layer), href: `/skills#layer-${layer}` },
        ]}
      />
      <div className="skill-hero" data-layer={layer}>
        <div className="skill-vein texture" data-layer={layer} />
        <div>
          <h1>{skill.title}</h1>
          <p className="lede">{skill.summary}</p>
          <p className="skill-facts">
            <span>
              <strong>{range(skill.hours)} hours</strong>, given its prerequisites
            </span>
            <span>{minutes(skill.words)} minutes to read</span>
            <span>{plural(skill.prerequisites.length, "prerequisite")}</span>
            <span>{plural(skill.unlocks.length, "rests", "rest")} on it</span>
          </p>
        </div>
      </div>
    </>
  );
}
