import "server-only";
import { historyOf } from "@/db/history";
import { goalOf } from "@/db/queries/goal";
import { latestLinesOf, skillLinesOf } from "@/db/queries/journal";
import { standingsOf } from "@/db/queries/progress";
import { ratingsOf } from "@/db/queries/ratings";
import { ask, askAll } from "@/db/query";
import { allowedActs, type State, standingOf } from "@/domain/progress";
import { latestRatings } from "@/domain/rating";
import { store } from "@/server/store";

/** How many lines one page of the journal holds. */
export const JOURNAL_PAGE = 50;

/** What `/me` shows of a person: one state of the database, one round trip. */
export async function myPath(person: string) {
  const [standings, ratings, goal, journal] = await askAll(store(), [
    standingsOf(person),
    ratingsOf(person),
    goalOf(person),
    latestLinesOf(person, 5),
  ]);
  const states: Record<string, State> = {};
  for (const [skill, { state }] of standings) states[skill] = state;
  return { states, ratings: latestRatings(ratings), goal, journal };
}

/** One skill's record: where it stands, what may be done, its lines of the journal, its ratings. */
export async function mySkill(person: string, skill: string) {
  const [standings, history, journal, ratings] = await askAll(store(), [
    standingsOf(person),
    historyOf(person, skill),
    skillLinesOf(person, skill),
    ratingsOf(person, skill),
  ]);
  const stateOf = (id: string): State => standings.get(id)?.state ?? "untouched";
  return { standing: standingOf(history), allowed: allowedActs(history), journal, ratings, stateOf };
}

/** A page of the journal, newest first; `before` is the version that the page before ended with. */
export const myJournal = (person: string, before: number | null) =>
  ask(store(), latestLinesOf(person, JOURNAL_PAGE, before ?? undefined));
