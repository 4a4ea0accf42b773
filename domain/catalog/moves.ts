import type { RoleEntry, SkillEntry } from "./catalog";

type Hours = { low: number; high: number };
type Role = Pick<RoleEntry, "id" | "assumed"> & { layers: Pick<RoleEntry["layers"][number], "skills">[] };
type Skills = Record<string, Pick<SkillEntry, "hours">>;

/** What it takes to go from one whole role to another. Skills are ids, in the order of the target's layers. */
export type Move = {
  from: string;
  to: string;
  /** Essential and useful skills of the target that come along. */
  shared: string[];
  /** Those that do not: the hours of the move are theirs. */
  missing: string[];
  /** What the target takes as known, counts no hours for, and the role left behind does not bring. */
  taken: string[];
  hours: Hours;
};

/** From one role, whole, to another: its essential and useful skills and what it takes as known come along. */
export function moveBetween(from: Role, to: Role, skills: Skills): Move {
  const brought = new Set([...countedSkills(from), ...from.assumed]);
  const wanted = countedSkills(to);
  const missing = wanted.filter((id) => !brought.has(id));
  return {
    from: from.id,
    to: to.id,
    shared: wanted.filter((id) => brought.has(id)),
    missing,
    taken: to.assumed.filter((id) => !brought.has(id)),
    hours: hoursOf(missing, skills),
  };
}

/** Every other role as a move from this one: fewest hours first, then most shared, then by id. */
export function nearestMoves(from: Role, roles: Role[], skills: Skills): Move[] {
  return roles
    .filter(({ id }) => id !== from.id)
    .map((to) => moveBetween(from, to, skills))
    .sort(
      (a, b) =>
        weightOf(a.hours) - weightOf(b.hours) || b.shared.length - a.shared.length || (a.to < b.to ? -1 : 1),
    );
}

/** The skills whose hours a role counts: all but the optional ones, each once. */
export function countedSkills({ layers }: Pick<Role, "layers">): string[] {
  const held = layers.flatMap((layer) => layer.skills).filter(({ weight }) => weight !== "optional");
  return [...new Set(held.map(({ skill }) => skill))];
}

/** The hours of some skills together. */
export function hoursOf(ids: readonly string[], skills: Skills): Hours {
  const ranges = ids.map((id) => skills[id]?.hours ?? { low: 0, high: 0 });
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
  };
}

/** Twice the middle: whole numbers sort the same everywhere. */
const weightOf = ({ low, high }: Hours) => low + high;
