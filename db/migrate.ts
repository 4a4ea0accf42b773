import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./canonical";
import { records, type Stmt, type Store, sql } from "./client";
import { DatabaseError, isConstraint } from "./errors";

/** Found from the working directory, since a bundled server does not know where its sources lay. */
export const MIGRATIONS = join(/* turbopackIgnore: true */ process.cwd(), "db", "migrations");

export type Migration = { id: string; hash: string; statements: string[] };

/** The migration files in their order. Statements end with a semicolon and an empty line. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(/* turbopackIgnore: true */ folder, name), "utf8").replaceAll(
        "\r\n",
        "\n",
      );
      const statements = text.split(/;\n\s*\n/).map((statement) => statement.replace(/;\s*$/, "").trim());
      // A comment may be mended after a file was applied, a statement may not.
      const hash = sha256(text.replace(/--.*$/gm, "").replace(/\s+/g, " "));
      return { id: name.replace(/\.sql$/, ""), hash, statements: statements.filter(hasSql) };
    });
}

/**
 * Brings a database up to this program. Each file is one batch that first claims its row, so of several
 * instances that start together exactly one applies it. Returns what this instance applied.
 */
export async function migrate(store: Store, migrations = readMigrations()): Promise<string[]> {
  await store.write([
    sql(
      "CREATE TABLE IF NOT EXISTS _migration (id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    ),
  ]);
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await isApplied(store, migration)) continue;
    try {
      await store.write(batchOf(migration));
      applied.push(migration.id);
    } catch (error) {
      // Another instance was faster: then its row stands there, with the same hash.
      if (!isConstraint(error) || !(await isApplied(store, migration))) throw error;
    }
  }
  return applied;
}

/** What was applied to this database so far; nothing when it never was migrated. */
export async function appliedMigrations(store: Store): Promise<{ id: string; hash: string }[]> {
  const table = await store.read(sql("SELECT 1 FROM sqlite_master WHERE name = '_migration'"));
  if (table.values.length === 0) return [];
  const rows = records(await store.read(sql("SELECT id, hash FROM _migration ORDER BY id")));
  return rows.map((row) => ({ id: String(row.id), hash: String(row.hash) }));
}

async function isApplied(store: Store, migration: Migration): Promise<boolean> {
  const row = (await appliedMigrations(store)).find(({ id }) => id === migration.id);
  if (row && row.hash !== migration.hash)
    throw new DatabaseError(
      `Migration ${migration.id} was changed after it was applied: restore the file, add a new one.`,
    );
  return row !== undefined;
}

const batchOf = ({ id, hash, statements }: Migration): Stmt[] => [
  sql("INSERT INTO _migration (id, hash, at) VALUES (?, ?, ?)", id, hash, new Date().toISOString()),
  ...statements.map((statement) => sql(statement)),
];

const hasSql = (statement: string) => statement.replace(/--.*$/gm, "").trim() !== "";
