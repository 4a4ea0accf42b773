import { type Bank, bankOf, type Cloud, cloudOf } from "./cloud";
import { type Evidence, type Model, modelOf, type PlacementGraph, type Said, saidOf, solid } from "./model";

/** What is thought of somebody after what was said; `chance`: of each skill by number to be known. */
export type Look = { model: Model; said: Said; cloud: Cloud; chance: Float64Array };

/** A graph's numbers and bank are the same for everybody; they are kept as long as the graph is. */
const kept = new WeakMap<PlacementGraph, { model: Model; bank: Bank }>();

export function look(graph: PlacementGraph, seed: number, evidence: readonly Evidence[]): Look {
  const { model, bank } = kept.get(graph) ?? keep(graph);
  const said = saidOf(model, evidence);
  const cloud = cloudOf(model, bank, said, seed);
  return { model, said, cloud, chance: cloud.inside.map((inside, at) => inside * solid(said, at)) };
}

function keep(graph: PlacementGraph): { model: Model; bank: Bank } {
  const model = modelOf(graph);
  const known = { model, bank: bankOf(model) };
  kept.set(graph, known);
  return known;
}
