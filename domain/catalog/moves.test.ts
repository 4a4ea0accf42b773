import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedSkills, hoursOf, moveBetween, nearestMoves } from "./moves";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const skills = Object.fromEntries(IDS.map((id, at) => [id, { hours: { low: at + 1, high: 3 * at + 2 } }]));

type Weight = "essential" | "useful" | "optional";
const held = (skill: string, weight: Weight = "essential") => ({ skill, by: "entry" as const, weight });
const role = (id: string, layers: ReturnType<typeof held>[][], assumed: string[] = []) => ({
  id,
  assumed,
  layers: layers.map((skills) => ({ skills })),
});

describe("a move between two roles", () => {
  const from = role("from", [[held("a"), held("b", "useful")], [held("c", "optional")]], ["d"]);
  const to = role("to", [
    [held("b"), held("d")],
    [held("c"), held("e", "useful"), held("f", "optional")],
  ]);

  it("costs the hours of the target's essential and useful skills that do not come along", () => {
    expect(moveBetween(from, to, skills)).toEqual({
      from: "from",
      to: "to",
      shared: ["b", "d"],
      missing: ["c", "e"],
      taken: [],
      hours: { low: 3 + 5, high: 8 + 14 },
    });
  });

  it("is another one on the way back", () => {
    expect(moveBetween(to, from, skills)).toMatchObject({ shared: ["b"], missing: ["a"], taken: [] });
  });

  it("names what the target takes as known and the role left behind does not bring", () => {
    const bold = role("bold", [[held("a")]], ["b", "g"]);
    expect(moveBetween(from, bold, skills)).toMatchObject({ missing: [], taken: ["g"] });
  });

  it("counts no hours for a skill that is not in the catalogue", () => {
    expect(hoursOf(["a", "gone"], skills)).toEqual({ low: 1, high: 2 });
  });
});

describe("the nearest moves", () => {
  const here = role("here", [[held("a"), held("b")]]);

  it("stand by hours, without the role itself", () => {
    const far = role("far", [[held("g")]]);
    const near = role("near", [[held("a"), held("c")]]);
    expect(nearestMoves(here, [far, here, near], skills).map(({ to }) => to)).toEqual(["near", "far"]);
  });

  it("stand by what is shared where the hours are the same, then by id", () => {
    const much = role("z", [[held("a"), held("b"), held("c")]]);
    const little = role("b", [[held("c")]]);
    const same = role("c", [[held("c")]]);
    const order = (roles: (typeof much)[]) => nearestMoves(here, roles, skills).map(({ to }) => to);
    expect(order([same, little, much])).toEqual(["z", "b", "c"]);
    expect(order([little, much, same])).toEqual(["z", "b", "c"]);
  });
});

const weight = fc.constantFrom<Weight>("essential", "useful", "optional");
const layer = fc.array(fc.tuple(fc.constantFrom(...IDS), weight), { maxLength: 6 });
const anyRole = (id: string) =>
  fc
    .tuple(fc.array(layer, { maxLength: 4 }), fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }))
    .map(([layers, assumed]) =>
      role(
        id,
        layers.map((pairs) => pairs.map(([skill, weight]) => held(skill, weight))),
        assumed,
      ),
    );

describe("whatever the roles", () => {
  it("moving to itself takes no time", () => {
    fc.assert(
      fc.property(anyRole("x"), (some) => {
        const move = moveBetween(some, some, skills);
        expect(move.hours).toEqual({ low: 0, high: 0 });
        expect([...move.missing, ...move.taken]).toEqual([]);
      }),
    );
  });

  it("what is shared and what is missing make up the target, and nothing stands in both", () => {
    fc.assert(
      fc.property(anyRole("x"), anyRole("y"), (from, to) => {
        const { shared, missing } = moveBetween(from, to, skills);
        expect([...shared, ...missing].sort()).toEqual(countedSkills(to).sort());
        expect(shared.filter((id) => missing.includes(id))).toEqual([]);
      }),
    );
  });

  it("shared and missing hours make up the hours of the target", () => {
    fc.assert(
      fc.property(anyRole("x"), anyRole("y"), (from, to) => {
        const { shared, hours } = moveBetween(from, to, skills);
        const kept = hoursOf(shared, skills);
        expect({ low: kept.low + hours.low, high: kept.high + hours.high }).toEqual(
          hoursOf(countedSkills(to), skills),
        );
      }),
    );
  });

  it("no detour is shorter than the move itself", () => {
    fc.assert(
      fc.property(anyRole("x"), anyRole("y"), anyRole("z"), (from, over, to) => {
        // What a stop takes as known is given there for nothing; without such gifts a detour only adds.
        const stop = { ...over, assumed: [] };
        const direct = moveBetween(from, to, skills).hours.high;
        const detour = moveBetween(from, stop, skills).hours.high + moveBetween(stop, to, skills).hours.high;
        expect(direct).toBeLessThanOrEqual(detour);
      }),
    );
  });

  it("the order does not depend on the order of the roles", () => {
    fc.assert(
      fc.property(anyRole("x"), fc.tuple(anyRole("a"), anyRole("b"), anyRole("c")), (from, roles) => {
        const order = (some: typeof roles | (typeof roles)[number][]) =>
          nearestMoves(from, some, skills).map(({ to }) => to);
        expect(order(roles)).toEqual(order([...roles].reverse()));
      }),
    );
  });
});
