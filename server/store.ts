import { openStore, type Store } from "@/db/client";
import { settings } from "@/server/settings";

// On globalThis, because Next loads modules more than once in a process, and the store has one writer.
const held = globalThis as { [key: symbol]: Store | undefined };
const SLOT = Symbol.for("strata.store");

/** The process's one store, opened at the first question. */
export function store(): Store {
  held[SLOT] ??= openStore({
    url: settings().database.url,
    token: settings().database.token,
  });
  return held[SLOT];
}

/** Puts a store in the place of the process's own: the start script's, or a test's. */
export function holdStore(given: Store): void {
  held[SLOT] = given;
}
