"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";
import { NOTE_LENGTH } from "@/domain/note";

type Props = {
  action: FormAction<unknown>;
  formKey: string;
  skill: string;
  /** The version that is shown: a save on another one is refused, and what was typed stays in the field. */
  version: number;
  text: string;
};

/** The note as a form. Where it was changed elsewhere, the page shows that text above and what was typed here. */
export function NoteForm({ action, formKey, skill, version, text }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      version={version}
      form="note"
      submit="Save the note"
      className="form"
      done="Saved."
    >
      {({ value, error }) => (
        <>
          <input type="hidden" name="skill" value={skill} />
          <Field form="note" name="text" label="Text" error={error("text")}>
            <textarea
              {...tied("text", { error: error("text"), form: "note" })}
              className="note-text"
              rows={8}
              maxLength={Math.max(NOTE_LENGTH, text.length)}
              defaultValue={value("text", text)}
            />
          </Field>
        </>
      )}
    </ActionForm>
  );
}
