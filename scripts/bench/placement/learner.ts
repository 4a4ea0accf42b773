import type { Evidence, PlacementGraph } from "@/domain/placement";
import { seeded } from "@/domain/seeded";
import type { RoleGraph } from "./roles";

/** How the knowledge of simulated people comes about. None is drawn as the engine draws its sets. */
export type Way = "order" | "goals" | "areas";
/** The chance that an answer goes against the truth, by kind of question. */
export type Noise = { line: number; check: number };

const HOLES = 0.1;
const MOST_GOALS = 6;

/** One simulated person: what they know, and how they answer. */
export type Learner = { known: readonly boolean[]; answers: Record<"line" | "check", readonly boolean[]> };

/**
 * order: the role learned in a random order that respects the graph (every skill that could come next is as likely),
 * up to a random place. goals: all that one to six skills rest on, each picked at random. areas: some areas, each up to
 * a random place, and what that rests on. Then one skill in ten of these is missing after all. The answer to every question is fixed with the person: no strategy has better luck.
 */
export function learnerOf(graph: RoleGraph, way: Way, noise: Noise, seed: number): Learner {
  const random = seeded(seed);
  const inside = insideOf(graph, way, random);
  const known = graph.skills.map((id) => inside.has(id) && random() >= HOLES);
  const said = (wrong: number) => known.map((truth) => (random() < wrong ? !truth : truth));
  return { known, answers: { line: said(noise.line), check: said(noise.check) } };
}

export function insideOf(graph: RoleGraph, way: Way, random: () => number): Set<string> {
  switch (way) {
    case "order":
      return begun(graph, random);
    case "goals":
      return under(graph, picked(graph.skills, 1 + Math.floor(random() * MOST_GOALS), random));
    case "areas":
      return under(graph, parts(graph, random));
    default:
      return way satisfies never;
  }
}

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

const picked = (ids: readonly string[], count: number, random: () => number): string[] =>
  Array.from({ length: count }, () => ids[Math.floor(random() * ids.length)] as string);

/** Some of the areas, up to all; of each the first skills in learning order, up to a random place. */
function parts({ skills, areaOf }: RoleGraph, random: () => number): string[] {
  const breadth = random();
  const extents = new Map<string, number>();
  for (const id of skills) extents.set(areaOf[id] as string, 0);
  for (const area of extents.keys()) if (random() < breadth) extents.set(area, random());
  return [...extents].flatMap(([area, extent]) => {
    const own = skills.filter((id) => areaOf[id] === area);
    return own.slice(0, Math.round(extent * own.length));
  });
}

/** The skills and all that they rest on. */
function under({ needs }: PlacementGraph, ids: readonly string[]): Set<string> {
  const inside = new Set<string>();
  const add = (id: string): void => {
    if (inside.has(id)) return;
    inside.add(id);
    for (const needed of needs[id] as readonly string[]) add(needed);
  };
  for (const id of ids) add(id);
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
