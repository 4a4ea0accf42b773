import { desc, eq } from "drizzle-orm";
import type { Fact, LedgerEvent } from "@/domain/events";
import { canonical, newId, sha256 } from "./canonical";
import type { Stmt } from "./client";
import { build, bulk, first, map, type Query, select } from "./query";
import { event } from "./schema/ledger";

/** Where a stream ends: the next event takes version + 1 and points at this hash. */
export type Head = { version: number; hash: string };

/** What the first event of every stream points at. */
export const GENESIS: Head = { version: 0, hash: "0".repeat(64) };

/** Who writes, and in answer to which request. */
export type Author = {
  actor: string;
  via: LedgerEvent["via"];
  at: string;
  requestId: string;
  revision: string;
};

export const headOf = (person: string): Query<Head> =>
  map(
    first(
      select(
        build
          .select({ version: event.version, hash: event.hash })
          .from(event)
          .where(eq(event.person, person))
          .orderBy(desc(event.version))
          .limit(1),
      ),
    ),
    (head) => head ?? GENESIS,
  );

/** The ledger is written here and nowhere else: facts become events that follow `head`, one chain. */
export function append(
  person: string,
  head: Head,
  facts: readonly Fact[],
  author: Author,
): { head: Head; events: LedgerEvent[] } {
  const events: LedgerEvent[] = [];
  let last = head;
  for (const fact of facts) {
    const open = {
      id: newId("e"),
      person,
      version: last.version + 1,
      type: fact.type,
      skill: fact.skill ?? null,
      move: fact.move ?? null,
      payload: fact.payload,
      ...author,
      previousHash: last.hash,
    };
    const closed: LedgerEvent = { ...open, hash: hashOf(open) };
    events.push(closed);
    last = closed;
  }
  return { head: { version: last.version, hash: last.hash }, events };
}

/** hash = sha256(hash of the event before + canonical JSON of all the rest of this one). */
export function hashOf(line: Omit<LedgerEvent, "hash">): string {
  const { previousHash, hash: _, ...rest } = line as LedgerEvent;
  return sha256(previousHash + canonical(rest));
}

/** All new events in one statement: an import brings thousands, and each statement has its price. */
export function insertEvents(lines: readonly LedgerEvent[]): Stmt {
  return bulk("event", COLUMNS, lines.map(rowOf));
}

/** A row of the table as the event that was hashed. */
export function eventOf(row: typeof event.$inferSelect): LedgerEvent {
  const { act, fromState, fromBasis, toState, toBasis, beforeState, beforeBasis, undoes, ...rest } = row;
  const { request, payload, ...line } = rest;
  const moved = act !== null && fromState !== null && toState !== null;
  return {
    ...line,
    move: moved
      ? {
          act,
          from: { state: fromState, basis: fromBasis },
          to: { state: toState, basis: toBasis },
          before: beforeState === null ? null : { state: beforeState, basis: beforeBasis },
          undoes,
        }
      : null,
    payload: JSON.parse(payload),
    requestId: request,
  };
}

const COLUMNS = [
  ...["person", "version", "id", "type", "skill", "act", "from_state", "from_basis", "to_state", "to_basis"],
  ...["before_state", "before_basis", "undoes", "payload", "actor", "via", "at", "request", "revision"],
  ...["previous_hash", "hash"],
];

function rowOf(line: LedgerEvent): (string | number | null | undefined)[] {
  const { move } = line;
  return [
    ...[line.person, line.version, line.id, line.type, line.skill],
    ...[move?.act, move?.from.state, move?.from.basis, move?.to.state, move?.to.basis],
    ...[move?.before?.state, move?.before?.basis, move?.undoes],
    ...[canonical(line.payload), line.actor, line.via, line.at, line.requestId, line.revision],
    ...[line.previousHash, line.hash],
  ];
}
