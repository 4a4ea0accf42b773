import type { State } from "./progress";

/** A role, with the skills that count towards it. */
export type CountedRole = { id: string; skills: readonly string[] };

/**
 * The roles in which something has been begun: the goal first, then by the hours begun, then in the order given. One
 * skill may stand in every role, so the first of them is shown in full and the others by name.
 */
export function rolesBegun(
  roles: readonly CountedRole[],
  hoursOf: (skill: string) => number,
  stateOf: (skill: string) => State,
  goal: string | null,
): string[] {
  return roles
    .map(({ id, skills }) => {
      const begun = skills.filter((skill) => stateOf(skill) !== "untouched");
      const hours = begun
        .filter((skill) => stateOf(skill) !== "aside")
        .reduce((sum, skill) => sum + hoursOf(skill), 0);
      return { id, begun: begun.length, weight: id === goal ? Number.POSITIVE_INFINITY : hours };
    })
    .filter(({ begun }) => begun > 0)
    .sort((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight))
    .map(({ id }) => id);
}
