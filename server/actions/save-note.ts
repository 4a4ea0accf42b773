"use server";
import { saveNote as command } from "@/db/commands/save-note";
import { saveNoteInput } from "@/domain/note.schema";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Saves the private note on a skill. Fields: `key`, `version` (as shown, 0 for none), `skill`, `text`. */
export async function saveNote(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "note.save",
    name: "PUT /api/v1/me/notes/{skill}",
    schema: saveNoteInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
