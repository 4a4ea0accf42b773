import type { LedgerEvent, Payloads } from "@/domain/events";
import { fold, type Standing } from "@/domain/progress";
import { type Assessments, foldAssessments } from "./fold-assessment";
import { historyIn } from "./history";
import type { GoalView } from "./queries/goal";
import type { ProfileView } from "./queries/profile";
import type { GivenRating } from "./queries/ratings";
import type { HeldTick } from "./queries/ticks";

/** What a person's rows must be, computed from the ledger alone. */
export type Holdings = {
  standings: Map<string, Standing>;
  ratings: GivenRating[];
  goal: GoalView;
  profile: ProfileView | null;
  ticks: Map<string, HeldTick>;
} & Assessments;

/** Folds one stream into what its projections must hold. */
export function foldStream(lines: readonly LedgerEvent[]): Holdings {
  const holdings: Holdings = {
    standings: new Map(Object.entries(fold(historyIn("", lines).events))),
    ratings: [],
    goal: { role: null, level: null, hoursPerWeek: null, version: 0 },
    profile: null,
    ticks: new Map(),
    ...foldAssessments(lines),
  };
  for (const line of lines) {
    if (line.type === "rating.given") {
      const { at, line: chosen, confidence, claimed } = line.payload as Payloads["rating.given"];
      holdings.ratings.push({ skill: line.skill ?? "", line: chosen, confidence, at, claimed });
    } else if (line.type === "goal.set") {
      const { revision, ...goal } = line.payload as Payloads["goal.set"];
      holdings.goal = { ...goal, version: revision };
    } else if (line.type === "profile.changed") {
      const { revision, ...profile } = line.payload as Payloads["profile.changed"];
      holdings.profile = { ...profile, version: revision };
    } else if (line.type === "resource.ticked" || line.type === "resource.unticked") {
      const { resource, at } = line.payload as Payloads["resource.ticked"];
      holdings.ticks.set(resource, {
        at: line.type === "resource.ticked" ? at : null,
        version: line.version,
      });
    }
  }
  holdings.ratings.sort((a, b) => (a.at === b.at ? compare(a.skill, b.skill) : compare(b.at, a.at)));
  return holdings;
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);
