import { refuse } from "@/domain/refusal";
import { newId, secretFor, sha256 } from "../canonical";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { type FeedView, feedsOf } from "../queries/feeds";
import { build, change } from "../query";
import { runCommand } from "../run";
import { feed } from "../schema/notes";

const MOST = 5;

/** The secret is in the answer alone: it is computed again for a replay, and stored nowhere. */
export type FeedMade = { feed: FeedView; secret: string };

/** Makes a secret address under which a calendar program reads the plan, until it is revoked. */
export function makeFeed(
  store: Store,
  actor: Actor,
  _input: Record<string, never>,
  meta: Meta,
): Promise<Outcome<FeedMade>> {
  const secret = secretFor(meta.secret, "feed", actor.person, meta.key ?? "");
  return runCommand(store, actor, meta, {
    act: "feed.make",
    idempotent: true,
    load: [feedsOf(actor.person)],
    reveal: (body) => ({ ...body, secret }),
    decide: (feeds) => {
      if (feeds.length >= MOST)
        return refuse("feed.too-many", `${MOST} addresses live already; revoke one first.`);
      const made: FeedView = { id: newId("f"), created: meta.now.toISOString(), lastFetched: null };
      const row = { id: made.id, hash: sha256(secret), person: actor.person, created: made.created };
      return {
        ok: true,
        facts: [{ type: "feed.made", payload: { feed: made.id } }],
        rows: () => [change(build.insert(feed).values(row))],
        answer: () => ({ status: 201, body: { feed: made, secret: "" } }),
      };
    },
  });
}
