import { type Evidence, MOST_QUESTIONS } from "@/domain/placement";
import { look } from "@/domain/placement/look";
import { answer, type Learner, learnerOf, type Noise, type Way } from "./learner";
import type { RoleGraph } from "./roles";
import { askBy, STRATEGIES, type Strategy } from "./strategies";
import { count, emptyTally, type Tally } from "./tally";

export type Condition = { name: string; way: Way; noise: Noise };
export type Run = { graph: RoleGraph; condition: Condition; learners: number; seed: number };
/**
 * For each strategy the tallies after 0, 1, 2 ... questions, and the skills right of each person; `everything`: the
 * tally after a claim of every skill.
 */
export type Outcome = {
  curves: Record<Strategy, Tally[]>;
  rights: Record<Strategy, number[][]>;
  everything: Tally;
  questions: number;
};

export function simulate({ graph, condition, learners, seed }: Run): Outcome {
  const curve = () => Array.from({ length: MOST_QUESTIONS + 1 }, emptyTally);
  const curves: Outcome["curves"] = { adaptive: curve(), "half-split": curve(), random: curve() };
  const rights: Outcome["rights"] = { adaptive: [], "half-split": [], random: [] };
  const everything = emptyTally();
  let questions = 0;
  for (let one = 0; one < learners; one++) {
    const own = seed + one * 7919;
    const learner = learnerOf(graph, condition.way, condition.noise, own);
    for (const strategy of STRATEGIES) {
      const before = curves[strategy].map(({ right }) => right);
      const asked = place(strategy, graph, own, learner, curves[strategy]);
      rights[strategy].push(curves[strategy].map(({ right }, at) => right - (before[at] as number)));
      if (strategy === "adaptive") questions += asked;
    }
    const all = graph.skills.map((skill) => answer(graph, learner, { skill, kind: "line" }));
    count(everything, look(graph, own, all).chance, learner.known);
  }
  return { curves, rights, everything, questions };
}

/** One placement to its end, counted after each question; once it is over, what it came to stands. */
function place(strategy: Strategy, graph: RoleGraph, seed: number, learner: Learner, curve: Tally[]): number {
  const evidence: Evidence[] = [];
  for (const tally of curve) {
    const seen = look(graph, seed, evidence);
    count(tally, seen.chance, learner.known);
    const next = askBy(strategy, graph, seed, evidence, seen);
    if (next) evidence.push(answer(graph, learner, next));
  }
  return evidence.length;
}
