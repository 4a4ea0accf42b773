import { z } from "zod";
import { id } from "./catalog/common.schema";
import { confidenceInput, lineInput } from "./rating.schema";

const skill = id.max(80);
const answer = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("line"), skill, line: lineInput, confidence: confidenceInput }),
  z.strictObject({
    ask: z.literal("check"),
    skill,
    check: z.string(),
    option: z.int().nullable(),
    mark: z.string(),
  }),
]);

/** What the signed text of a guest's placement holds, once its signature has been found right. */
export const placementBlob = z.strictObject({
  v: z.literal(1),
  id: z.string().min(1).max(80),
  role: id.max(80),
  seed: z.int(),
  given: z.array(skill),
  started: z.iso.datetime(),
  ended: z.iso.datetime().nullable(),
  answers: z.array(answer).max(99),
});

/** A placement as a device or an export brings it: signed, with the skills that were accepted, null for none. */
export const placementBrought = z.object({
  state: z.string().min(1).max(20_000),
  accepted: z.array(skill).max(500).nullable(),
});
