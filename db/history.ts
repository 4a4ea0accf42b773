import { and, asc, eq, inArray } from "drizzle-orm";
import type { Fact, LedgerEvent, Payloads } from "@/domain/events";
import type { Barrier, History, StandingEvent } from "@/domain/progress";
import { eventOf } from "./ledger";
import { build, map, type Query, select } from "./query";
import { event } from "./schema/ledger";

const TELLING = ["standing.moved", "take.answered", "review.decided"] as const;

/** What decides about one skill of a person. */
export const historyOf = (person: string, skill: string): Query<History> =>
  map(
    select(
      build
        .select()
        .from(event)
        .where(and(eq(event.person, person), eq(event.skill, skill), inArray(event.type, TELLING)))
        .orderBy(asc(event.version)),
    ),
    (rows) => historyIn(skill, rows.map(eventOf)),
  );

/** The same of every skill that the person ever touched. */
export const historiesOf = (person: string): Query<(skill: string) => History> =>
  map(
    select(
      build
        .select()
        .from(event)
        .where(and(eq(event.person, person), inArray(event.type, TELLING)))
        .orderBy(asc(event.version)),
    ),
    (rows) => {
      const bySkill = new Map<string, LedgerEvent[]>();
      for (const line of rows.map(eventOf)) {
        const lines = bySkill.get(line.skill ?? "");
        if (lines) lines.push(line);
        else bySkill.set(line.skill ?? "", [line]);
      }
      return (skill) => historyIn(skill, bySkill.get(skill) ?? []);
    },
  );

/** Ledger lines of one skill, as the rules of progress read them. */
export function historyIn(skill: string, lines: readonly LedgerEvent[]): History {
  const events: StandingEvent[] = [];
  const barriers: Barrier[] = [];
  for (const line of lines) {
    const at = { version: line.version, skill: line.skill ?? skill, at: line.at };
    if (line.move) {
      const { claim } = line.payload as Payloads["standing.moved"];
      events.push({ ...at, ...line.move, claim });
    } else if (line.type === "take.answered") {
      const { passed } = line.payload as Payloads["take.answered"];
      barriers.push({ ...at, kind: line.type, passed });
    } else if (line.type === "review.decided") {
      const { approved } = line.payload as Payloads["review.decided"];
      barriers.push({ ...at, kind: line.type, passed: approved });
    }
  }
  return { skill, events, barriers };
}

/** A decided move as a fact for the ledger. */
export function moveFact(decided: Omit<StandingEvent, "version">): Fact {
  const { skill, claim, at: _, ...move } = decided;
  return { type: "standing.moved", skill, move, payload: { claim } };
}
