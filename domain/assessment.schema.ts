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
  chosen: z.array(z.int("choose one of its answers, or “I don’t know”").min(0).max(9).nullable()).min(1).max(5),
});

/** Body of `POST me/placements`. */
export const startPlacementInput = z.strictObject({ role: id.max(80) });

const number = z.int().min(1).max(99);
const skill = id.max(80);

/** Body of `POST me/placements/{id}/answers`: to a question of lines, to a check, or the wish to stop here. */
export const answerPlacementInput = z.union([
  z.strictObject({ question: number, skill, line: lineInput, confidence: confidenceInput }),
  z.strictObject({ question: number, skill, check: z.string().length(16), option }),
  z.strictObject({ stop: z.literal(true) }),
]);

/** Body of `POST me/placements/{id}/accept`: of the skills offered, those to accept; all when left out. */
export const acceptPlacementInput = z.strictObject({ skills: z.array(skill).max(500).optional() });
