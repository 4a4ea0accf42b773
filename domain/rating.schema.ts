import { z } from "zod";
import { id } from "./catalog/common.schema";

export const lineInput = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal("unknown"),
]);
export const confidenceInput = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** Body of `POST me/ratings`. */
export const rateSkillInput = z.strictObject({
  skill: id.max(80),
  line: lineInput,
  confidence: confidenceInput,
});
export type RateSkillInput = z.infer<typeof rateSkillInput>;
