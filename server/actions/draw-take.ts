"use server";
import { drawTake as command } from "@/db/commands/draw-take";
import { drawTakeForm } from "@/domain/assessment.schema";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Draws graded checks of a skill; an open take is given again. Fields: `key`, `skill`. */
export async function drawTake(_: FormState, form: FormData): Promise<FormState> {
  return gate(form, {
    act: "take.draw",
    name: "POST /api/v1/me/checks/{skill}",
    schema: drawTakeForm,
    input: fieldsOf(form),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
