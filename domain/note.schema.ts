import { z } from "zod";
import { id } from "./catalog/common.schema";
import { NOTE_LENGTH, noteText } from "./note";

const text = z
  .string()
  .transform(noteText)
  .refine((kept) => kept.length <= NOTE_LENGTH, `at most ${NOTE_LENGTH.toLocaleString("en-US")} characters`);

/** Body of `PUT me/notes/{skill}`: Markdown, of at most 20,000 characters; an empty text empties the note. */
export const noteInput = z.strictObject({ text });

/** The same as a form sends it. */
export const saveNoteInput = z.strictObject({ skill: id.max(80), text });
