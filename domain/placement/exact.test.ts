import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chances, type Evidence, type PlacementGraph } from "../placement";
import { EXTENTS, HOLE, modelOf, saidOf, within } from "./model";

/** Small enough that every closed set can be counted. */
const smallGraph = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: size, maxLength: size })
    .map((picks) => {
      const skills = picks.map((_, at) => `s${at}`);
      const needs = Object.fromEntries(
        skills.map((id, at) => [
          id,
          [...new Set((picks[at] as number[]).filter((pick) => pick < at))].map((pick) => `s${pick}`),
        ]),
      );
      return { skills, needs };
    }),
);

const answers = fc.array(
  fc.record({
    at: fc.nat({ max: 7 }),
    kind: fc.constantFrom("line" as const, "check" as const),
    yes: fc.boolean(),
  }),
  { maxLength: 6 },
);

const evidenceOn = (
  { skills }: PlacementGraph,
  picks: { at: number; kind: "line" | "check"; yes: boolean }[],
) => picks.map(({ at, kind, yes }): Evidence => ({ skill: skills[at % skills.length] as string, kind, yes }));

/** P(known) by the model's own words: a sum over every extent and every closed set. */
function counted(graph: PlacementGraph, evidence: readonly Evidence[]): number[] {
  const model = modelOf(graph);
  const said = saidOf(model, evidence);
  const known = new Array<number>(model.size).fill(0);
  let whole = 0;
  for (let set = 0; set < 2 ** model.size; set++) {
    const holds = (at: number) => ((set >> at) & 1) === 1;
    const rests = (at: number) => (model.needs[at] as readonly number[]).every(holds);
    if (graph.skills.some((_, at) => holds(at) && !rests(at))) continue;
    let prior = 0;
    for (const extent of EXTENTS.keys()) {
      let chance = 1;
      for (let at = 0; at < model.size; at++) {
        const p = model.take[at * EXTENTS.length + extent] as number;
        if (rests(at)) chance *= holds(at) ? p : 1 - p;
      }
      prior += chance;
    }
    let weight = prior;
    for (let at = 0; at < model.size; at++)
      weight *= holds(at) ? within(said, at) : (said.unknown[at] as number);
    whole += weight;
    for (let at = 0; at < model.size; at++)
      if (holds(at))
        known[at] =
          (known[at] as number) + (weight * (1 - HOLE) * (said.known[at] as number)) / within(said, at);
  }
  return known.map((sum) => sum / whole);
}

describe("the chances", () => {
  it("are those that a count of all closed sets gives", () => {
    fc.assert(
      fc.property(smallGraph, answers, fc.integer(), (graph, picks, seed) => {
        const evidence = evidenceOn(graph, picks);
        const sampled = chances(graph, seed, evidence);
        for (const [at, exact] of counted(graph, evidence).entries())
          expect(Math.abs((sampled[graph.skills[at] as string] as number) - exact)).toBeLessThan(0.05);
      }),
      { numRuns: 60 },
    );
  });

  it("move with an answer, and a yes never lowers what the skill rests on", () => {
    fc.assert(
      fc.property(smallGraph, answers, fc.nat({ max: 7 }), (graph, picks, pick) => {
        const evidence = evidenceOn(graph, picks);
        const at = pick % graph.skills.length;
        const skill = graph.skills[at] as string;
        const before = counted(graph, evidence);
        const [yes, no] = [true, false].map((said) =>
          counted(graph, [...evidence, { skill, kind: "line", yes: said }]),
        ) as [number[], number[]];
        expect(yes[at]).toBeGreaterThan(before[at] as number);
        expect(no[at]).toBeLessThan(before[at] as number);
        for (const needed of modelOf(graph).needs[at] as readonly number[])
          expect(yes[needed]).toBeGreaterThanOrEqual((before[needed] as number) - 1e-9);
      }),
    );
  });
});
