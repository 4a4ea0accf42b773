import { type Stmt, type Store, sql } from "./client";
import { readMigrations } from "./migrate";
import { NOTHING_THERE, project } from "./project";
import { linesOf } from "./queries/journal";
import { askAll } from "./query";
import { holdingsOf, listPeople, together, wrongRow } from "./verify";

const PROJECTIONS = ["standing", "rating", "goal", "profile"] as const;

/**
 * Rebuilds the projections of everyone whose rows differ from the ledger; returns how many people those were.
 * The guards against deleting step aside within the one batch and stand again when it commits.
 */
export async function replay(store: Store): Promise<number> {
  const deletes: Stmt[] = [];
  const inserts: Stmt[] = [];
  let people = 0;
  for (const person of await listPeople(store)) {
    const [lines, ...rows] = await askAll(store, [linesOf(person), ...holdingsOf(person)]);
    if (wrongRow(lines, together(rows)) === null) continue;
    people += 1;
    deletes.push(...PROJECTIONS.map((table) => sql(`DELETE FROM ${table} WHERE person = ?`, person)));
    inserts.push(...project(lastOfEach(lines), NOTHING_THERE));
  }
  if (people === 0) return 0;
  const guards = PROJECTIONS.map((table) => `${table}_delete`);
  await store.write([
    ...guards.map((name) => sql(`DROP TRIGGER IF EXISTS ${name}`)),
    ...deletes,
    ...inserts,
    ...guards.map((name) => sql(guardText(name))),
  ]);
  return people;
}

/** Only the event that a row holds the version of: the guards admit no older one. */
function lastOfEach(lines: Parameters<typeof project>[0]) {
  const last = new Map<string, (typeof lines)[number]>();
  for (const line of lines) {
    const what = line.type === "rating.given" ? String(line.version) : `${line.type} ${line.skill}`;
    last.set(what, line);
  }
  return [...last.values()];
}

function guardText(name: string): string {
  const statements = readMigrations().flatMap((migration) => migration.statements);
  const text = statements.findLast((statement) => statement.includes(`CREATE TRIGGER ${name} `));
  if (!text) throw new Error(`no migration makes the guard ${name}`);
  return text;
}
