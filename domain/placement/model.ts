import { reachable } from "../catalog/graph";

/** Skills of one role in learning order and, for each, which of these it rests on (ids outside the role are left out). */
export type PlacementGraph = {
  skills: readonly string[];
  needs: Readonly<Record<string, readonly string[]>>;
};

/** What one answer says. line: the person claims the skill; check: answered right; given: proven before, no question. */
export type Evidence = { skill: string; kind: "line" | "check" | "given"; yes: boolean };

/**
 * How far somebody may be, each as likely as the next. With these bounds half of a role is in on average, and every
 * share of it about as likely as any other.
 */
export const EXTENTS = Array.from({ length: 12 }, (_, at) => 0.1 + (1.3 * at) / 11);
/** How sharply the extent divides what is in from what is out. */
const SPREAD = 0.16;
/** A skill below the edge of somebody's knowledge that is missing all the same. */
export const HOLE = 0.08;
/** The chance that an answer goes against the truth. */
const WRONG: Record<Evidence["kind"], number> = { line: 0.2, check: 0.1, given: 0.01 };

/** The graph by numbers. `take`: for each skill and extent, the chance that it is in when all it needs is. */
export type Model = {
  size: number;
  index: ReadonlyMap<string, number>;
  needs: readonly (readonly number[])[];
  above: readonly (readonly number[])[];
  take: Float64Array;
};

export function modelOf({ skills, needs }: PlacementGraph): Model {
  const index = new Map(skills.map((id, at) => [id, at]));
  const below = skills.map((id) => (needs[id] ?? []).map((needed) => index.get(needed) as number));
  const above = skills.map((): number[] => []);
  for (const [at, list] of below.entries()) for (const needed of list) above[needed]?.push(at);
  const level = levels({ skills, needs });
  const take = new Float64Array(EXTENTS.length * skills.length);
  for (const [row, extent] of EXTENTS.entries())
    for (const [at, place] of level.entries())
      take[at * EXTENTS.length + row] = 1 / (1 + Math.exp((place - extent) / SPREAD));
  return { size: skills.length, index, needs: below, above, take };
}

/** Where a skill stands between what it rests on (0) and what rests on it (1). */
function levels({ skills, needs }: PlacementGraph): number[] {
  const below = skills.map((id) => reachable(needs, id));
  const resting = new Map<string, number>();
  for (const set of below) for (const id of set) resting.set(id, (resting.get(id) ?? 0) + 1);
  return skills.map((id, at) => {
    const under = (below[at] as Set<string>).size;
    return (under + 1) / (under + (resting.get(id) ?? 0) + 2);
  });
}

/**
 * How likely all that was said of each skill is when it is known, and when it is not. `told`: the skills something was
 * said of; `ground`: those given, and all they rest on.
 */
export type Said = {
  known: Float64Array;
  unknown: Float64Array;
  told: readonly number[];
  ground: ReadonlySet<number>;
};

export function saidOf(model: Model, evidence: readonly Evidence[]): Said {
  const known = new Float64Array(model.size).fill(1);
  const unknown = new Float64Array(model.size).fill(1);
  const told = new Set<number>();
  const ground = new Set<number>();
  for (const { skill, kind, yes } of evidence) {
    const at = model.index.get(skill);
    if (at === undefined) continue;
    told.add(at);
    known[at] = (known[at] as number) * chanceOf(kind, true, yes);
    unknown[at] = (unknown[at] as number) * chanceOf(kind, false, yes);
    if (kind === "given" && yes) stand(model, at, ground);
  }
  return { known, unknown, told: [...told], ground };
}

function stand(model: Model, at: number, ground: Set<number>): void {
  if (ground.has(at)) return;
  ground.add(at);
  for (const needed of model.needs[at] as readonly number[]) stand(model, needed, ground);
}

/** The chance of an answer, given whether the skill is known. */
export const chanceOf = (kind: Evidence["kind"], known: boolean, yes: boolean): number =>
  known === yes ? 1 - WRONG[kind] : WRONG[kind];

/** The same for a skill within the edge: it may be a hole. */
export const within = (said: Said, at: number): number =>
  (1 - HOLE) * (said.known[at] as number) + HOLE * (said.unknown[at] as number);

/** The chance that a skill within the edge is known, and no hole. */
export const solid = (said: Said, at: number): number =>
  ((1 - HOLE) * (said.known[at] as number)) / within(said, at);
