import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkPrerequisites,
  cycles,
  type Edges,
  impliedEdges,
  learningOrder,
  prerequisiteEdges,
  reachable,
} from "@/domain/catalog/graph";
import { aLibrary, RESOURCES, skillsOf } from "./make";

const said = (edges: Record<string, string[]>) =>
  checkPrerequisites(aLibrary({ skills: skillsOf(edges), resources: RESOURCES }));

/** Edges from each node to some earlier ones: no cycle can arise. */
const acyclic: fc.Arbitrary<Edges> = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 12 })
  .map((rows) =>
    Object.fromEntries(
      rows.map((picks, at) => [`s${at}`, at === 0 ? [] : [...new Set(picks.map((pick) => `s${pick % at}`))]]),
    ),
  );

const anyGraph: fc.Arbitrary<Edges> = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 9 })
  .map((rows) =>
    Object.fromEntries(
      rows.map((picks, at) => [`s${at}`, [...new Set(picks.map((pick) => `s${pick % rows.length}`))]]),
    ),
  );

describe("prerequisites", () => {
  it("a cycle is named with its path, once", () => {
    expect(said({ a: ["b"], b: ["c"], c: ["a"] })).toEqual([
      {
        file: "content/skills/a.mdx",
        path: ["prerequisites", 0],
        says: "cycle: a -> b -> c -> a; a skill cannot rest on itself, remove one of these prerequisites",
      },
    ]);
  });

  it("a skill that names itself is a cycle", () => {
    expect(said({ a: ["a"] }).map(({ says }) => says)).toEqual([
      "cycle: a -> a; a skill cannot rest on itself, remove one of these prerequisites",
    ]);
  });

  it("an edge that another prerequisite already brings is refused, with the chain", () => {
    expect(said({ a: [], b: ["a"], c: ["b"], d: ["a", "c"] })).toEqual([
      {
        file: "content/skills/d.mdx",
        path: ["prerequisites", 0],
        says: "`a` already comes with `c` (c -> b -> a); remove it",
      },
    ]);
  });

  it("a cycle makes no further complaints about the edges around it", () => {
    expect(said({ a: ["b"], b: ["a"], c: ["a", "b"] })).toHaveLength(1);
  });

  it("names that are no skill are left to the check of names", () => {
    expect(prerequisiteEdges(skillsOf({ a: ["ghost"] }))).toEqual({ a: [] });
  });
});

describe("graph functions", () => {
  it("a graph without cycles has none, and any order of learning puts what is rested on first", () => {
    fc.assert(
      fc.property(acyclic, (edges) => {
        expect(cycles(edges)).toEqual([]);
        const order = learningOrder(edges);
        expect([...order].sort()).toEqual(Object.keys(edges).sort());
        for (const [skill, needs] of Object.entries(edges))
          for (const needed of needs) expect(order.indexOf(needed)).toBeLessThan(order.indexOf(skill));
      }),
      { numRuns: 300 },
    );
  });

  it("every cycle found is closed and made of real edges, and skills outside knots are never on one", () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const found = cycles(edges);
        for (const circle of found) {
          expect(circle[0]).toBe(circle[circle.length - 1]);
          for (let at = 1; at < circle.length; at++)
            expect(edges[circle[at - 1] as string]).toContain(circle[at]);
        }
        const knotted = Object.keys(edges).filter((id) => reachable(edges, id).has(id));
        expect(found.length > 0).toBe(knotted.length > 0);
        for (const id of found.flat()) expect(knotted).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it("removing the implied edges changes nothing that a skill rests on", () => {
    fc.assert(
      fc.property(acyclic, (edges) => {
        const spare = impliedEdges(edges).map(({ skill, chain }) => `${skill} ${chain[chain.length - 1]}`);
        const lean = Object.fromEntries(
          Object.entries(edges).map(([id, needs]) => [
            id,
            needs.filter((needed) => !spare.includes(`${id} ${needed}`)),
          ]),
        );
        for (const id of Object.keys(edges)) expect(reachable(lean, id)).toEqual(reachable(edges, id));
        expect(impliedEdges(lean)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("a name without an entry of its own rests on nothing", () => {
    expect(reachable({ a: ["elsewhere"] }, "a")).toEqual(new Set(["elsewhere"]));
    expect(cycles({ a: ["elsewhere"] })).toEqual([]);
  });

  it("what lies on a cycle has no place in the order of learning", () => {
    expect(learningOrder({ a: [], b: ["c"], c: ["b"], d: ["a", "elsewhere"] })).toEqual(["a", "d"]);
  });
});
