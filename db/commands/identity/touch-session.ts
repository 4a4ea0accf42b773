import { and, eq, isNull, lt } from "drizzle-orm";
import type { Store } from "../../client";
import { isConstraint } from "../../errors";
import { build, change } from "../../query";
import { session } from "../../schema/sign-in";
import { idleEnd } from "./session-life";

const EVERY = 5 * 60 * 1000;

/** Keeps a session that is used from going idle. At most one write in five minutes; no event: nothing changed. */
export async function touchSession(
  store: Store,
  held: { id: string; seen: string; ends: string },
  now: Date,
): Promise<void> {
  if (now.getTime() - Date.parse(held.seen) < EVERY) return;
  const seen = now.toISOString();
  const live = and(eq(session.id, held.id), isNull(session.ended), lt(session.seen, seen));
  try {
    await store.write([
      change(
        build
          .update(session)
          .set({ seen, idleUntil: idleEnd(now, held.ends) })
          .where(live),
      ),
    ]);
  } catch (error) {
    // Two requests at once with clocks apart: the guard kept the later time.
    if (!isConstraint(error)) throw error;
  }
}
