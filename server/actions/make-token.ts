"use server";
import { makeToken as command, type TokenMade } from "@/db/commands/make-token";
import { makeTokenInput } from "@/domain/token.schema";
import { fieldsOf, gate, numberFrom } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Makes a personal token; its secret stands in the answer only. Fields: `key`, `name`, `scope`, `days`. */
export async function makeToken(_: FormState, form: FormData): Promise<FormState<TokenMade>> {
  const fields = fieldsOf(form);
  return gate(form, {
    act: "token.make",
    name: "POST /api/v1/me/tokens",
    schema: makeTokenInput,
    input: { ...fields, days: numberFrom(fields.days) },
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
