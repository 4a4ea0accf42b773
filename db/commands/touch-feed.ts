import { and, eq, isNull } from "drizzle-orm";
import type { Store } from "../client";
import { isConstraint } from "../errors";
import { build, change } from "../query";
import { feed } from "../schema/notes";

const EVERY = 60 * 60 * 1000;

/** Notes that a calendar program came for a feed. At most one write in an hour; no event: nothing changed. */
export async function touchFeed(
  store: Store,
  held: { id: string; fetched: string | null },
  now: Date,
): Promise<void> {
  if (held.fetched !== null && now.getTime() - Date.parse(held.fetched) < EVERY) return;
  const live = and(eq(feed.id, held.id), isNull(feed.revoked));
  try {
    await store.write([change(build.update(feed).set({ fetched: now.toISOString() }).where(live))]);
  } catch (error) {
    // Two requests at once with clocks apart: the guard kept the later time.
    if (!isConstraint(error)) throw error;
  }
}
