/** Where someone wants to arrive: a role, a step of its ladder, and the hours they can give. */
export const GOAL_LEVELS = ["entry", "mid", "senior", "advanced"] as const;
export type GoalLevel = (typeof GOAL_LEVELS)[number];

export type Goal = { role: string; level: GoalLevel; hoursPerWeek: number };

export const HOURS_PER_WEEK = { least: 1, most: 80 } as const;

/** What is wrong with other hours. */
export const HOURS_WORDS = `a whole number from ${HOURS_PER_WEEK.least} to ${HOURS_PER_WEEK.most}`;
