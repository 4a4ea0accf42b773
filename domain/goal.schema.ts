import { z } from "zod";
import { id } from "./catalog/common.schema";
import { GOAL_LEVELS, HOURS_PER_WEEK, HOURS_WORDS } from "./goal";

/** Body of `PUT me/goal`. */
export const setGoalInput = z.strictObject({
  role: id.max(80),
  level: z.enum(GOAL_LEVELS),
  hoursPerWeek: z
    .int(HOURS_WORDS)
    .min(HOURS_PER_WEEK.least, HOURS_WORDS)
    .max(HOURS_PER_WEEK.most, HOURS_WORDS),
});
export type SetGoalInput = z.infer<typeof setGoalInput>;
