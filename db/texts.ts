import { and, eq } from "drizzle-orm";
import type { Fact, LedgerEvent, Payloads } from "@/domain/events";
import { noteLength } from "@/domain/note";
import { sha256 } from "./canonical";
import type { Stmt } from "./client";
import { build, change, type Query, select } from "./query";
import { note } from "./schema/notes";

/** The event of a saved note: its hash and length, never its text. */
export function noteFact(skill: string, revision: number, text: string): Fact {
  return {
    type: "note.saved",
    skill,
    payload: { revision, sha256: sha256(text), length: noteLength(text) },
  };
}

/** The row that follows from the event of a note, with the text that the event is about. */
export function noteRow(event: LedgerEvent, text: string): Stmt {
  const { revision, sha256 } = event.payload as Payloads["note.saved"];
  const { person, at, version } = event;
  const skill = event.skill ?? "";
  const row = { text, sha256, revision, at, version };
  return change(
    revision > 1
      ? build
          .update(note)
          .set(row)
          .where(and(eq(note.person, person), eq(note.skill, skill)))
      : build.insert(note).values({ person, skill, ...row }),
  );
}

type NoteRow = typeof note.$inferSelect;

/** The rows of a person's notes as they are stored. */
export const noteRowsOf = (person: string): Query<NoteRow[]> =>
  select(build.select().from(note).where(eq(note.person, person)).orderBy(note.skill));

/** The first note whose text, hash, revision or time is not that of its last event, in words. */
export function wrongNote(lines: readonly LedgerEvent[], rows: readonly NoteRow[]): string | null {
  const last = new Map(lines.filter(({ type }) => type === "note.saved").map((line) => [line.skill, line]));
  const stored = new Map(rows.map((row) => [row.skill, row]));
  for (const skill of new Set([...last.keys(), ...stored.keys()])) {
    const [line, row] = [last.get(skill), stored.get(skill ?? "")];
    const payload = line?.payload as Payloads["note.saved"] | undefined;
    const same =
      row !== undefined &&
      payload?.sha256 === row.sha256 &&
      sha256(row.text) === row.sha256 &&
      payload.revision === row.revision &&
      line?.at === row.at &&
      line?.version === row.version;
    if (!same) return `the note on ${skill} is not the text that the ledger names`;
  }
  return null;
}
