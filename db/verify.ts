import { isDeepStrictEqual } from "node:util";
import type { LedgerEvent, Payloads } from "@/domain/events";
import { lawful } from "@/domain/lawful";
import { missingParts } from "./check";
import { records, type Store, sql } from "./client";
import { foldStream, type Holdings } from "./fold";
import { historyIn } from "./history";
import { GENESIS, hashOf } from "./ledger";
import { goalOf } from "./queries/goal";
import { linesOf } from "./queries/journal";
import { profileOf } from "./queries/profile";
import { standingsOf } from "./queries/progress";
import { ratingsOf } from "./queries/ratings";
import { askAll, type Query } from "./query";

export type Verdict = { ok: true; people: number; events: number } | { ok: false; break: string };

/**
 * Checks what the database promises, from the ledger alone: guards in place, chains whole, every move lawful,
 * every projection equal to its fold, no dangling reference. Stops at the first break and names it.
 * `only` looks at these people's streams alone.
 */
export async function verify(store: Store, only?: readonly string[]): Promise<Verdict> {
  const broken = (await missingGuards(store)) ?? (await danglingReference(store));
  if (broken) return { ok: false, break: broken };
  let events = 0;
  const people = only ?? (await listPeople(store));
  for (const person of people) {
    // One read of one state: people may go on while this looks.
    const [lines, standings, ratings, goal, profile, ...signIn] = await askAll(store, [
      linesOf(person),
      ...holdingsOf(person),
      ...signInOf(person),
    ] as const);
    const stored = { standings, ratings, goal, profile };
    const where =
      brokenChain(lines) ?? unlawfulMove(lines) ?? wrongRow(lines, stored) ?? wrongSignIn(lines, signIn);
    if (where) return { ok: false, break: `${person}: ${where}` };
    events += lines.length;
  }
  return { ok: true, people: people.length, events };
}

/** Everyone who has a stream or an account, in the order of their ids. */
export async function listPeople(store: Store): Promise<string[]> {
  const rows = await store.read(sql("SELECT id FROM person UNION SELECT person FROM event ORDER BY 1"));
  return rows.values.map(([id]) => String(id));
}

/** The stored projections of a person. */
export const holdingsOf = (person: string) =>
  [standingsOf(person), ratingsOf(person), goalOf(person), profileOf(person)] as const;

export function together(
  rows: [Holdings["standings"], Holdings["ratings"], Holdings["goal"], Holdings["profile"]],
) {
  const [standings, ratings, goal, profile] = rows;
  return { standings, ratings, goal, profile };
}

/** The first projection that differs from the fold of the stream, in words. */
export function wrongRow(lines: readonly LedgerEvent[], stored: Holdings): string | null {
  const folded = foldStream(lines);
  for (const skill of new Set([...folded.standings.keys(), ...stored.standings.keys()]))
    if (!isDeepStrictEqual(folded.standings.get(skill), stored.standings.get(skill)))
      return `the standing of ${skill} is not what the ledger comes to`;
  if (!isDeepStrictEqual(folded.ratings, stored.ratings)) return "the ratings are not those of the ledger";
  if (!isDeepStrictEqual(folded.goal, stored.goal)) return "the goal is not that of the ledger";
  return isDeepStrictEqual(folded.profile, stored.profile) ? null : "the profile is not that of the ledger";
}

async function missingGuards(store: Store): Promise<string | null> {
  const missing = await missingParts(store);
  return missing.length > 0 ? `missing or changed in the database: ${missing.join(", ")}` : null;
}

async function danglingReference(store: Store): Promise<string | null> {
  const [row] = records(await store.read(sql("PRAGMA foreign_key_check")));
  return row ? `a row of ${row.table} refers to a row of ${row.parent} that is not there` : null;
}

function brokenChain(lines: readonly LedgerEvent[]): string | null {
  let last = GENESIS;
  for (const line of lines) {
    if (line.version !== last.version + 1) return `version ${last.version + 1} is missing from the stream`;
    if (line.previousHash !== last.hash || hashOf(line) !== line.hash)
      return `the hash chain breaks at version ${line.version}`;
    last = line;
  }
  return lines.length > 0 ? null : "there is an account without a ledger";
}

function unlawfulMove(lines: readonly LedgerEvent[]): string | null {
  const bySkill = new Map<string, LedgerEvent[]>();
  for (const line of lines) {
    const before = bySkill.get(line.skill ?? "") ?? [];
    const [event] = historyIn("", [line]).events;
    if (event && !lawful(historyIn(event.skill, before), event))
      return `version ${line.version} moves ${line.skill} as the table does not allow`;
    before.push(line);
    bySkill.set(line.skill ?? "", before);
  }
  return null;
}

/** Role, sessions and tokens have to say what the ledger says of them. */
function wrongSignIn(lines: readonly LedgerEvent[], stored: readonly string[][]): string | null {
  const ids = (type: LedgerEvent["type"], of: "session" | "token") =>
    lines
      .filter((line) => line.type === type)
      .map((line) => String((line.payload as Record<string, unknown>)[of]))
      .sort();
  const roles = lines.filter((line) => line.type === "role.changed");
  const role = (roles.at(-1)?.payload as Payloads["role.changed"] | undefined)?.role ?? "member";
  const told: [string, string[]][] = [
    ["the role is", [role]],
    ["the sessions are", ids("session.started", "session")],
    ["the ended sessions are", ids("session.ended", "session")],
    ["the tokens are", ids("token.made", "token")],
    ["the revoked tokens are", ids("token.revoked", "token")],
  ];
  const wrong = told.find(([, expected], i) => !isDeepStrictEqual(stored[i], expected));
  return wrong ? `${wrong[0]} not what the ledger says` : null;
}

const signInOf = (person: string): Query<string[]>[] =>
  [
    "SELECT role FROM person WHERE id = ?",
    "SELECT id FROM session WHERE person = ? ORDER BY id",
    "SELECT id FROM session WHERE person = ? AND ended IS NOT NULL ORDER BY id",
    "SELECT id FROM token WHERE person = ? ORDER BY id",
    "SELECT id FROM token WHERE person = ? AND revoked IS NOT NULL ORDER BY id",
  ].map((text) => ({ stmt: sql(text, person), parse: (rows) => rows.values.flat().map(String) }));
