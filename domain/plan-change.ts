import { daysBetween } from "./days";
import type { DayRange, Plan, PlanStep } from "./plan";
import type { State } from "./progress";

export type PlanCauseKind =
  | "practised"
  | "proven"
  | "set-aside"
  | "resumed"
  | "reopened"
  | "started"
  | "goal-changed"
  | "content-changed"
  | "time-passed";
export type PlanCause = { kind: PlanCauseKind; skill?: string };
export type PlanChange = {
  /** `days` is how far the middle moved; more than zero is later. */
  arrival: { from: DayRange | null; to: DayRange | null; days: number };
  /** Days between the two plans. */
  elapsed: number;
  /** Skills no longer in the plan. */
  left: string[];
  joined: string[];
  /** Whose beginning moved by a week or more: the most first, at most five. */
  moved: { skill: string; days: number }[];
  causes: PlanCause[];
};

const A_WEEK = 7;
const MOST_MOVED = 5;

/** What moved between two plans of one person, and why; null when nothing did. */
export function planChange(
  before: Plan,
  after: Plan,
  stateBefore: (id: string) => State,
  stateAfter: (id: string) => State,
): PlanChange | null {
  const [old, now] = [skillsOf(before), skillsOf(after)];
  const arrival = {
    from: before.arrives,
    to: after.arrives,
    days: before.arrives && after.arrives ? shift(before.arrives, after.arrives) : 0,
  };
  const change = {
    arrival,
    elapsed: daysBetween(before.from, after.from),
    left: [...old.keys()].filter((id) => !now.has(id)),
    joined: [...now.keys()].filter((id) => !old.has(id)),
    moved: movedSteps(old, after),
  };
  const same = JSON.stringify(arrival.from) === JSON.stringify(arrival.to);
  if (same && [change.left, change.joined, change.moved].every(({ length }) => length === 0)) return null;
  return { ...change, causes: causesOf(before, after, stateBefore, stateAfter, change) };
}

/** Only what has not begun can begin earlier or later. */
function movedSteps(old: ReadonlyMap<string, PlanStep>, after: Plan): PlanChange["moved"] {
  return after.steps
    .flatMap(({ skill, begins, state }) => {
      const was = old.get(skill);
      return was && state === "untouched" ? [{ skill, days: shift(was.begins, begins) }] : [];
    })
    .filter(({ days }) => Math.abs(days) >= A_WEEK)
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days))
    .slice(0, MOST_MOVED);
}

function causesOf(
  before: Plan,
  after: Plan,
  stateBefore: (id: string) => State,
  stateAfter: (id: string) => State,
  change: Omit<PlanChange, "causes">,
): PlanCause[] {
  const seen = [...skillsOf(before).keys(), ...before.aside, ...skillsOf(after).keys(), ...after.aside];
  const causes: PlanCause[] = [...new Set(seen)].flatMap((skill) => {
    const kind = moveOf(stateBefore(skill), stateAfter(skill));
    return kind ? [{ kind, skill }] : [];
  });
  if (JSON.stringify(before.goal) !== JSON.stringify(after.goal)) causes.push({ kind: "goal-changed" });
  const unexplained = causes.length === 0 && change.left.length + change.joined.length > 0;
  if (unexplained || hoursDiffer(before, after)) causes.push({ kind: "content-changed" });
  const late = change.arrival.days > 0 && change.elapsed > 0;
  if (late && !excused(causes)) causes.push({ kind: "time-passed" });
  return causes;
}

/**
 * Whether a delay needs no other reason than these. Under another goal nobody can tell what the week was for; else
 * what came back to the plan is reason enough where something was learnt too.
 */
function excused(causes: readonly PlanCause[]): boolean {
  const has = (...kinds: PlanCauseKind[]) => causes.some(({ kind }) => kinds.includes(kind));
  return has("goal-changed") || (causes.some(isProgress) && has("resumed", "reopened", "content-changed"));
}

/** Whether something was learnt to the end. */
export const isProgress = ({ kind }: PlanCause): boolean => kind === "practised" || kind === "proven";

function moveOf(from: State, to: State): PlanCauseKind | null {
  if (from === to) return null;
  if (to === "aside") return "set-aside";
  if (from === "aside") return "resumed";
  if (to === "practised" || to === "proven") return to;
  if (from === "practised" || from === "proven") return "reopened";
  return to === "learning" ? "started" : null;
}

function hoursDiffer(before: Plan, after: Plan): boolean {
  const old = skillsOf(before);
  return after.steps.some(({ skill, hours }) => {
    const was = old.get(skill)?.hours;
    return was !== undefined && (was.low !== hours.low || was.high !== hours.high);
  });
}

const skillsOf = ({ steps }: Plan): ReadonlyMap<string, PlanStep> =>
  new Map(steps.map((step) => [step.skill, step]));

/** How far the middle of a range moved, in whole days; halves count as much earlier as later. */
function shift(from: DayRange, to: DayRange): number {
  const twice = daysBetween(from.earliest, to.earliest) + daysBetween(from.latest, to.latest);
  return Math.sign(twice) * Math.round(Math.abs(twice) / 2);
}
