/** Self-rating: the highest of a skill's four "I can" lines that is true of me, or "I don't know". */
export const LINES = [0, 1, 2, 3, "unknown"] as const;
export type Line = (typeof LINES)[number];

export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_WORDS: Record<Confidence, string> = { 1: "a guess", 2: "fairly sure", 3: "sure" };

/** One dated rating; all of them are kept. */
export type Rating = { skill: string; line: Line; confidence: Confidence; at: string };

/** The same rating twice is one: same skill, same time. */
export const ratingKey = (rating: Pick<Rating, "skill" | "at">): string => `${rating.skill}@${rating.at}`;

/** The newest rating of each skill. */
export function latestRatings<R extends Pick<Rating, "skill" | "at">>(ratings: readonly R[]): R[] {
  const latest = new Map<string, R>();
  for (const rating of ratings) {
    const held = latest.get(rating.skill);
    if (!held || held.at < rating.at) latest.set(rating.skill, rating);
  }
  return [...latest.values()];
}
