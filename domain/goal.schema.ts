import { z } from "zod";
import { id } from "./catalog/common.schema";
import { GOAL_LEVELS, HOURS_PER_WEEK } from "./goal";

/** Body of `PUT me/goal`. */
export const setGoalInput = z.strictObject({
  role: id.max(80),
  level: z.enum(GOAL_LEVELS),
  hoursPerWeek: z.int().min(HOURS_PER_WEEK.least).max(HOURS_PER_WEEK.most),
});
export type SetGoalInput = z.infer<typeof setGoalInput>;
