import { describe, expect, it } from "vitest";
import type { GoalLevel } from "./goal";
import { allBelow, needed, type Weight, wanted } from "./needed";

const goes = (edges: Record<string, string[]>) => (id: string) => edges[id] ?? [];
const need = (skill: string, by: GoalLevel, weight: Weight = "essential") => ({ skill, by, weight });

describe("what a goal needs", () => {
  it("is its skills and all that they rest on, each with the most pressing need that reaches it", () => {
    const below = goes({ sagas: ["events"], events: ["queues"], cache: ["queues"] });
    const needs = needed(
      [need("sagas", "senior"), need("cache", "mid", "useful"), need("events", "mid")],
      below,
    );
    expect(Object.fromEntries(needs)).toEqual({
      events: { by: "mid", weight: "essential" },
      queues: { by: "mid", weight: "essential" },
      cache: { by: "mid", weight: "useful" },
      sagas: { by: "senior", weight: "essential" },
    });
    expect([...needs.keys()]).toEqual(["events", "queues", "cache", "sagas"]);
  });

  it("does not go round a circle for ever", () => {
    const below = goes({ a: ["b"], b: ["c"], c: ["a", "b"] });
    expect([...allBelow("a", below)].sort()).toEqual(["b", "c"]);
  });

  it("counts neither optional skills nor those of a higher level", () => {
    const skills = [
      need("a", "entry"),
      need("b", "mid", "useful"),
      need("c", "mid", "optional"),
      need("d", "senior"),
    ];
    expect(wanted(skills, "mid").map(({ skill }) => skill)).toEqual(["a", "b"]);
  });
});
