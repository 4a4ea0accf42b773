import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import type { LedgerEvent } from "@/domain/events";
import type { Store } from "../client";
import { eventOf, headOf } from "../ledger";
import { askAll, build, map, type Query, select } from "../query";
import { event } from "../schema/ledger";

export type JournalPage = {
  events: LedgerEvent[];
  /** The stream's version, and where to read on, null at its end. */
  version: number;
  next: number | null;
};

/** Ledger lines after a version, oldest first. */
export const linesOf = (person: string, after = 0, limit?: number): Query<LedgerEvent[]> => {
  const rows = build
    .select()
    .from(event)
    .where(and(eq(event.person, person), gt(event.version, after)))
    .orderBy(asc(event.version));
  return map(select(limit === undefined ? rows : rows.limit(limit)), (found) => found.map(eventOf));
};

/** A person's own ledger, with versions and hashes: enough to check the chain oneself. */
export async function listJournal(
  store: Store,
  person: string,
  page: { after: number; limit: number },
): Promise<JournalPage> {
  const [head, events] = await askAll(store, [headOf(person), linesOf(person, page.after, page.limit)]);
  const last = events.at(-1)?.version ?? head.version;
  return { events, version: head.version, next: last < head.version ? last : null };
}

/** The newest lines of a person, newest first; `before` leaves out that version and all after it. */
export const latestLinesOf = (person: string, last: number, before?: number): Query<LedgerEvent[]> => {
  const mine = and(eq(event.person, person), before === undefined ? undefined : lt(event.version, before));
  return map(
    select(build.select().from(event).where(mine).orderBy(desc(event.version)).limit(last)),
    (rows) => rows.map(eventOf),
  );
};

/** Every line about one skill, newest first. */
export const skillLinesOf = (person: string, skill: string): Query<LedgerEvent[]> =>
  map(
    select(
      build
        .select()
        .from(event)
        .where(and(eq(event.person, person), eq(event.skill, skill)))
        .orderBy(desc(event.version)),
    ),
    (rows) => rows.map(eventOf),
  );
