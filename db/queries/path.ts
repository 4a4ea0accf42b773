import { and, asc, eq, inArray } from "drizzle-orm";
import type { LedgerEvent, Payloads } from "@/domain/events";
import type { Goal } from "@/domain/goal";
import { fold, type Standing } from "@/domain/progress";
import { historyIn } from "../history";
import { eventOf } from "../ledger";
import { build, map, type Query, select } from "../query";
import { event } from "../schema/ledger";

/** Where someone stood and wanted to go at a time. */
export type Then = { standings: Record<string, Standing>; goal: Goal | null };
/** The way that someone has come, as far as a plan asks. */
export type Path = {
  at: (time: string) => Then;
  /** When the first goal was set, null when none ever was. */
  firstGoal: string | null;
};

/** Every move and every goal of a person, to be looked at as of any time. */
export const pathOf = (person: string): Query<Path> =>
  map(
    select(
      build
        .select()
        .from(event)
        .where(and(eq(event.person, person), inArray(event.type, ["standing.moved", "goal.set"])))
        .orderBy(asc(event.version)),
    ),
    (rows) => {
      const lines = rows.map(eventOf);
      return {
        at: (time) => thenOf(lines.filter(({ at }) => at <= time)),
        firstGoal: lines.find(({ type }) => type === "goal.set")?.at ?? null,
      };
    },
  );

function thenOf(lines: readonly LedgerEvent[]): Then {
  const set = lines.findLast(({ type }) => type === "goal.set")?.payload as Payloads["goal.set"] | undefined;
  const goal = set ? { role: set.role, level: set.level, hoursPerWeek: set.hoursPerWeek } : null;
  return { standings: fold(historyIn("", lines).events), goal };
}
