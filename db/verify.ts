import { isDeepStrictEqual } from "node:util";
import { gradeSheet } from "@/domain/assessment";
import type { LedgerEvent, Payloads } from "@/domain/events";
import { lawful } from "@/domain/lawful";
import { sha256 } from "./canonical";
import { missingParts } from "./check";
import { records, type Store, sql } from "./client";
import { historyIn } from "./history";
import { holdingsOf, wrongRow } from "./holdings";
import { GENESIS, hashOf } from "./ledger";
import { linesOf } from "./queries/journal";
import { sheetsOf } from "./queries/takes";
import { askNamed, type Query } from "./query";
import { noteRowsOf, wrongNote } from "./texts";

type Sheet = { take: string; questions: string; sha256: string };
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
    const stored = await askNamed(store, {
      ...{ lines: linesOf(person), sheets: sheetsOf(person), notes: noteRowsOf(person) },
      ...holdingsOf(person),
      ...signInOf(person),
    });
    const { lines } = stored;
    const where =
      brokenChain(lines) ??
      unlawfulMove(lines) ??
      wrongRow(lines, stored) ??
      wrongSheet(lines, stored.sheets) ??
      wrongNote(lines, stored.notes) ??
      wrongSignIn(lines, stored);
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

/** The questions of each take must be those whose hash its draw wrote down, and grade its answers as its event says. */
function wrongSheet(lines: readonly LedgerEvent[], sheets: readonly Sheet[]): string | null {
  const payloads = <T extends LedgerEvent["type"]>(type: T) =>
    lines.filter((line) => line.type === type).map((line) => line.payload as Payloads[T]);
  const drawn = payloads("take.drawn");
  const kept = new Map(sheets.map((sheet) => [sheet.take, sheet]));
  const whole = ({ take, sha256: hash }: Payloads["take.drawn"]) => {
    const sheet = kept.get(take);
    return sheet?.sha256 === hash && sha256(sheet.questions) === hash;
  };
  const wrong = drawn.find((draw) => !whole(draw));
  if (wrong) return `the questions of take ${wrong.take} are not those that were drawn`;
  const graded = ({ take, chosen, right, passed }: Payloads["take.answered"]) => {
    const grade = gradeSheet(JSON.parse(kept.get(take)?.questions ?? "[]"), chosen);
    return grade.right === right && grade.passed === passed;
  };
  const misjudged = payloads("take.answered").find((answer) => !graded(answer));
  if (misjudged) return `the answers of take ${misjudged.take} are not graded by its questions`;
  return sheets.length === drawn.length ? null : "there are questions of a take that was never drawn";
}

type Doors = Record<"role" | "sessions" | "ended" | "tokens" | "revoked" | "feeds" | "closed", string[]>;

/** Role, sessions, tokens and calendar addresses have to say what the ledger says of them. */
function wrongSignIn(lines: readonly LedgerEvent[], stored: Doors): string | null {
  const ids = (type: LedgerEvent["type"], of: "session" | "token" | "feed") =>
    lines
      .filter((line) => line.type === type)
      .map((line) => String((line.payload as Record<string, unknown>)[of]))
      .sort();
  const roles = lines.filter((line) => line.type === "role.changed");
  const role = (roles.at(-1)?.payload as Payloads["role.changed"] | undefined)?.role ?? "member";
  const told: [string, keyof Doors, string[]][] = [
    ["the role is", "role", [role]],
    ["the sessions are", "sessions", ids("session.started", "session")],
    ["the ended sessions are", "ended", ids("session.ended", "session")],
    ["the tokens are", "tokens", ids("token.made", "token")],
    ["the revoked tokens are", "revoked", ids("token.revoked", "token")],
    ["the calendar addresses are", "feeds", ids("feed.made", "feed")],
    ["the revoked calendar addresses are", "closed", ids("feed.revoked", "feed")],
  ];
  const wrong = told.find(([, name, expected]) => !isDeepStrictEqual(stored[name], expected));
  return wrong ? `${wrong[0]} not what the ledger says` : null;
}

const signInOf = (person: string) => ({
  role: texts("SELECT role FROM person WHERE id = ?", person),
  sessions: texts("SELECT id FROM session WHERE person = ? ORDER BY id", person),
  ended: texts("SELECT id FROM session WHERE person = ? AND ended IS NOT NULL ORDER BY id", person),
  tokens: texts("SELECT id FROM token WHERE person = ? ORDER BY id", person),
  revoked: texts("SELECT id FROM token WHERE person = ? AND revoked IS NOT NULL ORDER BY id", person),
  feeds: texts("SELECT id FROM feed WHERE person = ? ORDER BY id", person),
  closed: texts("SELECT id FROM feed WHERE person = ? AND revoked IS NOT NULL ORDER BY id", person),
});

const texts = (text: string, person: string): Query<string[]> => ({
  stmt: sql(text, person),
  parse: (rows) => rows.values.flat().map(String),
});
