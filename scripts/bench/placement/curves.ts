import { MOST_QUESTIONS } from "@/domain/placement";
import type { Outcome } from "./simulate";
import { STRATEGIES, type Strategy } from "./strategies";
import { meanShares, type Shares, THRESHOLDS } from "./tally";

/** All roles under one condition. */
export type Group = { name: string; outcomes: readonly Outcome[]; least?: number };

const COUNTED_FROM = 5;

/** What a strategy has come to after so many questions, mean over the roles. */
export const at = (outcomes: readonly Outcome[], strategy: Strategy, questions: number): Shares =>
  meanShares(outcomes.map(({ curves }) => curves[strategy][questions] as Outcome["everything"]));

/**
 * The smallest lead in points of the share right, over every other strategy, from five questions on; `give`: its
 * standard error, by the differences of single people, each with the same answers for both.
 */
export function leads(outcomes: readonly Outcome[]): { over: Strategy; points: number; give: number }[] {
  const counted = Array.from({ length: MOST_QUESTIONS + 1 }, (_, asked) => asked).slice(COUNTED_FROM);
  return STRATEGIES.filter((strategy) => strategy !== "adaptive").map((over) => {
    const all = counted.map((asked) => ({
      over,
      points: at(outcomes, "adaptive", asked).right - at(outcomes, over, asked).right,
      give: giveOf(outcomes, over, asked),
    }));
    return all.reduce((least, one) => (one.points < least.points ? one : least));
  });
}

/** The standard error of the mean over roles of the mean difference within each. */
function giveOf(outcomes: readonly Outcome[], over: Strategy, asked: number): number {
  const squares = outcomes.map(({ rights, curves }) => {
    const people = rights.adaptive.length;
    const point = (100 * people) / (curves.adaptive[asked] as Outcome["everything"]).skills;
    const leads = rights.adaptive.map(
      (own, one) => ((own[asked] as number) - (rights[over][one]?.[asked] as number)) * point,
    );
    const mean = leads.reduce((sum, lead) => sum + lead, 0) / people;
    return leads.reduce((sum, lead) => sum + (lead - mean) ** 2, 0) / (people - 1) / people;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) / outcomes.length;
}

/** The curves of every condition, and what other thresholds would offer, as Markdown. */
export function tables(groups: readonly Group[]): string {
  return [...groups.map(curve), offers(groups)].join("\n\n");
}

/** Every number of questions where limits hold; elsewhere every third. */
function curve({ name, outcomes, least }: Group): string {
  const shown = Array.from({ length: MOST_QUESTIONS + 1 }, (_, asked) => asked).filter(
    (asked) => least !== undefined || asked % 3 === 0,
  );
  const rows = shown.map((asked) => {
    const [own, half, any] = STRATEGIES.map((strategy) => at(outcomes, strategy, asked)) as [
      Shares,
      Shares,
      Shares,
    ];
    return [asked, ...[own.right, half.right, any.right, own.wrongly].map(percent), own.off.toFixed(3)];
  });
  return table(
    [`${name}: questions`, "right", "half-split", "random order", "wrongly offered", "calibration error"],
    rows,
  );
}

function offers(groups: readonly Group[]): string {
  const rows = THRESHOLDS.map((from) => [
    from,
    ...groups.flatMap(({ outcomes }) => {
      const tallies = outcomes.map(({ curves }) => curves.adaptive[MOST_QUESTIONS] as Outcome["everything"]);
      const { offered, wrongly } = meanShares(tallies, from);
      return `${percent(offered)}, ${percent(wrongly)}`;
    }),
  ]);
  return table(["offered from; of all skills offered, wrongly", ...groups.map(({ name }) => name)], rows);
}

const percent = (value: number): string => `${value.toFixed(1)} %`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, nth) => (nth === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
