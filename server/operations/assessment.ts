import { acceptPlacement } from "@/db/commands/accept-placement";
import { answerPlacement } from "@/db/commands/answer-placement";
import { answerTake } from "@/db/commands/answer-take";
import { drawTake } from "@/db/commands/draw-take";
import { startPlacement, viewOf } from "@/db/commands/start-placement";
import { getPlacement, listPlacements } from "@/db/queries/placements";
import {
  acceptPlacementInput,
  answerPlacementInput,
  answerTakeInput,
  drawTakeInput,
  startPlacementInput,
} from "@/domain/assessment.schema";
import { refuse } from "@/domain/refusal";
import { type Operation, own } from "@/server/operation";
import * as shape from "@/server/operations/shapes";

/** Finding out where someone stands: graded checks of a skill, and the placement in a role. */
export const assessmentOperations: Operation[] = [
  own({
    method: "POST",
    path: "me/checks/{skill}",
    summary:
      "Draw a take: three graded checks of a skill, without their answers; an open take is given again",
    act: "take.draw",
    idempotent: true,
    body: drawTakeInput,
    status: 201,
    response: shape.takeDrawn,
    run: ({ store, actor, params, meta }) => drawTake(store, actor, { skill: params.skill ?? "" }, meta),
  }),
  own({
    method: "POST",
    path: "me/checks/{skill}/{take}",
    summary: "Answer a take; passed when all three are right, explained in the answer",
    act: "take.answer",
    idempotent: true,
    body: answerTakeInput,
    response: shape.takeAnswered,
    run: ({ store, actor, params, body, meta }) =>
      answerTake(store, actor, { ...body, skill: params.skill ?? "", take: params.take ?? "" }, meta),
  }),
  own({
    method: "GET",
    path: "me/placements",
    summary: "My placements, newest first",
    act: "self.read",
    response: shape.placements,
    run: async ({ store, actor, meta }) => {
      const records = await listPlacements(store, actor.person);
      return { ok: true, status: 200, body: { placements: records.map((record) => viewOf(record, meta)) } };
    },
  }),
  own({
    method: "POST",
    path: "me/placements",
    summary: "Begin a placement for a role; an open one is given again, where it was left",
    act: "placement.start",
    idempotent: true,
    body: startPlacementInput,
    status: 201,
    response: shape.placement,
    run: ({ store, actor, body, meta }) => startPlacement(store, actor, body, meta),
  }),
  own({
    method: "GET",
    path: "me/placements/{id}",
    summary: "One placement: the question that stands, or its result",
    act: "self.read",
    response: shape.placement,
    run: async ({ store, actor, params, meta }) => {
      const record = await getPlacement(store, actor.person, params.id ?? "");
      if (!record) return refuse("placement.unknown", "You have no such placement.");
      return { ok: true, status: 200, body: viewOf(record, meta) };
    },
  }),
  own({
    method: "POST",
    path: "me/placements/{id}/answers",
    summary: "Answer the question that stands, or end the placement here",
    act: "placement.answer",
    idempotent: true,
    body: answerPlacementInput,
    response: shape.placement,
    run: ({ store, actor, params, body, meta }) =>
      answerPlacement(store, actor, { ...body, placement: params.id ?? "" }, meta),
  }),
  own({
    method: "POST",
    path: "me/placements/{id}/accept",
    summary: "Accept what a placement offers, whole or in part: those skills become practised",
    act: "placement.accept",
    idempotent: true,
    body: acceptPlacementInput,
    response: shape.placementAccepted,
    run: ({ store, actor, params, body, meta }) =>
      acceptPlacement(store, actor, { ...body, placement: params.id ?? "" }, meta),
  }),
];
