import { and, desc, eq } from "drizzle-orm";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { note } from "../schema/notes";

/** `version` counts the note's own changes, 0 while there is none: its ETag. */
export type NoteView = { skill: string; text: string; at: string | null; version: number };
export type NoteLine = { skill: string; version: number; at: string };

export const noteOf = (person: string, skill: string): Query<NoteView> =>
  map(
    first(
      select(
        build
          .select()
          .from(note)
          .where(and(eq(note.person, person), eq(note.skill, skill))),
      ),
    ),
    (row) => ({ skill, text: row?.text ?? "", at: row?.at ?? null, version: row?.revision ?? 0 }),
  );

/** A person's note on one skill; of version 0 where there is none. */
export const getNote = (store: Store, person: string, skill: string): Promise<NoteView> =>
  ask(store, noteOf(person, skill));

/** All notes with their texts, the last saved first. */
export const notesOf = (person: string): Query<(NoteView & { at: string })[]> =>
  map(
    select(build.select().from(note).where(eq(note.person, person)).orderBy(desc(note.at), note.skill)),
    (rows) => rows.map(({ skill, text, at, revision }) => ({ skill, text, at, version: revision })),
  );

/** Which skills have a note, without the texts. */
export const listNotes = (store: Store, person: string): Promise<NoteLine[]> =>
  ask(
    store,
    select(
      build
        .select({ skill: note.skill, version: note.revision, at: note.at })
        .from(note)
        .where(eq(note.person, person))
        .orderBy(desc(note.at), note.skill),
    ),
  );
