import type { RoleEntry, SkillEntry } from "./catalog/catalog";
import { countedSkills, hoursOf } from "./catalog/moves";
import type { State } from "./progress";

type Hours = { low: number; high: number };
type Role = Pick<RoleEntry, "id" | "assumed"> & { layers: Pick<RoleEntry["layers"][number], "skills">[] };
type Skills = Record<string, Pick<SkillEntry, "hours" | "prerequisites">>;

/** How far a whole role is from where I stand. Skills are ids. */
export type RoleDistance = {
  role: string;
  /** Neither practised nor proven, with what they rest on; learning counts in full. */
  missing: string[];
  /** Practised or proven. */
  held: string[];
  /** Set aside: in no sum of hours. */
  aside: string[];
  toDo: Hours;
  behind: Hours;
  /** Of the hours behind and to do, by their middles, what is behind: 0 to 1. With nothing left to do it is 1. */
  share: number;
};

/** Every role by the hours still to do: fewest first, then most behind, then by id. */
export function rolesByDistance(
  roles: readonly Role[],
  skills: Skills,
  stateOf: (skill: string) => State,
): RoleDistance[] {
  return roles
    .map((role) => distanceTo(role, skills, stateOf))
    .sort(
      (a, b) =>
        weightOf(a.toDo) - weightOf(b.toDo) ||
        weightOf(b.behind) - weightOf(a.behind) ||
        (a.role < b.role ? -1 : 1),
    );
}

/** From where I stand to all essential and useful skills of a role, and the hard prerequisites missing under them. */
export function distanceTo(role: Role, skills: Skills, stateOf: (skill: string) => State): RoleDistance {
  const wanted = withGround(role, skills, stateOf);
  const of = (...states: State[]) => wanted.filter((id) => states.includes(stateOf(id)));
  const [missing, held, aside] = [of("untouched", "learning"), of("practised", "proven"), of("aside")];
  const [toDo, behind] = [hoursOf(missing, skills), hoursOf(held, skills)];
  const all = weightOf(toDo) + weightOf(behind);
  const share = weightOf(toDo) === 0 ? 1 : weightOf(behind) / all;
  return { role: role.id, missing, held, aside, toDo, behind, share };
}

/**
 * The skills that count, then what is missing under them, whatever its weight: not what the role takes as known, and
 * not what lies under a skill set aside.
 */
function withGround(role: Role, skills: Skills, stateOf: (skill: string) => State): string[] {
  const wanted = new Set(countedSkills(role));
  // A set grows while it is walked: what is added is visited in its turn.
  for (const id of wanted) {
    if (stateOf(id) === "aside") continue;
    for (const need of skills[id]?.prerequisites ?? []) {
      const held = stateOf(need) === "practised" || stateOf(need) === "proven";
      if (!held && !role.assumed.includes(need)) wanted.add(need);
    }
  }
  return [...wanted];
}

/** Twice the middle: whole numbers sort the same everywhere. */
const weightOf = ({ low, high }: Hours) => low + high;
