import { z } from "zod";
import { id } from "./catalog/common.schema";
import { confidenceInput, lineInput } from "./rating.schema";

const option = z.int().min(0).max(9).nullable();

/** Body of `POST me/checks/{skill}`: nothing is asked of who draws. */
export const drawTakeInput = z.strictObject({});

/** Body of `POST me/checks/{skill}/{take}`: for each question the place of an option, or null for "I don't know". */
export const answerTakeInput = z.strictObject({ chosen: z.array(option).min(1).max(5) });

/** The form that draws a take. */
export const drawTakeForm = z.strictObject({ skill: id.max(80) });

/** The form that answers one. */
export const answerTakeForm = z.strictObject({
  skill: id.max(80),
  take: z.string().max(60),
  chosen: z
    .array(z.int("choose one of its answers, or “I don’t know”").min(0).max(9).nullable())
    .min(1)
    .max(5),
});

/** Body of `POST me/placements`. */
export const startPlacementInput = z.strictObject({ role: id.max(80) });

const number = z.int().min(1).max(99);
const skill = id.max(80);

const lineAnswer = z.strictObject({ question: number, skill, line: lineInput, confidence: confidenceInput });
const checkAnswer = z.strictObject({ question: number, skill, check: z.string().length(16), option });
const stopHere = z.strictObject({ stop: z.literal(true) });

/** Body of `POST me/placements/{id}/answers`: to a question of lines, to a check, or the wish to stop here. */
export const answerPlacementInput = z.union([lineAnswer, checkAnswer, stopHere]);

const placement = { placement: z.string().max(80) };

/** The same as a form sends it, which says whose question it is in a field. */
export const answerPlacementForm = z.union([
  lineAnswer.extend(placement),
  checkAnswer.extend(placement),
  stopHere.extend(placement),
]);

/** Body of `POST me/placements/{id}/accept`: of the skills offered, those to accept; all when left out. */
export const acceptPlacementInput = z.strictObject({ skills: z.array(skill).max(500).optional() });

/** The form that accepts one: the skills that are ticked. */
export const acceptPlacementForm = z.strictObject({
  ...placement,
  skills: z.array(skill).min(1, "tick at least one skill, or leave everything as it is").max(500),
});

const sealed = z.string().max(20_000);
const carried = { role: skill, sealed, before: sealed.optional() };

/** The forms of a guest's placement: each carries it, signed, and may carry the one before it. */
export const guestPlacementForm = z.union([
  z.strictObject({ intent: z.literal("begin"), role: skill, before: sealed.optional() }),
  z.strictObject({ intent: z.enum(["stop", "resume"]), ...carried }),
  lineAnswer.extend({ intent: z.literal("answer"), ...carried }),
  checkAnswer.extend({ intent: z.literal("answer"), ...carried }),
]);
