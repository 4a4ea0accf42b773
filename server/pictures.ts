import "server-only";
import { activityOf } from "@/db/queries/activity";
import { type PlacementRecord, placementsOf } from "@/db/queries/placements";
import { type GivenRating, ratingsOf } from "@/db/queries/ratings";
import { type Take, takesOf } from "@/db/queries/takes";
import { activityByWeek } from "@/domain/activity";
import { type Checked, calibration, calibrationOverTime } from "@/domain/calibration";
import type { State } from "@/domain/progress";
import { rolesByDistance } from "@/domain/role-distance";
import { catalog } from "@/server/content";

const WEEKS = 52;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What has to be read for the pictures of a person's own record. */
export const pictureQueries = (person: string, now: Date) => ({
  ratings: ratingsOf(person),
  takes: takesOf(person),
  placements: placementsOf(person),
  activity: activityOf(person, new Date(now.getTime() - WEEKS * WEEK).toISOString()),
});

type Read = { ratings: GivenRating[]; takes: Take[]; placements: PlacementRecord[]; activity: string[] };

/**
 * Ratings against checks, activity by week, all roles by hours. `layerOf` says which layer a skill is drawn in: that
 * of the role in view where it holds the skill.
 */
export function picturesOf(
  { ratings, takes, placements, activity }: Read,
  stateOf: (skill: string) => State,
  layerOf: (skill: string) => number | null,
  now: Date,
) {
  const { roles, skills } = catalog();
  const checked = checkedIn(takes, placements);
  return {
    layers: calibration(ratings, checked, layerOf),
    series: calibrationOverTime(ratings, checked, layerOf),
    weeks: activityByWeek(activity, now.toISOString(), WEEKS),
    distances: rolesByDistance(Object.values(roles), skills, stateOf),
  };
}

/** Every checked answer: takes that were answered, and the checks among the questions of finished placements. */
export function checkedIn(takes: readonly Take[], placements: readonly PlacementRecord[]): Checked[] {
  const answered = takes.flatMap(({ skill, answered, right, passed, checks }): Checked[] =>
    answered === null || right === null ? [] : [{ skill, at: answered, right, of: checks.length, passed }],
  );
  const asked = placements.flatMap(({ ended, result }): Checked[] =>
    ended === null || result === null
      ? []
      : result.checks.map(({ skill, right }) => ({
          ...{ skill, at: ended, right: right ? 1 : 0, of: 1 },
          passed: null,
        })),
  );
  return [...answered, ...asked];
}
