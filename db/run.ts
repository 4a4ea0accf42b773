import { and, eq } from "drizzle-orm";
import type { Fact, LedgerEvent } from "@/domain/events";
import { forbidden, type PolicyAct } from "@/domain/policy";
import { type Refusal, refuse } from "@/domain/refusal";
import { canonical, sha256 } from "./canonical";
import type { Stmt, Store } from "./client";
import type { Actor, Done, Meta, Outcome } from "./command";
import { isConstraint } from "./errors";
import { append, headOf, insertEvents } from "./ledger";
import { askAll, build, change, first, type Query, select } from "./query";
import { answer, event, person } from "./schema/ledger";
import { inTurn } from "./turn";

type Loaded<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T : never };

/** What a command decided: which facts are added, which rows follow from them, and what is answered. */
export type Decided<T> = {
  ok: true;
  facts: readonly Fact[];
  rows: (events: LedgerEvent[]) => Stmt[];
  answer: (events: LedgerEvent[]) => { status: number; body: T; version?: number };
};

export type Plan<Q extends readonly Query<unknown>[], T> = {
  act: PolicyAct;
  /** Whether it needs an Idempotency-Key. Without the need a key is honoured all the same. */
  idempotent: boolean;
  load: Q;
  decide: (...loaded: Loaded<Q>) => Decided<T> | Refusal;
  /** Adds to an answer what must not be stored in it. */
  reveal?: (body: T) => T;
};

/** How often a write starts anew that another process overtook. */
const ATTEMPTS = 16;

/**
 * The one way that a person's state changes: may, load, decide, and commit events, projections and answer in
 * one batch. The batch is guarded by unique (stream, version) and unique (actor, key): who lost a race reads
 * and decides again, and who repeats a request reads its first answer.
 */
export async function runCommand<const Q extends readonly Query<unknown>[], T>(
  store: Store,
  actor: Actor,
  meta: Meta,
  plan: Plan<Q, T>,
): Promise<Outcome<T>> {
  const denied = forbidden(actor, plan.act) ?? badKey(meta.key, plan.idempotent);
  if (denied) return denied;
  const { key } = meta;
  const requestHash = sha256(canonical([plan.act, meta.bodyHash, meta.ifMatch]));
  const reveal = plan.reveal ?? ((body: T) => body);

  return inTurn(store, actor.person, key, async () => {
    let tried: { event: string; done: Done<T> } | null = null;
    for (let attempt = 1; ; attempt++) {
      const [who, head, given, landed, ...loaded] = await askAll(store, [
        personOf(actor.person),
        headOf(actor.person),
        answerOf(actor.person, key),
        eventWithId(tried?.event ?? ""),
        ...plan.load,
      ] as const);
      // The batch had arrived after all, only its acknowledgement was lost on the way.
      if (tried && landed) return { ...tried.done, body: reveal(tried.done.body) };
      if (!who) return refuse("auth.required", "This account is gone.");
      if (given) return again(given, requestHash, reveal);

      const decided = plan.decide(...(loaded as Loaded<Q>));
      const author = { actor: actor.person, via: actor.via, at: meta.now.toISOString() };
      const request = { requestId: meta.requestId, revision: meta.revision };
      const { events } = append(actor.person, head, decided.ok ? decided.facts : [], {
        ...author,
        ...request,
      });
      const outcome: Outcome<T> = decided.ok
        ? { ok: true, ...decided.answer(events), replayed: false }
        : decided;
      const batch = [
        ...(events.length > 0 ? [insertEvents(events)] : []),
        ...(decided.ok ? decided.rows(events) : []),
        ...(key === null ? [] : [insertAnswer(actor.person, key, requestHash, author.at, outcome)]),
      ];
      try {
        if (batch.length > 0) await store.write(batch);
        return outcome.ok ? { ...outcome, body: reveal(outcome.body) } : outcome;
      } catch (error) {
        if (!isConstraint(error) || attempt === ATTEMPTS) throw error;
        if (outcome.ok && events[0]) tried = { event: events[0].id, done: outcome };
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
      }
    }
  });
}

/** 428 without a version, 412 with a stale one, null when the write may go on. */
export function staleVersion(ifMatch: number | null, current: number): Refusal | null {
  if (ifMatch === null) return refuse("version.missing", `Send If-Match with the version, now "${current}".`);
  if (ifMatch === current) return null;
  return refuse("version.stale", `It is at version ${current} by now; read it again.`);
}

function badKey(key: string | null, needed: boolean): Refusal | null {
  if (key === null)
    return needed
      ? refuse("idempotency.missing", "Send an Idempotency-Key, so that it can be repeated.")
      : null;
  // SQLite ends a text at NUL when it counts, and no header can carry one.
  if (/\p{Cc}/u.test(key)) return refuse("idempotency.invalid", "The key has a control character.");
  if (key.length >= 1 && key.length <= 255) return null;
  return refuse("idempotency.invalid", `The key has ${key.length} characters.`);
}

const personOf = (id: string) =>
  first(select(build.select({ id: person.id }).from(person).where(eq(person.id, id))));

const answerOf = (actor: string, key: string | null) =>
  first(
    select(
      build
        .select()
        .from(answer)
        .where(and(eq(answer.actor, actor), eq(answer.key, key ?? ""))),
    ),
  );

const eventWithId = (id: string) =>
  first(select(build.select({ id: event.id }).from(event).where(eq(event.id, id))));

function insertAnswer(
  actor: string,
  key: string,
  requestHash: string,
  at: string,
  outcome: Outcome<unknown>,
) {
  const { status, ...body } = outcome;
  return change(
    build.insert(answer).values({ actor, key, requestHash, status, body: JSON.stringify(body), at }),
  );
}

function again<T>(
  given: typeof answer.$inferSelect,
  requestHash: string,
  reveal: (body: T) => T,
): Outcome<T> {
  if (given.requestHash !== requestHash)
    return refuse("idempotency.mismatch", "Take a new key for a new request.");
  const outcome = { status: given.status, ...JSON.parse(given.body), replayed: true } as Outcome<T>;
  return outcome.ok ? { ...outcome, body: reveal(outcome.body) } : outcome;
}
