import { type Stmt, type Store, sql } from "./client";
import { foldStream } from "./fold";
import { holdingsOf, wrongRow } from "./holdings";
import { readMigrations } from "./migrate";
import { NOTHING_THERE, project } from "./project";
import { insertPlacement, insertTake, recallRow } from "./project-assessment";
import { linesOf } from "./queries/journal";
import { askNamed } from "./query";
import { listPeople } from "./verify";

const PROJECTIONS = ["standing", "rating", "goal", "profile", "take", "recall", "placement", "tick"] as const;

/**
 * Rebuilds the projections of everyone whose rows differ from the ledger; returns how many people those were.
 * The guards against deleting step aside within the one batch and stand again when it commits.
 */
export async function replay(store: Store): Promise<number> {
  const deletes: Stmt[] = [];
  const inserts: Stmt[] = [];
  let people = 0;
  for (const person of await listPeople(store)) {
    const stored = await askNamed(store, { lines: linesOf(person), ...holdingsOf(person) });
    const { lines } = stored;
    if (wrongRow(lines, stored) === null) continue;
    people += 1;
    deletes.push(...PROJECTIONS.map((table) => sql(`DELETE FROM ${table} WHERE person = ?`, person)));
    inserts.push(...project(lastOfEach(lines), NOTHING_THERE), ...assessed(person, lines));
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

/** Takes, cards and placements come of several events each: their rows are written as the fold leaves them. */
function assessed(person: string, lines: Parameters<typeof project>[0]): Stmt[] {
  const { takes, recalls, placements } = foldStream(lines);
  return [
    ...takes.map((take) => insertTake(person, take)),
    ...[...recalls].map(([skill, held]) => recallRow(person, skill, held, false)),
    ...placements.map((placement) => insertPlacement(person, placement)),
  ];
}

const MANY = /^(take|placement)\./;

/** Only the event that a row holds the version of: the guards admit no older one. */
function lastOfEach(lines: Parameters<typeof project>[0]) {
  const last = new Map<string, (typeof lines)[number]>();
  for (const line of lines.filter(({ type }) => !MANY.test(type))) {
    last.set(rowOf(line), line);
  }
  return [...last.values()];
}

/** Names the row that an event leads to. */
function rowOf({ type, version, skill, payload }: Parameters<typeof project>[0][number]): string {
  if (type === "rating.given") return String(version);
  return type.startsWith("resource.")
    ? `tick ${(payload as { resource: string }).resource}`
    : `${type} ${skill}`;
}

function guardText(name: string): string {
  const statements = readMigrations().flatMap((migration) => migration.statements);
  const text = statements.findLast((statement) => statement.includes(`CREATE TRIGGER ${name} `));
  if (!text) throw new Error(`no migration makes the guard ${name}`);
  return text;
}
