"use server";
import { importProgress as command, type Imported } from "@/db/commands/import-progress";
import { importInput } from "@/domain/import.schema";
import { type Refusal, refuse } from "@/domain/refusal";
import { gate } from "@/server/action";
import type { FormState } from "@/server/form-state";
import { parseJson } from "@/server/json";
import { IMPORT_LIMIT } from "@/server/operation";

/** Brings an export back. Fields: `key`, `file` (the JSON file; the form needs encType multipart/form-data). */
export async function importFile(_: FormState, form: FormData): Promise<FormState<Imported>> {
  return gate(form, {
    act: "progress.import",
    name: "POST /api/v1/me/import",
    schema: importInput,
    input: await contents(form.get("file")),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}

async function contents(file: FormDataEntryValue | null): Promise<Record<string, unknown> | Refusal> {
  if (!(file instanceof File) || file.size === 0) return refuse("import.unreadable", "Choose a file first.");
  if (file.size > IMPORT_LIMIT) return refuse("request.too-large", "An export has at most 8 MB.");
  const value = parseJson(await file.arrayBuffer())?.value;
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return { ...value, kind: "export" };
  return refuse("import.unreadable", "Choose the JSON file that Strata's export gave you.");
}
