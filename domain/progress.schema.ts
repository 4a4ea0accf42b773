import { z } from "zod";
import { id } from "./catalog/common.schema";
import { ACTS } from "./progress";

/** Body of `POST me/progress`. */
export const moveSkillInput = z.strictObject({ skill: id.max(80), act: z.enum(ACTS) });
export type MoveSkillInput = z.infer<typeof moveSkillInput>;
