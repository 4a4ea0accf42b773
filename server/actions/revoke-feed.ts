"use server";
import { revokeFeed as command } from "@/db/commands/revoke-feed";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";
import { idInput } from "@/server/operation";

/** Revokes a calendar address of one's own. Fields: `key`, `id`. */
export async function revokeFeed(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "feed.revoke",
    name: "DELETE /api/v1/me/feeds/{id}",
    schema: idInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
