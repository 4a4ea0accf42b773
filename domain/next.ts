import type { GoalLevel } from "./goal";
import { allBelow, type Need, needed, urgency } from "./needed";
import { hollow, ready, type State } from "./progress";

export type NextKind = "mend" | "recheck" | "continue" | "begin";

export type NextStep = {
  skill: string;
  kind: NextKind;
  /** Where the skill stands; one to mend may be set aside. */
  state: State;
  /** Untouched or learning, and resting on it directly; within what the goal needs when there is one. */
  waiting: string[];
  /** Hollow skills that rest on it, directly or over other missing ground. */
  under: string[];
  /** Those of them that miss nothing else: they become solid. */
  solid: string[];
  /** Level at which the goal needs it. */
  level: GoalLevel | null;
  /** When its re-check fell due. */
  due: string | null;
  /** Since when it is in progress. */
  since: string | null;
};

export type NextInput = {
  /** Hard prerequisites of every skill, in catalogue order. */
  prerequisites: Readonly<Record<string, readonly string[]>>;
  stateOf: (skill: string) => State;
  sinceOf: (skill: string) => string | null;
  /** When a re-check falls due (ISO), by skill. */
  due: Readonly<Record<string, string>>;
  /** Skills that the goal counts, with level and weight; null without a goal. */
  goal: Readonly<Record<string, Need>> | null;
  now: string;
};

export const MOST_NEXT = 5;

/**
 * What to do next, at most five, each skill once: what a hollow rests on, then re-checks due, then what is in
 * progress, then what is ready. Ties stand in catalogue order. Runs in the browser too.
 */
export function nextSteps(input: NextInput): NextStep[] {
  const ground = groundOf(input);
  const mends = mendsOf(ground);
  const order: [NextKind, string[]][] = [
    ["mend", [...mends.keys()]],
    ["recheck", rechecks(ground)],
    ["continue", inProgress(ground)],
    ["begin", beginnings(ground).filter((id) => !mends.has(id))],
  ];
  return order
    .flatMap(([kind, ids]) => ids.map((id) => ({ kind, id })))
    .slice(0, MOST_NEXT)
    .map(({ kind, id }) => step(ground, kind, id, mends.get(id) ?? []));
}

type Ground = NextInput & {
  ids: string[];
  below: (id: string) => readonly string[];
  missing: (id: string) => boolean;
  needs: ReadonlyMap<string, Need> | null;
  /** Unfinished skills on the longest way down: 0 when all that it rests on is practised or proven. */
  depth: (id: string) => number;
};

function groundOf(input: NextInput): Ground {
  const { prerequisites, stateOf, goal } = input;
  const below = (id: string) => (prerequisites[id] ?? []).filter((other) => other in prerequisites);
  const skills = Object.entries(goal ?? {}).map(([skill, need]) => ({ skill, ...need }));
  const counted = skills.filter(({ weight }) => weight !== "optional");
  return {
    ...input,
    ids: Object.keys(prerequisites),
    below,
    missing: (id) => ["untouched", "aside"].includes(stateOf(id)),
    // What is set aside is not needed, nor what only it rests on.
    needs: goal && needed(counted, (id) => (stateOf(id) === "aside" ? [] : below(id))),
    depth: depths(below, (id) => known(stateOf(id))),
  };
}

/** The missing ground with the hollow skills above it, the deepest first: nothing before what it rests on. */
function mendsOf({ ids, below, missing, stateOf, depth, needs }: Ground): Map<string, string[]> {
  const above = new Map<string, string[]>();
  for (const top of ids.filter((id) => hollow(id, stateOf, below)))
    for (const id of allBelow(top, (at) => below(at).filter(missing)))
      above.set(id, [...(above.get(id) ?? []), top]);
  const order = ids
    .filter((id) => above.has(id))
    .sort(
      by(
        depth,
        (id) => (stateOf(id) === "aside" ? 1 : 0),
        (id) => press(needs, id),
        (id) => -(above.get(id) as string[]).length,
      ),
    );
  return new Map(order.map((id) => [id, above.get(id) as string[]]));
}

/** Known skills whose re-check has fallen due, the oldest first. */
function rechecks({ ids, due, now, stateOf }: Ground): string[] {
  const fell = (id: string) => Date.parse(due[id] ?? "");
  return ids.filter((id) => known(stateOf(id)) && fell(id) <= Date.parse(now)).sort(by(fell));
}

/** The goal's first, then what stands on firm ground, then what was begun longest ago. */
function inProgress({ ids, stateOf, sinceOf, needs, depth }: Ground): string[] {
  return ids
    .filter((id) => stateOf(id) === "learning")
    .sort(
      by(
        (id) => (needs?.has(id) ? 0 : 1),
        depth,
        (id) => Date.parse(sinceOf(id) ?? ""),
      ),
    );
}

/** Ready ones, of the goal when there is one: most waiting first, then the most pressing. */
function beginnings(ground: Ground): string[] {
  const { ids, stateOf, below, needs } = ground;
  return ids
    .filter((id) => ready(id, stateOf, below) && (needs === null || needs.has(id)))
    .sort(
      by(
        (id) => -waitingFor(ground, id).length,
        (id) => press(needs, id),
      ),
    );
}

function step(ground: Ground, kind: NextKind, skill: string, under: string[]): NextStep {
  const { below, missing, stateOf, sinceOf, due, needs } = ground;
  return {
    skill,
    kind,
    state: stateOf(skill),
    waiting: kind === "recheck" ? [] : waitingFor(ground, skill),
    under,
    solid: under.filter((id) => below(id).filter(missing).join() === skill),
    level: needs?.get(skill)?.by ?? null,
    due: kind === "recheck" ? (due[skill] as string) : null,
    since: kind === "continue" ? sinceOf(skill) : null,
  };
}

function waitingFor({ ids, below, stateOf, needs }: Ground, skill: string): string[] {
  const open = (id: string) => ["untouched", "learning"].includes(stateOf(id));
  return ids.filter((id) => open(id) && (needs === null || needs.has(id)) && below(id).includes(skill));
}

function depths(below: Ground["below"], finished: (id: string) => boolean): Ground["depth"] {
  const found = new Map<string, number>();
  const depth = (id: string): number => {
    const before = found.get(id);
    if (before !== undefined) return before;
    found.set(id, 0);
    const deepest = Math.max(
      0,
      ...below(id)
        .filter((at) => !finished(at))
        .map((at) => 1 + depth(at)),
    );
    found.set(id, deepest);
    return deepest;
  };
  return depth;
}

const known = (state: State) => state === "practised" || state === "proven";

const press = (needs: Ground["needs"], id: string): number => {
  const need = needs?.get(id);
  return need ? urgency(need) : Number.MAX_SAFE_INTEGER;
};

/** By the first number that tells; one that is missing (NaN) tells nothing. */
const by =
  (...keys: ((id: string) => number)[]) =>
  (a: string, b: string): number => {
    for (const key of keys) {
      const difference = key(a) - key(b);
      if (difference) return difference;
    }
    return 0;
  };
