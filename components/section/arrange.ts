import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { LEVELS, type Level, type Weight } from "@/domain/catalog/common.schema";

export type Chip = {
  id: string;
  title: string;
  hours: { low: number; high: number };
  by: Level;
  weight: Weight;
  needs: string[];
  unlocks: string[];
};

export type Band = {
  number: number;
  name: string;
  question: string;
  levels: { level: Level; chips: Chip[] }[];
  optional: Chip[];
  count: number;
  hours: { low: number; high: number };
};

/** A role's layers as bands, Layer 3 on top: chips by level, optional ones apart. */
export function arrange(role: RoleEntry, skills: Record<string, SkillEntry>): Band[] {
  return [...role.layers]
    .sort((a, b) => b.number - a.number)
    .map((layer) => {
      const chips = layer.skills.flatMap((place) => chipOf(place, skills[place.skill]));
      const counted = chips.filter((chip) => chip.weight !== "optional");
      return {
        number: layer.number,
        name: layer.name,
        question: layer.question,
        levels: LEVELS.map((level) => ({ level, chips: counted.filter((chip) => chip.by === level) })).filter(
          (row) => row.chips.length > 0,
        ),
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

function chipOf(place: { skill: string; by: Level; weight: Weight }, skill: SkillEntry | undefined): Chip[] {
  if (!skill) return [];
  const { title, hours, prerequisites: needs, unlocks } = skill;
  return [{ id: place.skill, title, hours, by: place.by, weight: place.weight, needs, unlocks }];
}
