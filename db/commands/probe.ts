import { type Store, sql } from "@/db/client";

/** Writes one row over and over: a database that can only be read is not ready. Throws when it cannot. */
export async function probe(store: Store, now: Date): Promise<void> {
  const text = "INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at";
  await store.write([sql(text, now.toISOString())]);
}
