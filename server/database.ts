import { checkDatabase, notNewer, probe } from "@/db/check";
import type { Store } from "@/db/client";
import { migrate } from "@/db/migrate";

/** Brings the database up to this program, or throws a sentence that says why it cannot serve from it. */
export async function preparedDatabase(store: Store): Promise<void> {
  await notNewer(store);
  try {
    await migrate(store);
  } catch (error) {
    // A database that only reads fails here first; the probe knows the sentence for it.
    await probe(store, new Date());
    throw error;
  }
  await checkDatabase(store);
}
