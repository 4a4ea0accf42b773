"use server";
import { revokeToken as command } from "@/db/commands/revoke-token";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";
import { idInput } from "@/server/operation";

/** Revokes a personal token of one's own. Fields: `key`, `id`. */
export async function revokeToken(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "token.revoke",
    name: "DELETE /api/v1/me/tokens/{id}",
    schema: idInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
