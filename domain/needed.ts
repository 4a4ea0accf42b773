import { GOAL_LEVELS, type GoalLevel } from "./goal";

export type Weight = "essential" | "useful" | "optional";
/** When a goal needs a skill, and how much. */
export type Need = { by: GoalLevel; weight: Weight };
export type GoalSkill = Need & { skill: string };

/**
 * What the skills of a goal need: themselves and all that they rest on, each with the most pressing need that
 * reaches it. Most pressing first. `below` says what to follow; an empty answer ends the way.
 */
export function needed(
  skills: readonly GoalSkill[],
  below: (id: string) => readonly string[],
): Map<string, Need> {
  const needs = new Map<string, Need>();
  for (const { skill, by, weight } of [...skills].sort((a, b) => urgency(a) - urgency(b)))
    for (const id of [skill, ...allBelow(skill, below)]) if (!needs.has(id)) needs.set(id, { by, weight });
  return needs;
}

/** All that a skill rests on, directly or through others, without itself. */
export function allBelow(skill: string, below: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...below(skill)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...below(id));
  }
  seen.delete(skill);
  return seen;
}

/** The skills that a goal at this level counts: all but the optional ones, and no step above it. */
export function wanted(skills: readonly GoalSkill[], level: GoalLevel): GoalSkill[] {
  const top = GOAL_LEVELS.indexOf(level);
  return skills.filter(({ by, weight }) => weight !== "optional" && GOAL_LEVELS.indexOf(by) <= top);
}

/** Smaller is sooner: the earlier level, and within one the essential before the useful. */
export function urgency({ by, weight }: Need): number {
  return 2 * GOAL_LEVELS.indexOf(by) + (weight === "essential" ? 0 : 1);
}
