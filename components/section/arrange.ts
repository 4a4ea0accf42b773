import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { GOAL_LEVELS, type GoalLevel } from "@/domain/goal";
import type { Weight } from "@/domain/needed";

/** What the section draws of a role and its skills: all of it can travel to the browser of a guest. */
export type DrawnRole = Pick<RoleEntry, "id"> & {
  layers: Pick<RoleEntry["layers"][number], "number" | "name" | "question" | "skills">[];
};
export type DrawnSkill = Pick<SkillEntry, "title" | "hours" | "prerequisites"> &
  Partial<Pick<SkillEntry, "unlocks">>;

export type Chip = {
  id: string;
  title: string;
  hours: { low: number; high: number };
  by: GoalLevel;
  weight: Weight;
  needs: string[];
  unlocks: string[];
};

export type Band = {
  number: number;
  name: string;
  question: string;
  levels: { level: GoalLevel; chips: Chip[] }[];
  optional: Chip[];
  count: number;
  hours: { low: number; high: number };
};

/** A role's layers as bands, Layer 3 on top: chips by level, optional ones apart. */
export function arrange(role: DrawnRole, skills: Record<string, DrawnSkill>): Band[] {
  return [...role.layers]
    .sort((a, b) => b.number - a.number)
    .map((layer) => {
      const chips = layer.skills.flatMap((place) => chipOf(place, skills[place.skill]));
      const counted = chips.filter((chip) => chip.weight !== "optional");
      return {
        number: layer.number,
        name: layer.name,
        question: layer.question,
        levels: GOAL_LEVELS.map((level) => ({
          level,
          chips: counted.filter((chip) => chip.by === level),
        })).filter((row) => row.chips.length > 0),
        optional: chips.filter((chip) => chip.weight === "optional"),
        count: chips.length,
        hours: {
          low: counted.reduce((sum, chip) => sum + chip.hours.low, 0),
          high: counted.reduce((sum, chip) => sum + chip.hours.high, 0),
        },
      };
    });
}

/** What a band is called beside its name. */
export const bandNumeral = (number: number) => (number === 0 ? "Foundations" : `Layer ${number}`);

function chipOf(
  place: { skill: string; by: GoalLevel; weight: Weight },
  skill: DrawnSkill | undefined,
): Chip[] {
  if (!skill) return [];
  const { title, hours, prerequisites: needs, unlocks = [] } = skill;
  return [{ id: place.skill, title, hours, by: place.by, weight: place.weight, needs, unlocks }];
}
