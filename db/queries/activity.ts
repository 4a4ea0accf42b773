import { and, eq, gte, inArray, or, sql } from "drizzle-orm";
import { build, map, type Query, select } from "../query";
import { event } from "../schema/ledger";

/** A check of a placement is one; its lines stand in the ledger a second time, as the ratings that they are. */
const placementCheck = and(
  eq(event.type, "placement.answered"),
  sql`json_extract(${event.payload}, '$.answer.ask') = 'check'`,
);
const work = or(inArray(event.type, ["standing.moved", "take.answered", "rating.given"]), placementCheck);

/** When a person moved, checked or rated a skill, from `since` on: one instant for each, in any order. */
export const activityOf = (person: string, since: string): Query<string[]> =>
  map(
    select(
      build
        .select({ at: event.at })
        .from(event)
        .where(and(eq(event.person, person), gte(event.at, since), work)),
    ),
    (rows) => rows.map(({ at }) => at),
  );
