"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";

type Props = { action: FormAction<unknown>; formKey: string; handle: string };

/** Erases the account, once its handle has been typed. */
export function EraseForm({ action, formKey, handle }: Props) {
  const hint = `Your handle is ${handle}.`;
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      form="delete"
      submit="Delete my account for good"
      className="form erase-form"
    >
      {({ value, error }) => (
        <Field
          form="delete"
          name="confirm"
          label="Type your handle to confirm"
          hint={hint}
          error={error("confirm")}
        >
          <input
            {...tied("confirm", { hint, error: error("confirm"), form: "delete" })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={value("confirm", "")}
          />
        </Field>
      )}
    </ActionForm>
  );
}
