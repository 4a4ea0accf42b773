import { eq } from "drizzle-orm";
import type { GoalLevel } from "@/domain/goal";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { goal } from "../schema/holdings";

/** `version` counts the goal's own changes, 0 while there is none: its ETag. */
export type GoalView = {
  role: string | null;
  level: GoalLevel | null;
  hoursPerWeek: number | null;
  version: number;
};

export const goalOf = (person: string): Query<GoalView> =>
  map(first(select(build.select().from(goal).where(eq(goal.person, person)))), (row) => ({
    role: row?.role ?? null,
    level: row?.level ?? null,
    hoursPerWeek: row?.hoursPerWeek ?? null,
    version: row?.revision ?? 0,
  }));

export const getGoal = (store: Store, person: string): Promise<GoalView> => ask(store, goalOf(person));
