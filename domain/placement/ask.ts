import { gains } from "./gain";
import type { Look } from "./look";
import type { Evidence, PlacementGraph } from "./model";
import { drawFor } from "./random";

export type Ask = { skill: string; kind: "line" | "check" };

export const MOST_QUESTIONS = 15;
/** The share of claims that are followed by a check. */
const CHECKED = 0.35;
/** Settled: every chance below the first or above the second. */
const SETTLED = { below: 0.1, above: 0.9 };

/** Picks one of the skills, by number, that were not asked yet; `left`: questions, this one among them. */
export type Choice = (seen: Look, open: readonly number[], left: number) => number;

/** The next question under the rules that every way of choosing obeys; null when there is none. */
export function ask(
  graph: PlacementGraph,
  seed: number,
  evidence: readonly Evidence[],
  seen: Look,
  choose: Choice = tellsMost,
): Ask | null {
  const left = MOST_QUESTIONS - evidence.filter(({ kind }) => kind !== "given").length;
  if (left <= 0 || isSettled(seen)) return null;
  const claimed = checkDue(seed, evidence);
  if (claimed !== null) return { skill: claimed, kind: "check" };
  const told = new Set(seen.said.told);
  const open = graph.skills.map((_, at) => at).filter((at) => !told.has(at));
  if (open.length === 0) return null;
  return { skill: graph.skills[choose(seen, open, left)] as string, kind: "line" };
}

export const isSettled = ({ chance }: Look): boolean =>
  chance.every((p) => p < SETTLED.below || p > SETTLED.above);

/** The skill just claimed, when it is in the sample of claims that a check follows. */
function checkDue(seed: number, evidence: readonly Evidence[]): string | null {
  const last = evidence.at(-1);
  return last?.kind === "line" && last.yes && drawFor(seed, last.skill) < CHECKED ? last.skill : null;
}

function tellsMost(seen: Look, open: readonly number[], left: number): number {
  const gain = gains(seen, open, left);
  const best = gain.reduce((most, value, at) => (value > (gain[most] as number) ? at : most), 0);
  return open[best] as number;
}
