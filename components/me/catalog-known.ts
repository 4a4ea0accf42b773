import type { Known } from "@/components/path/known";
import { layerOf } from "@/components/skill/ground";
import { catalog } from "@/server/content";

/** A skill as the words of a path want it; undefined for one that left the catalogue. */
export function catalogKnown(id: string): Known | undefined {
  const { skills } = catalog();
  const skill = Object.hasOwn(skills, id) ? skills[id] : undefined;
  return (
    skill && {
      title: skill.title,
      layer: layerOf(skill),
      hours: skill.hours,
      needs: skill.prerequisites,
      summary: skill.summary,
    }
  );
}
