import { type Claim, capped, decide, type History, type StandingEvent } from "./progress";
import { type Rating, ratingKey } from "./rating";

/** What became of each thing in a file: counts, and which skills they were. */
export type Tally = { standings: number; ratings: number; goal: number; skills: string[] };
export type ImportReport = { added: Tally; kept: Tally; ignored: Tally };

export type Brought<G> = {
  standings: readonly ({ skill: string } & Claim)[];
  ratings: readonly Rating[];
  goal: G | null;
};
/** What the account holds already, and which skills and roles there are. */
export type Account = {
  historyOf: (skill: string) => History;
  ratings: readonly Pick<Rating, "skill" | "at">[];
  hasGoal: boolean;
  knownSkill: (id: string) => boolean;
  knownRole: (id: string) => boolean;
};
/** A rating to keep, and the time that the file gave it: see `notAhead`. */
export type BroughtRating = { rating: Rating; said: string };
export type ImportPlan<G> = {
  moves: Omit<StandingEvent, "version">[];
  ratings: BroughtRating[];
  goal: G | null;
  report: ImportReport;
};

/**
 * The merge rules of a device store or an export. Per skill the further of untouched, learning, practised
 * wins; ratings are a union; a goal comes only where there is none. `ignored` is what cannot be kept at all
 * (no such skill, no such role), `kept` what the account already holds as far or further.
 */
export function planImport<G extends { role: string }>(
  brought: Brought<G>,
  account: Account,
  now: string,
): ImportPlan<G> {
  const plan: ImportPlan<G> = { moves: [], ratings: [], goal: null, report: emptyReport() };
  mergeStandings(plan, brought.standings, account, now);
  mergeRatings(plan, brought.ratings, account, now);
  mergeGoal(plan, brought.goal, account);
  return plan;
}

/** A report in which nothing happened. */
export function emptyReport(): ImportReport {
  const tally = (): Tally => ({ standings: 0, ratings: 0, goal: 0, skills: [] });
  return { added: tally(), kept: tally(), ignored: tally() };
}

function mergeStandings<G>(
  plan: ImportPlan<G>,
  claims: Brought<G>["standings"],
  account: Account,
  now: string,
): void {
  for (const [skill, claim] of furthest(claims)) {
    const decision = account.knownSkill(skill)
      ? decide(account.historyOf(skill), { act: "import", claim }, now)
      : null;
    if (decision?.ok) plan.moves.push(decision.event);
    count(plan.report, decision === null ? "ignored" : decision.ok ? "added" : "kept", "standings", skill);
  }
}

/** A file that names a skill twice counts once, with its furthest claim: one event per skill. */
function furthest(claims: Brought<unknown>["standings"]): Map<string, Claim> {
  const order = ["untouched", "aside", "learning", "practised"];
  const best = new Map<string, Claim>();
  for (const { skill, ...claim } of claims) {
    const held = best.get(skill);
    const further = (a: Claim, b: Claim) =>
      order.indexOf(capped(a).state) > order.indexOf(capped(b).state) ? a : b;
    best.set(skill, held ? further(claim, held) : claim);
  }
  return best;
}

function mergeRatings<G>(
  plan: ImportPlan<G>,
  ratings: readonly Rating[],
  account: Account,
  now: string,
): void {
  const seen = new Set(account.ratings.map(ratingKey));
  for (const rating of ratings) {
    const known = account.knownSkill(rating.skill);
    const fresh = known && !seen.has(ratingKey(rating));
    if (fresh) {
      seen.add(ratingKey(rating));
      plan.ratings.push({ rating, said: rating.at });
    }
    count(plan.report, fresh ? "added" : known ? "kept" : "ignored", "ratings", rating.skill);
  }
  notAhead(plan.ratings, seen, now);
}

/**
 * A device's clock may be ahead: what it dates in the future counts as given now, and nothing is lost. Of
 * several the latest stays the latest, a moment apart.
 */
function notAhead(brought: BroughtRating[], seen: Set<string>, now: string): void {
  const ahead = brought.filter(({ said }) => said > now).sort((a, b) => (a.said < b.said ? 1 : -1));
  for (const one of ahead) {
    const { skill } = one.rating;
    let at = now;
    while (seen.has(ratingKey({ skill, at }))) at = new Date(Date.parse(at) - 1).toISOString();
    seen.add(ratingKey({ skill, at }));
    one.rating = { ...one.rating, at };
  }
}

function mergeGoal<G extends { role: string }>(plan: ImportPlan<G>, goal: G | null, account: Account): void {
  if (!goal) return;
  const known = account.knownRole(goal.role);
  if (known && !account.hasGoal) plan.goal = goal;
  plan.report[!known ? "ignored" : account.hasGoal ? "kept" : "added"].goal += 1;
}

function count(
  report: ImportReport,
  fate: keyof ImportReport,
  what: "standings" | "ratings",
  skill: string,
): void {
  const tally = report[fate];
  tally[what] += 1;
  if (!tally.skills.includes(skill)) tally.skills.push(skill);
}
