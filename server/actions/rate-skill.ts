"use server";
import { rateSkill as command } from "@/db/commands/rate-skill";
import { rateSkillInput } from "@/domain/rating.schema";
import { fieldsOf, gate, numberFrom } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Rates oneself on a skill. Fields: `key`, `skill`, `line` (0-3 or unknown), `confidence` (1-3). */
export async function rateSkill(_: FormState, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form);
  return gate(form, {
    act: "rating.give",
    name: "POST /api/v1/me/ratings",
    schema: rateSkillInput,
    input: { ...fields, line: numberFrom(fields.line), confidence: numberFrom(fields.confidence) },
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
