import { sha256 } from "../canonical";
import { type Store, sql } from "../client";

/** So many attempts in so many seconds. */
export type Limit = { most: number; seconds: number };

const DAY = 24 * 60 * 60;

/**
 * Counts one attempt under a name and says whether it is still within the limit; if not, after how many seconds
 * it is worth another. The count stands in the database, so a restart forgets nothing, and under a hash, so it
 * tells no address. What a day has passed over is swept out.
 */
export async function countAttempt(
  store: Store,
  name: string,
  { most, seconds }: Limit,
  now: Date,
): Promise<{ ok: true } | { ok: false; retryAfter: number }> {
  const second = Math.floor(now.getTime() / 1000);
  const over = second - seconds;
  const [, rows] = await store.write([
    sql("DELETE FROM bucket WHERE started < ?", second - DAY),
    sql(
      `INSERT INTO bucket (key, started, count) VALUES (?, ?, 1) ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN started <= ? THEN 1 ELSE count + 1 END,
        started = CASE WHEN started <= ? THEN excluded.started ELSE started END
      RETURNING started, count`,
      ...[sha256(name), second, over, over],
    ),
  ]);
  const [started, count] = rows?.values[0] ?? [];
  if (Number(count) <= most) return { ok: true };
  return { ok: false, retryAfter: Math.max(1, Number(started) + seconds - second) };
}
