"use server";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { answerPlacement } from "@/db/commands/answer-placement";
import { startPlacement } from "@/db/commands/start-placement";
import { acceptPlacementForm, answerPlacementForm, startPlacementInput } from "@/domain/assessment.schema";
import { fieldsOf, gate } from "@/server/action";
import { placementFields } from "@/server/placement-fields";
import type { StandTurn } from "@/server/stand-state";

/**
 * One turn of an account's placement; the page then shows what stands. Fields: `key` and `intent`: begin (`role`),
 * answer (`placement`, `question`, `skill`, and `line` with `confidence` or `check` with `option`), stop
 * (`placement`), accept (`placement`, `skills`, one or many).
 */
export async function placeMe(_: StandTurn, form: FormData): Promise<StandTurn> {
  const { intent, ...fields } = fieldsOf(form);
  if (intent === "begin") return begin(form, fields);
  if (intent === "accept") return accept(form, { ...fields, skills: form.getAll("skills") });
  return answer(form, intent === "stop" ? { ...fields, stop: true } : placementFields(fields));
}

type Fields = Record<string, unknown>;

const begin = (form: FormData, input: Fields): Promise<StandTurn> =>
  gate(form, {
    act: "placement.start",
    name: "POST /api/v1/me/placements",
    schema: startPlacementInput,
    input,
    run: ({ store, actor, meta }, asked) => startPlacement(store, actor, asked, meta),
  });

const answer = (form: FormData, input: Fields): Promise<StandTurn> =>
  gate(form, {
    act: "placement.answer",
    name: "the form of a placement's question",
    schema: answerPlacementForm,
    input,
    run: ({ store, actor, meta }, { placement, ...reply }) =>
      answerPlacement(store, actor, { ...reply, placement }, meta),
  });

const accept = (form: FormData, input: Fields): Promise<StandTurn> =>
  gate(form, {
    act: "placement.accept",
    name: "the form of a placement's result",
    schema: acceptPlacementForm,
    input,
    run: ({ store, actor, meta }, asked) => acceptPlacement(store, actor, asked, meta),
  });
