"use server";
import { answerTake as command } from "@/db/commands/answer-take";
import { answerTakeForm } from "@/domain/assessment.schema";
import { fieldsOf, gate, numberFrom } from "@/server/action";
import type { FormState } from "@/server/form-state";

/**
 * Answers a take. Fields: `key`, `skill`, `take`, `questions` (how many there are), and for each question
 * `answer-1` and on: the place of an option, or `unknown`. Errors bear these names.
 */
export async function answerTake(_: FormState, form: FormData): Promise<FormState> {
  const state = await gate(form, {
    act: "take.answer",
    name: "POST /api/v1/me/checks/{skill}/{take}",
    schema: answerTakeForm,
    input: inputOf(fieldsOf(form)),
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
  if (state.status !== "refused") return state;
  return { ...state, errors: state.errors?.map((error) => ({ ...error, path: fieldOf(error.path) })) };
}

const MOST = 5;

/** A question without an answer leaves a gap, which the schema names. */
function inputOf({ questions, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const asked = Math.min(MOST, Number(questions) || 0);
  const chosen = Array.from({ length: asked }, (_, at) => fields[`answer-${at + 1}`] ?? "").map((answer) =>
    answer === "unknown" ? null : numberFrom(answer),
  );
  const others = Object.entries(fields).filter(([name]) => !/^answer-[1-5]$/.test(name));
  return { ...Object.fromEntries(others), chosen };
}

const fieldOf = (path: string): string =>
  path.replace(/^chosen\[(\d)\]$/, (_, at: string) => `answer-${Number(at) + 1}`);
