import { MISSING_TO, MOST_QUESTIONS, OFFERED_FROM } from "@/domain/placement";
import { type Figure, median, quantile, type Report } from "./figure";
import { simulateAll } from "./placement/children";
import { at, type Group, leads, tables } from "./placement/curves";
import { madeGraph, roleGraphs } from "./placement/roles";
import type { Condition } from "./placement/simulate";
import { meanShares } from "./placement/tally";
import { firstTime, timesOf } from "./placement/timing";

const SEED = 20261128;
const LEARNERS = 200;
const NOISE = { all: { line: 0.1, check: 0.1 }, claims: { line: 0.25, check: 0.1 } };

/** The least share right of each condition; those that do not match the engine's idea of people have no limit. */
const CONDITIONS: (Condition & { least?: number })[] = [
  { name: "10 % noise", way: "order", noise: NOISE.all, least: 90 },
  { name: "claims 25 %", way: "order", noise: NOISE.claims, least: 86 },
  { name: "goals, 10 % noise", way: "goals", noise: NOISE.all },
  { name: "goals, claims 25 %", way: "goals", noise: NOISE.claims },
  { name: "areas, 10 % noise", way: "areas", noise: NOISE.all },
  { name: "areas, claims 25 %", way: "areas", noise: NOISE.claims },
];

/** Simulated people on the graphs of all roles, placed by the engine and by others; the time of a question. */
export async function placement(): Promise<Report> {
  const graphs = roleGraphs();
  const times = timing();
  const runs = CONDITIONS.flatMap((condition) =>
    graphs.map((graph, role) => ({ graph, condition, learners: LEARNERS, seed: SEED + role })),
  );
  const outcomes = await simulateAll(runs);
  const groups = CONDITIONS.map(({ name, least }, nth): Group => {
    const own = outcomes.slice(nth * graphs.length, (nth + 1) * graphs.length);
    return { name, outcomes: own, ...(least === undefined ? {} : { least }) };
  });
  const settings: Figure[] = [
    { what: "seed of the first role, one more for each further", value: SEED, unit: "" },
    { what: "people for each role and condition", value: LEARNERS, unit: "" },
    { what: "offered as known from a chance of", value: OFFERED_FROM, unit: "" },
    { what: "said to be missing up to a chance of", value: MISSING_TO, unit: "" },
  ];
  return { figures: [...settings, ...groups.flatMap(ends), ...times], tables: tables(groups) };
}

/** What a condition comes to with all questions asked, and by how much the engine is ahead on the way. */
function ends({ name, outcomes, least }: Group): Figure[] {
  const own = at(outcomes, "adaptive", MOST_QUESTIONS);
  const all = meanShares(outcomes.map(({ everything }) => everything));
  const limit = (what: Partial<Figure>) => (least === undefined ? {} : what);
  const asked = outcomes.reduce((sum, { questions }) => sum + questions, 0) / outcomes.length / LEARNERS;
  return [
    { what: `${name}: right`, value: own.right, unit: "%", ...limit({ least: least as number }) },
    { what: `${name}: wrongly offered, of all skills`, value: own.wrongly, unit: "%", ...limit({ most: 6 }) },
    { what: `${name}: calibration error`, value: own.off, unit: "", ...limit({ most: 0.05 }) },
    ...leads(outcomes).flatMap(({ over, points, give }) => [
      {
        what: `${name}: smallest lead over ${over}, 5 to 15 questions`,
        value: points,
        unit: "points",
        ...limit({ least: 0 }),
      },
      { what: `${name}: standard error of that lead over ${over}`, value: give, unit: "points" },
    ]),
    { what: `${name}: right when every skill is claimed once`, value: all.right, unit: "%" },
    { what: `${name}: questions asked, mean`, value: asked, unit: "" },
  ];
}

/** nextAsk and chances together, on this thread, before anything else runs. */
function timing(): Figure[] {
  const roles = timesOf(roleGraphs(), 4);
  const first = roleGraphs().map(firstTime);
  const made = [60, 200, 1_000].map((size): Figure => {
    const times = timesOf([madeGraph(size, SEED)], size > 500 ? 1 : 3);
    return {
      what: `a question, ${size} generated skills, 95 of 100`,
      value: quantile(times, 0.95),
      unit: "ms",
    };
  });
  return [
    { what: "a question, all roles, median", value: median(roles), unit: "ms" },
    { what: "a question, all roles, 95 of 100", value: quantile(roles, 0.95), unit: "ms", most: 20 },
    { what: "the first question of a role, slowest", value: Math.max(...first), unit: "ms" },
    ...made,
  ];
}
