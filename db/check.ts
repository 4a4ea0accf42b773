import { records, type Store, sql } from "./client";
import { codeOf, DatabaseError, messageOf } from "./errors";
import { appliedMigrations, readMigrations } from "./migrate";

export { DatabaseError };

/** Checked at every start, after the migrations: not newer than the program, whole, and writable. */
export async function checkDatabase(store: Store, migrations = readMigrations()): Promise<void> {
  await notNewer(store, migrations);
  const missing = await missingParts(store, migrations);
  if (missing.length > 0)
    throw new DatabaseError(
      `The database lacks its guards or they were changed: ${missing.join(", ")}. ` +
        "Restore it from a backup; do not run Strata without them.",
    );
  await probe(store, new Date());
}

/** Refuses a database that a newer Strata has migrated: checked before migrating. */
export async function notNewer(store: Store, migrations = readMigrations()): Promise<void> {
  const known = new Set(migrations.map(({ id }) => id));
  const newer = (await inWords(appliedMigrations(store))).filter(({ id }) => !known.has(id));
  if (newer.length > 0)
    throw new DatabaseError(
      `The database is newer than this program (it has ${newer.map(({ id }) => id).join(", ")}). ` +
        "Start the version of Strata that wrote it, or a later one.",
    );
}

/** Writes one row that means nothing: a database that only reads is not up. */
export async function probe(store: Store, now: Date): Promise<void> {
  const at = now.toISOString();
  await inWords(store.write([sql("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)", at)]));
}

/** A file that this user may not write fails already when it is read: its log lies beside it. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const said = `${codeOf(error)} ${messageOf(error)}`;
    if (!/READONLY|read-?only|CANTOPEN/i.test(said)) throw error;
    throw new DatabaseError(
      "The database is read-only or cannot be opened. Give the user that runs Strata the right to write " +
        `the file and its folder. (${messageOf(error)})`,
      { cause: error },
    );
  }
}

/** Tables and triggers that the migrations made and that are not there as they were made. */
export async function missingParts(store: Store, migrations = readMigrations()): Promise<string[]> {
  const rows = records(await store.read(sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")));
  const there = new Map(rows.map((row) => [String(row.name), squeezed(String(row.sql))]));
  const wanted = new Map<string, string>();
  for (const statement of migrations.flatMap((migration) => migration.statements)) {
    const text = statement.replace(/^(\s*--.*\n)+/, "");
    const [, verb, kind, name] = /^(CREATE|DROP)\s+(TABLE|TRIGGER)\s+(\w+)/i.exec(text) ?? [];
    if (!name || !verb || !kind) continue;
    if (verb.toUpperCase() === "DROP") wanted.delete(name);
    else wanted.set(name, squeezed(text));
  }
  return [...wanted].filter(([name, text]) => there.get(name) !== text).map(([name]) => name);
}

const squeezed = (text: string) => text.replace(/--.*$/gm, "").replace(/\s+/g, "").toLowerCase();
