import { eq } from "drizzle-orm";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { feedsOf } from "../queries/feeds";
import { build, change } from "../query";
import { runCommand } from "../run";
import { feed } from "../schema/notes";

/** Ends a calendar address: it is dead for the next request. Another's is answered like an absent one. */
export function revokeFeed(
  store: Store,
  actor: Actor,
  input: { id: string },
  meta: Meta,
): Promise<Outcome<{ id: string; revoked: string }>> {
  return runCommand(store, actor, meta, {
    act: "feed.revoke",
    idempotent: false,
    load: [feedsOf(actor.person)],
    decide: (feeds) => {
      const held = feeds.find(({ id }) => id === input.id);
      if (!held) return refuse("feed.unknown", "You have no such calendar address.");
      const revoked = meta.now.toISOString();
      return {
        ok: true,
        facts: [{ type: "feed.revoked", payload: { feed: held.id } }],
        rows: () => [change(build.update(feed).set({ revoked }).where(eq(feed.id, held.id)))],
        answer: () => ({ status: 200, body: { id: held.id, revoked } }),
      };
    },
  });
}
