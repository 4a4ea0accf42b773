import type { Evidence, PlacementGraph } from "@/domain/placement";
import { randomFrom } from "@/domain/placement/random";

/** How the knowledge of simulated people comes about. Neither is the prior of the engine. */
export type Way = "order" | "goals";
/** The chance that an answer goes against the truth, by kind of question. */
export type Noise = { line: number; check: number };

const HOLES = 0.1;
const MOST_GOALS = 6;

/** One simulated person: what they know, and how they answer. */
export type Learner = { known: readonly boolean[]; answers: Record<"line" | "check", readonly boolean[]> };

/**
 * order: the role learned in a random order that respects the graph (every skill that could come next is as likely),
 * up to a random place. goals: all that one to six skills rest on, each picked at random. Then one skill in ten of
 * these is missing after all. The answer to every question is fixed with the person: no strategy has better luck.
 */
export function learnerOf(graph: PlacementGraph, way: Way, noise: Noise, seed: number): Learner {
  const random = randomFrom(seed);
  const inside = insideOf(graph, way, random);
  const known = graph.skills.map((id) => inside.has(id) && random() >= HOLES);
  const said = (wrong: number) => known.map((truth) => (random() < wrong ? !truth : truth));
  return { known, answers: { line: said(noise.line), check: said(noise.check) } };
}

export const insideOf = (graph: PlacementGraph, way: Way, random: () => number): Set<string> =>
  way === "order" ? begun(graph, random) : grounds(graph, random);

function begun({ skills, needs }: PlacementGraph, random: () => number): Set<string> {
  const goal = Math.floor(random() * (skills.length + 1));
  const inside = new Set<string>();
  while (inside.size < goal) {
    const next = skills.filter(
      (id) => !inside.has(id) && (needs[id] as readonly string[]).every((needed) => inside.has(needed)),
    );
    inside.add(next[Math.floor(random() * next.length)] as string);
  }
  return inside;
}

function grounds({ skills, needs }: PlacementGraph, random: () => number): Set<string> {
  const inside = new Set<string>();
  const add = (id: string): void => {
    if (inside.has(id)) return;
    inside.add(id);
    for (const needed of needs[id] as readonly string[]) add(needed);
  };
  const goals = 1 + Math.floor(random() * MOST_GOALS);
  for (let goal = 0; goal < goals; goal++) add(skills[Math.floor(random() * skills.length)] as string);
  return inside;
}

/** What the person says, as evidence. */
export function answer(
  graph: PlacementGraph,
  { answers }: Learner,
  ask: { skill: string; kind: "line" | "check" },
): Evidence {
  return { ...ask, yes: answers[ask.kind][graph.skills.indexOf(ask.skill)] as boolean };
}
