import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedSkills, hoursOf } from "./catalog/moves";
import { STATES, type State } from "./progress";
import { distanceTo, rolesByDistance } from "./role-distance";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
/** Each skill takes 1 hour more than the one before; d rests on c, c on b, h on g. */
const NEEDS: Record<string, string[]> = { d: ["c"], c: ["b"], h: ["g"] };
const skills = Object.fromEntries(
  IDS.map((id, at) => [id, { hours: { low: at + 1, high: 2 * (at + 1) }, prerequisites: NEEDS[id] ?? [] }]),
);

type Weight = "essential" | "useful" | "optional";
const held = (skill: string, weight: Weight = "essential") => ({ skill, by: "entry" as const, weight });
const role = (id: string, layers: ReturnType<typeof held>[][], assumed: string[] = []) => ({
  id,
  assumed,
  layers: layers.map((skills) => ({ skills })),
});
const standing = (states: Record<string, State>) => (id: string) => states[id] ?? "untouched";

describe("the distance to a role", () => {
  it("is the hours of its essential and useful skills that are not practised, learning in full", () => {
    const goal = role("goal", [
      [held("a"), held("b", "useful")],
      [held("e"), held("f", "optional")],
    ]);
    expect(distanceTo(goal, skills, standing({ a: "practised", b: "learning" }))).toEqual({
      role: "goal",
      missing: ["b", "e"],
      held: ["a"],
      aside: [],
      toDo: { low: 2 + 5, high: 4 + 10 },
      behind: { low: 1, high: 2 },
      share: 3 / (21 + 3),
    });
  });

  it("takes in what is missing under it, down to the ground, whatever its weight", () => {
    const goal = role("goal", [[held("b", "optional")], [held("d")]]);
    expect(distanceTo(goal, skills, standing({})).missing).toEqual(["d", "c", "b"]);
  });

  it("stops where the ground is held or taken as known", () => {
    const goal = role("goal", [[held("d")]]);
    expect(distanceTo(goal, skills, standing({ c: "proven" })).missing).toEqual(["d"]);
    expect(distanceTo(role("goal", [[held("d")]], ["c"]), skills, standing({})).missing).toEqual(["d"]);
  });

  it("takes in what is missing under a skill that is held: a hollow is not whole", () => {
    const goal = role("goal", [[held("h")]]);
    expect(distanceTo(goal, skills, standing({ h: "practised" }))).toMatchObject({
      missing: ["g"],
      held: ["h"],
    });
  });

  it("leaves out what is set aside and all that lies under it, and names it", () => {
    const goal = role("goal", [[held("a"), held("d"), held("h")]]);
    const found = distanceTo(goal, skills, standing({ d: "aside", g: "aside" }));
    expect(found).toMatchObject({ missing: ["a", "h"], aside: ["d", "g"], toDo: { low: 9, high: 18 } });
  });

  it("is nothing where all is held, and where no hours are known", () => {
    const goal = role("goal", [[held("a"), held("gone")]]);
    expect(distanceTo(goal, skills, standing({ a: "proven" }))).toMatchObject({
      missing: ["gone"],
      toDo: { low: 0, high: 0 },
      share: 1,
    });
    expect(distanceTo(role("goal", [[held("a")]]), skills, standing({ a: "aside" })).share).toBe(1);
  });
});

describe("roles by distance", () => {
  it("stand by the hours still to do, then by what is behind, then by id", () => {
    const far = role("a-far", [[held("f")]]);
    const near = role("z-near", [[held("a")]]);
    const more = role("y-more", [[held("a"), held("e")]]);
    const same = role("x-more", [[held("a"), held("e")]]);
    const order = (roles: (typeof far)[]) =>
      rolesByDistance(roles, skills, standing({ e: "practised" })).map(({ role }) => role);
    expect(order([far, near, more, same])).toEqual(["x-more", "y-more", "z-near", "a-far"]);
    expect(order([same, more, near, far])).toEqual(["x-more", "y-more", "z-near", "a-far"]);
  });
});

const layer = fc.array(
  fc.tuple(fc.constantFrom(...IDS), fc.constantFrom<Weight>("essential", "useful", "optional")),
  { maxLength: 6 },
);
const anyRole = fc
  .tuple(fc.array(layer, { maxLength: 4 }), fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }))
  .map(([layers, assumed]) =>
    role(
      "some",
      layers.map((pairs) => pairs.map(([skill, weight]) => held(skill, weight))),
      assumed,
    ),
  );
const anyStates = fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(...STATES));

describe("whatever the role and the standings", () => {
  it("every skill that counts stands in one place, and every one added is missing or aside", () => {
    fc.assert(
      fc.property(anyRole, anyStates, (some, states) => {
        const { missing, held, aside } = distanceTo(some, skills, standing(states));
        const all = [...missing, ...held, ...aside];
        const counts = countedSkills(some);
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(expect.arrayContaining(counts));
        expect(held.every((id) => counts.includes(id))).toBe(true);
      }),
    );
  });

  it("what is missing rests on what is missing, held, aside or taken as known", () => {
    fc.assert(
      fc.property(anyRole, anyStates, (some, states) => {
        const stateOf = standing(states);
        const { missing, held, aside } = distanceTo(some, skills, stateOf);
        const ground = new Set([...missing, ...aside, ...some.assumed]);
        for (const id of [...missing, ...held])
          for (const need of skills[id]?.prerequisites ?? [])
            expect(ground.has(need) || ["practised", "proven"].includes(stateOf(need)), need).toBe(true);
      }),
    );
  });

  it("practising a missing skill takes its hours off, and brings none", () => {
    fc.assert(
      fc.property(anyRole, anyStates, (some, states) => {
        const before = distanceTo(some, skills, standing(states));
        for (const id of before.missing) {
          const after = distanceTo(some, skills, standing({ ...states, [id]: "practised" }));
          const own = hoursOf([id], skills);
          expect(after.toDo.low).toBeLessThanOrEqual(before.toDo.low - own.low);
          expect(after.share).toBeGreaterThanOrEqual(before.share);
        }
      }),
    );
  });
});
