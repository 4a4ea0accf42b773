import { isDeepStrictEqual } from "node:util";
import type { LedgerEvent } from "@/domain/events";
import { foldStream, type Holdings } from "./fold";
import { goalOf } from "./queries/goal";
import { placementsOf } from "./queries/placements";
import { profileOf } from "./queries/profile";
import { standingsOf } from "./queries/progress";
import { ratingsOf } from "./queries/ratings";
import { recallsOf, takesOf } from "./queries/takes";
import { heldTicksOf } from "./queries/ticks";
import type { Query } from "./query";

/** The stored projections of a person, by name. */
export const holdingsOf = (person: string) =>
  ({
    standings: standingsOf(person),
    ratings: ratingsOf(person),
    goal: goalOf(person),
    profile: profileOf(person),
    ticks: heldTicksOf(person),
    takes: takesOf(person),
    recalls: recallsOf(person),
    placements: placementsOf(person),
  }) satisfies { [K in keyof Holdings]: Query<Holdings[K]> };

const WRONG: Record<Exclude<keyof Holdings, "standings">, string> = {
  ratings: "the ratings are not those of the ledger",
  goal: "the goal is not that of the ledger",
  profile: "the profile is not that of the ledger",
  ticks: "the ticks are not those of the ledger",
  takes: "the takes are not those of the ledger",
  recalls: "what is due again is not what the ledger comes to",
  placements: "the placements are not those of the ledger",
};

/** The first projection that differs from the fold of the stream, in words. */
export function wrongRow(lines: readonly LedgerEvent[], stored: Holdings): string | null {
  const folded = foldStream(lines);
  for (const skill of new Set([...folded.standings.keys(), ...stored.standings.keys()]))
    if (!isDeepStrictEqual(folded.standings.get(skill), stored.standings.get(skill)))
      return `the standing of ${skill} is not what the ledger comes to`;
  const names = Object.keys(WRONG) as (keyof typeof WRONG)[];
  const wrong = names.find((name) => !isDeepStrictEqual(folded[name], stored[name]));
  return wrong ? WRONG[wrong] : null;
}
