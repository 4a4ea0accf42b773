"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";
import type { ImportReport } from "@/domain/importing";
import { ImportReportLines } from "./import-report";

type Props = { action: FormAction<ImportReport>; formKey: string };

/** Brings an export into the account. */
export function ImportForm({ action, formKey }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      form="import"
      submit="Import this file"
      className="form"
      done={(report) => <ImportReportLines report={report} where="your account" />}
    >
      <FileField />
    </ActionForm>
  );
}

/** The file of an import; the form of a guest has the same. */
export function FileField() {
  const hint = "JSON, at most 8 MB.";
  return (
    <Field form="import" name="file" label="File" hint={hint}>
      <input
        {...tied("file", { hint, form: "import" })}
        type="file"
        accept="application/json,.json"
        required
      />
    </Field>
  );
}
