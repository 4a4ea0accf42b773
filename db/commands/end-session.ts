import { eq } from "drizzle-orm";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { sessionsOf } from "../queries/sign-in";
import { build, change } from "../query";
import { runCommand } from "../run";
import { session } from "../schema/sign-in";

/** Signs out: ends one's own session, this one or another. It is dead for the next request. */
export function endSession(
  store: Store,
  actor: Actor,
  input: { id: string },
  meta: Meta,
): Promise<Outcome<{ id: string; ended: string }>> {
  return runCommand(store, actor, meta, {
    act: "session.end",
    idempotent: false,
    load: [sessionsOf(actor.person, meta.now)],
    decide: (sessions) => {
      const held = sessions.find(({ id }) => id === input.id);
      if (!held) return refuse("session.unknown", "You have no such session.");
      const reason = held.id === actor.session ? "signed-out" : "revoked";
      const ended = meta.now.toISOString();
      return {
        ok: true,
        facts: [{ type: "session.ended", payload: { session: held.id, reason } }],
        rows: () => [change(build.update(session).set({ ended }).where(eq(session.id, held.id)))],
        answer: () => ({ status: 200, body: { id: held.id, ended } }),
      };
    },
  });
}
