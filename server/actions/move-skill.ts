"use server";
import { moveSkill as command } from "@/db/commands/move-skill";
import { moveSkillInput } from "@/domain/progress.schema";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Moves one skill. Fields: `key`, `skill`, `act`. */
export async function moveSkill(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "progress.move",
    name: "POST /api/v1/me/progress",
    schema: moveSkillInput,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
