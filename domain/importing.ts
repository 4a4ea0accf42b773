import { mergeNotes, mergeTicks } from "./import-notes";
import { count, emptyReport, type ImportReport } from "./import-report";
import type { Note } from "./note";
import { type Claim, capped, decide, type Held, type History, type StandingEvent } from "./progress";
import { type Rating, ratingKey } from "./rating";
import type { Tick } from "./tick";

export type { ImportReport, Tally } from "./import-report";

export type Brought<G> = {
  standings: readonly ({ skill: string } & Claim)[];
  ratings: readonly Rating[];
  goal: G | null;
  notes: readonly Omit<Note, "at">[];
  ticks: readonly Tick[];
  placements: readonly CarriedPlacement[];
};
/** A placement made elsewhere: its signed text, and the skills accepted from it, null for none. */
export type CarriedPlacement = { state: string; accepted: readonly string[] | null };
/** What a signed text turns out to hold. */
export type OpenedPlacement = { id: string; finished: boolean; offered: readonly string[] };
/** What the account holds already, and which skills and roles there are. */
export type Account = {
  historyOf: (skill: string) => History;
  ratings: readonly Pick<Rating, "skill" | "at">[];
  hasGoal: boolean;
  /** The text of a note, null where there is none. */
  noteOf: (skill: string) => string | null;
  ticked: (resource: string) => boolean;
  /** Reads a placement's signed text; null when it is not one of ours. */
  openPlacement: (state: string) => OpenedPlacement | null;
  hasPlacement: (id: string) => boolean;
  knownSkill: (id: string) => boolean;
  knownRole: (id: string) => boolean;
  knownResource: (id: string) => boolean;
};
/** A rating to keep, and the time that the file gave it: see `notAhead`. */
export type BroughtRating = { rating: Rating; said: string };
export type ImportPlan<G> = {
  moves: Omit<StandingEvent, "version">[];
  ratings: BroughtRating[];
  goal: G | null;
  /** Notes as they are after the merge, and new ticks, none dated in the future. */
  notes: Omit<Note, "at">[];
  ticks: Tick[];
  /** Placements to keep as history, with what was accepted of what they offer. */
  placements: { state: string; accepted: string[] | null }[];
  report: ImportReport;
};

/**
 * The merge rules of a device store or an export. Per skill the further of untouched, learning, practised
 * wins; ratings and ticks are a union; a goal comes only where there is none; a note that differs is appended; a
 * placement is history. `ignored` is what cannot be kept at all (no such skill, no such role, a signature that is
 * not ours), `kept` what the account already holds as far or further.
 */
export function planImport<G extends { role: string }>(
  brought: Brought<G>,
  account: Account,
  now: string,
  from: "device" | "export",
): ImportPlan<G> {
  const plan: ImportPlan<G> = {
    moves: [],
    ratings: [],
    goal: null,
    notes: [],
    ticks: [],
    placements: [],
    report: emptyReport(),
  };
  const placed = mergePlacements(plan, brought.placements, account);
  const honest = brought.standings.map((claim) => basedOn(claim, placed));
  mergeStandings(plan, honest, account, now);
  mergeRatings(plan, brought.ratings, account, now);
  mergeGoal(plan, brought.goal, account);
  mergeNotes(plan, brought.notes, account, { from: from === "device" ? "this device" : "a file", at: now });
  mergeTicks(plan, brought.ticks, account, now);
  return plan;
}

/** Keeps each placement once; returns the skills that were accepted from one that offered them. */
function mergePlacements<G>(
  plan: ImportPlan<G>,
  placements: readonly CarriedPlacement[],
  account: Account,
): Set<string> {
  const placed = new Set<string>();
  const seen = new Set<string>();
  for (const { state, accepted } of placements) {
    const opened = account.openPlacement(state);
    const whole = opened?.finished ? opened : null;
    const mine = whole ? offeredOf(whole, accepted) : null;
    for (const skill of mine ?? []) placed.add(skill);
    const fresh = whole !== null && !account.hasPlacement(whole.id) && !seen.has(whole.id);
    if (whole) seen.add(whole.id);
    if (fresh) plan.placements.push({ state, accepted: mine });
    plan.report[fresh ? "added" : whole ? "kept" : "ignored"].placements += 1;
  }
  return placed;
}

const offeredOf = ({ offered }: OpenedPlacement, accepted: CarriedPlacement["accepted"]): string[] | null =>
  accepted?.filter((skill) => offered.includes(skill)) ?? null;

/** A claim to rest on a placement counts only with the placement that offered it; otherwise it is one's own word. */
function basedOn<C extends { skill: string } & Claim>(claim: C, placed: ReadonlySet<string>): C {
  if (placed.has(claim.skill)) return claim;
  const own = (held: Held): Held => (held.basis === "placement" ? { ...held, basis: "self" } : held);
  return {
    ...claim,
    ...own({ state: claim.state, basis: claim.basis }),
    before: claim.before && own(claim.before),
  };
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
