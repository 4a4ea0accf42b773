import { and, desc, eq, type SQL } from "drizzle-orm";
import type { Rating } from "@/domain/rating";
import { type Store, sql } from "../client";
import { ask, build, map, type Query, select } from "../query";
import { rating } from "../schema/holdings";

/** `claimed`: brought by an import with a time of its own. */
export type GivenRating = Rating & { claimed: boolean };

/** A person's ratings, newest first; of one skill or of all. */
export const ratingsOf = (person: string, skill?: string): Query<GivenRating[]> => {
  const mine: SQL | undefined = and(eq(rating.person, person), skill ? eq(rating.skill, skill) : undefined);
  const rows = build.select().from(rating).where(mine).orderBy(desc(rating.at), rating.skill);
  return map(select(rows), (found) =>
    found.map(({ skill, line, confidence, at, claimed }) => ({
      skill,
      line: line ?? "unknown",
      confidence,
      at,
      claimed,
    })),
  );
};

/** All self-ratings with their dates, newest first. */
export const listRatings = (store: Store, person: string, skill?: string): Promise<GivenRating[]> =>
  ask(store, ratingsOf(person, skill));

/** Times that imports gave to ratings and that lay ahead then: the same file again brings the same ratings. */
export const claimedTimesOf = (person: string): Query<Pick<Rating, "skill" | "at">[]> => ({
  stmt: sql(
    `SELECT skill, json_extract(payload, '$.claimedAt') FROM event
      WHERE person = ? AND type = 'rating.given' AND json_extract(payload, '$.claimedAt') IS NOT NULL`,
    person,
  ),
  parse: (rows) => rows.values.map(([skill, at]) => ({ skill: String(skill), at: String(at) })),
});
