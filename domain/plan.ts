import { addDays } from "./days";
import { type GoalLevel, HOURS_PER_WEEK } from "./goal";
import { allBelow, type GoalSkill, type Need, needed, urgency, wanted } from "./needed";
import type { State } from "./progress";

export type Hours = { low: number; high: number };
export type PlanSkill = { id: string; needs: readonly string[]; hours: Hours };
export type PlanGoal = {
  role: string;
  level: GoalLevel;
  hoursPerWeek: number;
  skills: readonly GoalSkill[];
  /** What the role takes as known: no step, and nothing under it. */
  assumed: readonly string[];
};

/** ISO days, YYYY-MM-DD: at the low hours and at the high ones. */
export type DayRange = { earliest: string; latest: string };
export type PlanStep = {
  skill: string;
  hours: Hours;
  begins: DayRange;
  ends: DayRange;
  /** Counted by the goal, or what such a skill rests on. */
  why: "goal" | "ground";
  state: "untouched" | "learning";
};
export type Plan = {
  goal: { role: string; level: GoalLevel; hoursPerWeek: number };
  /** The day the plan was made for. */
  from: string;
  steps: PlanStep[];
  /** Still to do. */
  hours: Hours;
  /** Practised or proven, of what the goal counts. */
  behind: Hours;
  /** Null when nothing is left. */
  arrives: DayRange | null;
  /** Everything the goal counts and nobody set aside is known. Ground under it may still be missing. */
  arrived: boolean;
  /** Left out of plan and hours. */
  aside: string[];
};

/**
 * The way to a goal: what is missing in an order that respects the prerequisites, most useful first, with dates
 * as a range. A week is seven days; learning counts its full hours. Skills that left the catalogue are skipped.
 */
export function makePlan(
  goal: PlanGoal,
  skillOf: (id: string) => PlanSkill | undefined,
  stateOf: (id: string) => State,
  today: string,
): Plan {
  const open = (id: string) => skillOf(id) !== undefined && !goal.assumed.includes(id);
  const counted = wanted(goal.skills, goal.level).filter(({ skill }) => open(skill));
  // Only what is in the catalogue gets past `open`.
  const known = (id: string) => skillOf(id) as PlanSkill;
  const below = (id: string) => (stateOf(id) === "aside" ? [] : known(id).needs.filter(open));
  const needs = needed(counted, below);
  const has = (...states: State[]) => [...needs.keys()].filter((id) => states.includes(stateOf(id)));
  const own = new Set(counted.map(({ skill }) => skill));
  const order = inOrder(
    has("untouched", "learning").map((id) => ({
      id,
      under: allBelow(id, below),
      hours: known(id).hours,
      need: needs.get(id) as Need,
      state: stateOf(id) === "learning" ? "learning" : "untouched",
    })),
  );
  const from = today.slice(0, 10);
  const steps = dated(order, from, goal.hoursPerWeek, (id) => (own.has(id) ? "goal" : "ground"));
  const done = [...own].filter((id) => ["practised", "proven"].includes(stateOf(id)));
  return {
    goal: { role: goal.role, level: goal.level, hoursPerWeek: goal.hoursPerWeek },
    from,
    steps,
    hours: total(steps.map(({ hours }) => hours)),
    behind: total(done.map((id) => known(id).hours)),
    arrives: steps.at(-1)?.ends ?? null,
    arrived: [...own].every((id) => ["practised", "proven", "aside"].includes(stateOf(id))),
    aside: has("aside"),
  };
}

/** `under`: all that it rests on, also by way of what is known already. */
type Open = { id: string; under: ReadonlySet<string>; hours: Hours; need: Need; state: PlanStep["state"] };

/** Again and again the most useful of those that rest on nothing still open. */
function inOrder(skills: readonly Open[]): Open[] {
  const bears = load(skills);
  const best = [...skills].sort(
    (a, b) =>
      Number(b.state === "learning") - Number(a.state === "learning") ||
      urgency(a.need) - urgency(b.need) ||
      (bears.get(b.id) as number) - (bears.get(a.id) as number),
  );
  const order: Open[] = [];
  while (best.length > 0) {
    const free = best.findIndex(({ under }) => !best.some(({ id }) => under.has(id)));
    // Nothing is free only on a circle, which the content checks refuse: then the first is as good as any.
    order.push(...best.splice(Math.max(free, 0), 1));
  }
  return order;
}

/** How many hours of what is still to do rest on a skill, directly or through others, per hour of its own. */
function load(skills: readonly Open[]): Map<string, number> {
  const resting = ({ id }: Open) =>
    total(skills.filter(({ under }) => under.has(id)).map(({ hours }) => hours));
  return new Map(
    skills.map((skill) => [skill.id, middle(resting(skill)) / Math.max(1, middle(skill.hours))]),
  );
}

/** One after the other at so many hours a week. */
function dated(
  order: readonly Open[],
  from: string,
  hoursPerWeek: number,
  why: (id: string) => PlanStep["why"],
): PlanStep[] {
  const week = Math.max(hoursPerWeek, HOURS_PER_WEEK.least);
  const done = { low: 0, high: 0 };
  return order.map(({ id, hours, state }) => {
    const begins = days(from, done, (hours) => Math.floor((hours * 7) / week));
    done.low += hours.low;
    done.high += hours.high;
    const ends = days(from, done, (hours) => Math.ceil((hours * 7) / week));
    return { skill: id, hours, begins, ends, why: why(id), state };
  });
}

const days = (from: string, { low, high }: Hours, after: (hours: number) => number): DayRange => ({
  earliest: addDays(from, after(low)),
  latest: addDays(from, after(high)),
});

const total = (ranges: readonly Hours[]): Hours => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0),
  high: ranges.reduce((sum, { high }) => sum + high, 0),
});

/** Twice the middle of a range. */
const middle = ({ low, high }: Hours): number => low + high;
