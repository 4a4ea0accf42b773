"use server";
import { endSession as command } from "@/db/commands/end-session";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";
import { idInput } from "@/server/operation";

/** Ends another of one's own sessions. Fields: `key`, `id`. */
export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "session.end",
    name: "DELETE /api/v1/me/sessions/{id}",
    schema: idInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
