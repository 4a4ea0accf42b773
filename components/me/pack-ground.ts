import { layerOf } from "@/components/skill/ground";
import type { Catalog } from "@/domain/catalog/catalog";
import { GOAL_LEVELS } from "@/domain/goal";
import { GROUND_WEIGHTS, type Ground } from "./ground";

/** The catalogue as a guest's path needs it, packed. */
export function packGround({ skills, roles }: Pick<Catalog, "skills" | "roles">): Ground {
  return {
    skills: Object.fromEntries(
      Object.values(skills).map((skill) => {
        const { id, title, hours, prerequisites } = skill;
        return [id, [title, layerOf(skill), hours.low, hours.high, ...prerequisites]];
      }),
    ),
    roles: Object.values(roles).map(({ id, title, assumed, layers }) => ({
      ...{ id, title, assumed },
      layers: layers.map(({ number, name, question, skills }) => ({
        ...{ number, name, question },
        skills: skills.map(({ skill, by, weight }) => [
          skill,
          GOAL_LEVELS.indexOf(by),
          GROUND_WEIGHTS.indexOf(weight),
        ]),
      })),
    })),
  };
}
