import "server-only";
import type { Store } from "@/db/client";
import { type GoalView, goalOf } from "@/db/queries/goal";
import { type Path, pathOf } from "@/db/queries/path";
import { standingsOf } from "@/db/queries/progress";
import { type Recall, recallsOf } from "@/db/queries/takes";
import { askNamed } from "@/db/query";
import type { Goal } from "@/domain/goal";
import { wanted } from "@/domain/needed";
import { type NextStep, nextSteps } from "@/domain/next";
import { makePlan, type Plan, type PlanGoal, type PlanSkill } from "@/domain/plan";
import { type PlanChange, planChange } from "@/domain/plan-change";
import type { Standing, State } from "@/domain/progress";
import { dueIn } from "@/domain/recall";
import { catalog, graph, retiredRole } from "@/server/content";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Where someone stands, what comes next, and when they arrive: of one moment. */
export type Stand = {
  goal: Goal | null;
  goalVersion: number;
  /** A goal whose role has left the catalogue, and what came in its place. */
  retired: { role: string; successor: string | null } | null;
  standings: Map<string, Standing>;
  /** When skills fall due again; only of those practised or proven. */
  due: Record<string, string>;
  next: NextStep[];
  plan: Plan | null;
  /** What moved since a week ago, and why; null when nothing did. */
  change: PlanChange | null;
};

/** What has to be read to know where someone stands. */
export const standQueries = (person: string) => ({
  standings: standingsOf(person),
  recalls: recallsOf(person),
  goalView: goalOf(person),
  path: pathOf(person),
});

type Read = {
  standings: Map<string, Standing>;
  recalls: Map<string, Recall>;
  goalView: GoalView;
  path: Path;
};

/** The same of one person, read by itself. */
export async function standFor(store: Store, person: string, now: Date): Promise<Stand> {
  return standOf(await askNamed(store, standQueries(person)), now);
}

/** The plan of a person; null without a goal. */
export async function planFor(store: Store, person: string, now: Date): Promise<{ plan: Plan } | null> {
  const { plan } = await standFor(store, person, now);
  return plan && { plan };
}

/** Works out what follows from what was read. */
export function standOf({ standings, recalls, goalView, path }: Read, now: Date): Stand {
  const { role, level, hoursPerWeek, version: goalVersion } = goalView;
  const goal = role && level && hoursPerWeek ? { role, level, hoursPerWeek } : null;
  const states = stateIn(standings);
  const due = dueOf(recalls, states);
  const today = now.toISOString();
  const plan = planOf(goal, states, today);
  const successor = goal ? retiredRole(goal.role) : undefined;
  return {
    ...{ goal, goalVersion, standings, due, plan },
    retired: goal && !plan ? { role: goal.role, successor: successor ?? null } : null,
    next: nextSteps({
      prerequisites: graph().prerequisites,
      stateOf: states,
      sinceOf: (id) => standings.get(id)?.since ?? null,
      due,
      goal: goal && plan && goalSkills(goal),
      now: today,
    }),
    change: plan && changeOf(plan, states, path, now),
  };
}

/** The plan of a goal from where someone stands; null without a goal, or when its role is gone. */
export function planOf(goal: Goal | null, stateOf: (id: string) => State, today: string): Plan | null {
  const wish = goal && planGoal(goal);
  return wish && makePlan(wish, skillOf, stateOf, today);
}

/** What the plan's rules want to know of a goal's role; null when the role is gone. */
export function planGoal({ role: id, level, hoursPerWeek }: Goal): PlanGoal | null {
  const { roles } = catalog();
  const role = Object.hasOwn(roles, id) ? roles[id] : undefined;
  if (!role) return null;
  const skills = role.layers.flatMap((layer) => layer.skills);
  return { role: id, level, hoursPerWeek, skills, assumed: role.assumed };
}

function goalSkills(goal: Goal) {
  const wish = planGoal(goal);
  const counted = wish ? wanted(wish.skills, wish.level) : [];
  return Object.fromEntries(counted.map(({ skill, by, weight }) => [skill, { by, weight }]));
}

function skillOf(id: string): PlanSkill | undefined {
  const { skills } = catalog();
  const skill = Object.hasOwn(skills, id) ? skills[id] : undefined;
  return skill && { id, needs: skill.prerequisites, hours: skill.hours };
}

/** The plan as it stood a week ago, or when the goal was first set, against the plan of today. */
function changeOf(plan: Plan, stateNow: (id: string) => State, path: Path, now: Date): PlanChange | null {
  const weekAgo = new Date(now.getTime() - WEEK).toISOString();
  // The later of the two: instants in ISO sort as texts.
  const when = [weekAgo, path.firstGoal ?? weekAgo].sort()[1] ?? weekAgo;
  const then = path.at(when);
  const stateThen = (id: string): State => then.standings[id]?.state ?? "untouched";
  const before = planOf(then.goal, stateThen, when);
  return before && planChange(before, plan, stateThen, stateNow);
}

function dueOf(recalls: Map<string, Recall>, stateOf: (id: string) => State): Record<string, string> {
  const all = [...recalls].map(([skill, recall]) => [skill, dueIn(stateOf(skill), recall)] as const);
  return Object.fromEntries(all.filter((pair): pair is readonly [string, string] => pair[1] !== null));
}

const stateIn =
  (standings: Map<string, Standing>) =>
  (id: string): State =>
    standings.get(id)?.state ?? "untouched";
