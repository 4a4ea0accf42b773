import { chances, type Evidence, nextAsk, type PlacementGraph } from "@/domain/placement";

/** Milliseconds of nextAsk and chances together for each question of a few placements, the code warmed up. */
export function timesOf(graphs: readonly PlacementGraph[], placements: number): number[] {
  for (const graph of graphs) placeOnce(graph, 0);
  return graphs.flatMap((graph) =>
    Array.from({ length: placements }, (_, at) => placeOnce(graph, at + 1)).flat(),
  );
}

/** The same for the first question of a graph, when nothing is kept of it yet. */
export const firstTime = (graph: PlacementGraph): number => placeOnce({ ...graph }, 0)[0] as number;

function placeOnce(graph: PlacementGraph, seed: number): number[] {
  const evidence: Evidence[] = [];
  const times: number[] = [];
  for (;;) {
    const from = performance.now();
    const next = nextAsk(graph, seed, evidence);
    chances(graph, seed, evidence);
    times.push(performance.now() - from);
    if (!next) return times;
    evidence.push({ ...next, yes: (evidence.length + seed) % 3 > 0 });
  }
}
