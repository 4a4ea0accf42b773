"use server";
import { tickResource as command } from "@/db/commands/tick-resource";
import { tickInput } from "@/domain/tick.schema";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Ticks a resource or takes the tick off. Fields: `key`, `resource`, `done` (yes or no). */
export async function tickResource(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "resource.tick",
    name: "PUT /api/v1/me/resources/{id}",
    schema: tickInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, { resource, done }) =>
      command(store, actor, { resource, done: done === "yes" }, meta),
  });
}
