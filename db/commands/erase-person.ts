import { forbidden } from "@/domain/policy";
import { refuse } from "@/domain/refusal";
import { type Store, sql } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { isConstraint } from "../errors";
import { getPerson } from "../queries/sign-in";
import { inTurn } from "../turn";

/**
 * Erasure: the one exception to append-only. The mark comes first and opens the guards for this person alone;
 * then everything goes, and with it its bytes. Others' records keep an opaque id.
 */
export function erasePerson(
  store: Store,
  actor: Actor,
  _input: Record<string, never>,
  meta: Meta,
): Promise<Outcome<null>> {
  const denied = forbidden(actor, "person.erase");
  if (denied) return Promise.resolve(denied);
  const { person } = actor;
  return inTurn(store, person, null, async () => {
    const held = await getPerson(store, person);
    if (!held) return refuse("auth.required", "This account is gone.");
    try {
      await store.write([
        sql(
          "INSERT INTO erasure (person, at, request) VALUES (?, ?, ?)",
          person,
          meta.now.toISOString(),
          meta.requestId,
        ),
        sql("DELETE FROM answer WHERE actor = ?", person),
        ...[
          "sheet",
          "take",
          "recall",
          "placement",
          "standing",
          "rating",
          "goal",
          "profile",
          "note",
          "tick",
          "session",
          "token",
          "feed",
          "account",
          "event",
        ].map((table) => sql(`DELETE FROM ${table} WHERE person = ?`, person)),
        sql("DELETE FROM verification WHERE email = ?", held.email),
        sql("DELETE FROM person WHERE id = ?", person),
      ]);
    } catch (error) {
      // Another instance erased in the meantime, or this one did and the answer was lost: it is done.
      if (!isConstraint(error) || (await getPerson(store, person))) throw error;
    }
    await store.scrub();
    return { ok: true, status: 204, body: null, replayed: false };
  });
}
