import type { Evidence, PlacementGraph } from "@/domain/placement";
import { type Ask, ask, type Choice } from "@/domain/placement/ask";
import type { Look } from "@/domain/placement/look";
import { seeded } from "@/domain/seeded";

/** adaptive is the engine's own. All share its inference, its sample of checks and its end; only the skill differs. */
export const STRATEGIES = ["adaptive", "half-split", "random"] as const;
export type Strategy = (typeof STRATEGIES)[number];

export function askBy(
  strategy: Strategy,
  graph: PlacementGraph,
  seed: number,
  evidence: readonly Evidence[],
  seen: Look,
): Ask | null {
  switch (strategy) {
    case "adaptive":
      return ask(graph, seed, evidence, seen);
    case "half-split":
      return ask(graph, seed, evidence, seen, nearestToHalf);
    case "random":
      return ask(graph, seed, evidence, seen, anyOne(seed + evidence.length));
    default:
      return strategy satisfies never;
  }
}

const nearestToHalf: Choice = ({ chance }, open) =>
  open.reduce((best, at) =>
    Math.abs((chance[at] as number) - 0.5) < Math.abs((chance[best] as number) - 0.5) ? at : best,
  );

const anyOne =
  (seed: number): Choice =>
  (_, open) =>
    open[Math.floor(seeded(seed)() * open.length)] as number;
