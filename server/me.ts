import "server-only";
import { historyOf } from "@/db/history";
import { latestLinesOf, skillLinesOf } from "@/db/queries/journal";
import { standingsOf } from "@/db/queries/progress";
import { ratingsOf } from "@/db/queries/ratings";
import { lastTakeOf, recallsOf, takesOf } from "@/db/queries/takes";
import { ask, askAll, askNamed } from "@/db/query";
import { allowedActs, type State, standingOf } from "@/domain/progress";
import { latestRatings } from "@/domain/rating";
import { checkOf } from "@/server/check";
import { pictureQueries, picturesOf } from "@/server/pictures";
import { standOf, standQueries } from "@/server/plan";
import { store } from "@/server/store";

/** How many lines one page of the journal holds. */
export const JOURNAL_PAGE = 50;

/** So many are read for `/me`, which shows few: an import or a placement writes a line for each skill. */
const LAST_LINES = 120;

/** What `/me` shows of a person: one state of the database, one round trip. */
export async function myPath(person: string, now: Date) {
  const read = await askNamed(store(), {
    ...standQueries(person),
    ...pictureQueries(person, now),
    journal: latestLinesOf(person, LAST_LINES),
  });
  const stand = standOf(read, now);
  const states: Record<string, State> = {};
  for (const [skill, { state }] of stand.standings) states[skill] = state;
  const stateOf = (id: string): State => states[id] ?? "untouched";
  return {
    ...{ stand, states, stateOf },
    journal: read.journal,
    ratings: latestRatings(read.ratings),
    placements: read.placements,
    pictures: (layerOf: (skill: string) => number | null) => picturesOf(read, stateOf, layerOf, now),
  };
}

/** One skill's record: where it stands, what may be done, its lines of the journal, its ratings, its checks. */
export async function mySkill(person: string, skill: string) {
  const [standings, history, journal, ratings, takes, last, recalls] = await askAll(store(), [
    standingsOf(person),
    historyOf(person, skill),
    skillLinesOf(person, skill),
    ratingsOf(person, skill),
    takesOf(person, skill),
    lastTakeOf(person, skill),
    recallsOf(person),
  ]);
  const stateOf = (id: string): State => standings.get(id)?.state ?? "untouched";
  const standing = standingOf(history);
  const check = checkOf(takes, last, recalls.get(skill), history, new Date());
  return { standing, allowed: allowedActs(history), journal, ratings, stateOf, check };
}

/** A page of the journal, newest first; `before` is the version that the page before ended with. */
export const myJournal = (person: string, before: number | null) =>
  ask(store(), latestLinesOf(person, JOURNAL_PAGE, before ?? undefined));
