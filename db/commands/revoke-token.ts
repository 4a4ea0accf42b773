import { eq } from "drizzle-orm";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { tokensOf } from "../queries/sign-in";
import { build, change } from "../query";
import { runCommand } from "../run";
import { token } from "../schema/sign-in";

/** Ends a token: it is dead for the next request. Another's token is answered like an absent one. */
export function revokeToken(
  store: Store,
  actor: Actor,
  input: { id: string },
  meta: Meta,
): Promise<Outcome<{ id: string; revoked: string }>> {
  return runCommand(store, actor, meta, {
    act: "token.revoke",
    idempotent: false,
    load: [tokensOf(actor.person)],
    decide: (tokens) => {
      const held = tokens.find(({ id }) => id === input.id);
      if (!held) return refuse("token.unknown", "You have no such token.");
      const revoked = meta.now.toISOString();
      return {
        ok: true,
        facts: [{ type: "token.revoked", payload: { token: held.id } }],
        rows: () => [change(build.update(token).set({ revoked }).where(eq(token.id, held.id)))],
        answer: () => ({ status: 200, body: { id: held.id, revoked } }),
      };
    },
  });
}
