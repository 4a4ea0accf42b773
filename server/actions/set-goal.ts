"use server";
import { setGoal as command } from "@/db/commands/set-goal";
import { setGoalInput } from "@/domain/goal.schema";
import { fieldsOf, gate, numberFrom } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Sets the goal. Fields: `key`, `version` (as shown, 0 for none), `role`, `level`, `hoursPerWeek`. */
export async function setGoal(_: FormState, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form);
  return gate(form, {
    act: "goal.set",
    name: "PUT /api/v1/me/goal",
    schema: setGoalInput,
    input: { ...fields, hoursPerWeek: numberFrom(fields.hoursPerWeek) },
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}
