import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawn, drawn } from "@/tests/fixtures/graphs";
import { random } from "@/tests/fixtures/random";
import type { GoalLevel } from "./goal";
import { allBelow, type Weight, wanted } from "./needed";
import { type Hours, makePlan, type PlanGoal } from "./plan";
import type { State } from "./progress";

const TODAY = "2026-11-28";

type Skills = Record<string, { needs?: string[]; hours?: [number, number] }>;
const catalogue = (skills: Skills) => (id: string) => {
  const skill = skills[id];
  if (!skill) return undefined;
  const [low, high] = skill.hours ?? [7, 14];
  return { id, needs: skill.needs ?? [], hours: { low, high } };
};
const held = (skill: string, by: GoalLevel = "entry", weight: Weight = "essential") => ({
  skill,
  by,
  weight,
});
const goal = (skills: PlanGoal["skills"], more: Partial<PlanGoal> = {}): PlanGoal => ({
  role: "backend",
  level: "mid",
  hoursPerWeek: 7,
  assumed: [],
  skills,
  ...more,
});
const plan = (of: PlanGoal, skills: Skills, states: Record<string, State> = {}, today = TODAY) =>
  makePlan(of, catalogue(skills), (id) => states[id] ?? "untouched", today);
const order = (...args: Parameters<typeof plan>) => plan(...args).steps.map(({ skill }) => skill);

describe("a plan", () => {
  it("has dates as a range, from the hours and the hours a week", () => {
    const skills: Skills = { sql: { hours: [7, 14] }, sagas: { needs: ["sql"], hours: [10, 21] } };
    expect(
      plan(goal([held("sagas", "mid", "useful"), held("sql")]), skills, {}, "2026-11-28T23:59:00.000Z"),
    ).toEqual({
      goal: { role: "backend", level: "mid", hoursPerWeek: 7 },
      from: "2026-11-28",
      steps: [
        {
          skill: "sql",
          hours: { low: 7, high: 14 },
          begins: { earliest: "2026-11-28", latest: "2026-11-28" },
          ends: { earliest: "2026-12-05", latest: "2026-12-12" },
          why: "goal",
          state: "untouched",
        },
        {
          skill: "sagas",
          hours: { low: 10, high: 21 },
          begins: { earliest: "2026-12-05", latest: "2026-12-12" },
          ends: { earliest: "2026-12-15", latest: "2027-01-02" },
          why: "goal",
          state: "untouched",
        },
      ],
      hours: { low: 17, high: 35 },
      behind: { low: 0, high: 0 },
      arrives: { earliest: "2026-12-15", latest: "2027-01-02" },
      arrived: false,
      aside: [],
    });
  });

  it("takes a whole week for the hours of a week, not a day more", () => {
    for (const hoursPerWeek of [1, 3, 5, 6, 10, 11, 80]) {
      const skills: Skills = { a: { hours: [hoursPerWeek, 2 * hoursPerWeek] } };
      expect(plan(goal([held("a")], { hoursPerWeek }), skills).arrives).toEqual({
        earliest: "2026-12-05",
        latest: "2026-12-12",
      });
    }
  });

  it("does not divide by hours that nobody gives", () => {
    expect(plan(goal([held("a")], { hoursPerWeek: 0 }), { a: { hours: [1, 2] } }).arrives).toEqual({
      earliest: "2026-12-05",
      latest: "2026-12-12",
    });
  });

  it("leaves out what is optional or above the level, and counts what is learnt in full", () => {
    const skills: Skills = { a: {}, b: {}, c: {}, d: {} };
    const of = goal([held("a", "senior"), held("b", "entry", "optional"), held("c", "mid"), held("d")]);
    const made = plan(of, skills, { c: "learning", d: "proven" });
    expect(made.steps.map(({ skill, state, hours }) => ({ skill, state, hours }))).toEqual([
      { skill: "c", state: "learning", hours: { low: 7, high: 14 } },
    ]);
    expect(made.behind).toEqual({ low: 7, high: 14 });
  });

  it("adds what is missing below, whatever its weight and level, but nothing that the role takes as known", () => {
    const skills: Skills = {
      top: { needs: ["known", "given"] },
      known: { needs: ["hole"] },
      hole: {},
      given: { needs: ["deep"] },
      deep: {},
    };
    const of = goal([held("top"), held("hole", "senior", "optional")], { assumed: ["given"] });
    const made = plan(of, skills, { known: "practised" });
    expect(made.steps.map(({ skill, why }) => `${skill} ${why}`)).toEqual(["hole ground", "top goal"]);
  });

  it("leaves out what was set aside and what only that rests on, and names it", () => {
    const skills: Skills = { a: { needs: ["b"] }, b: { needs: ["c"] }, c: {}, d: {} };
    const made = plan(goal([held("a"), held("d")]), skills, { b: "aside", d: "aside" });
    expect(made.steps.map(({ skill }) => skill)).toEqual(["a"]);
    expect(made.aside.sort()).toEqual(["b", "d"]);
    expect(made.arrived).toBe(false);
  });

  it("has arrived when all that counts is known or set aside", () => {
    const skills: Skills = { a: {}, b: {}, c: {} };
    const of = goal([held("a"), held("b"), held("c", "entry", "optional")]);
    const made = plan(of, skills, { a: "proven", b: "aside" });
    expect(made).toMatchObject({
      arrived: true,
      aside: ["b"],
      arrives: null,
      steps: [],
      hours: { low: 0, high: 0 },
    });
    expect(plan(of, skills, { a: "proven", b: "learning" }).arrived).toBe(false);
  });

  it("may have ground to mend after arriving", () => {
    const skills: Skills = { a: { needs: ["b"] }, b: {} };
    const made = plan(goal([held("a")]), skills, { a: "practised" });
    expect(made.arrived).toBe(true);
    expect(made.steps.map(({ skill }) => skill)).toEqual(["b"]);
  });

  it("skips what left the catalogue", () => {
    expect(order(goal([held("gone"), held("a")]), { a: { needs: ["gone", "b"] }, b: {} })).toEqual([
      "b",
      "a",
    ]);
    expect(plan(goal([held("gone")]), {})).toMatchObject({ steps: [], arrives: null, aside: [] });
  });

  it("comes to an end on a circle", () => {
    expect(order(goal([held("a")]), { a: { needs: ["b"] }, b: { needs: ["a"] } }).sort()).toEqual(["a", "b"]);
  });
});

describe("the order of a plan", () => {
  it("starts with what is in progress, then goes by level, then by weight", () => {
    const skills: Skills = { a: {}, b: {}, c: {}, d: {}, e: {} };
    const of = goal([
      held("a", "mid", "useful"),
      held("b", "mid"),
      held("c", "entry", "useful"),
      held("d"),
      held("e", "mid", "useful"),
    ]);
    expect(order(of, skills, { e: "learning" })).toEqual(["e", "d", "c", "b", "a"]);
  });

  it("brings ground forward for the most pressing skill that rests on it", () => {
    const skills: Skills = { a: { needs: ["ground"] }, b: {}, ground: {} };
    expect(order(goal([held("b", "mid"), held("a"), held("ground", "mid", "useful")]), skills)).toEqual([
      "ground",
      "a",
      "b",
    ]);
  });

  it("puts first what most of the work rests on, hour for hour", () => {
    const skills: Skills = {
      slow: { hours: [20, 40] },
      quick: { hours: [1, 3] },
      lone: { hours: [1, 1] },
      x: { needs: ["slow"] },
      y: { needs: ["quick"] },
    };
    expect(order(goal(["lone", "slow", "quick", "x", "y"].map((id) => held(id))), skills)).toEqual([
      "quick",
      "slow",
      "lone",
      "x",
      "y",
    ]);
  });
});

const made = (
  { edges, states, hours, skills, assumed }: Drawn,
  hoursPerWeek = 5,
  changed?: Record<string, State>,
) =>
  makePlan(
    { role: "backend", level: "senior", hoursPerWeek, skills, assumed },
    (id) => ({ id, needs: edges[id] as string[], hours: hours[id] as Hours }),
    (id) => ({ ...states, ...changed })[id] as State,
    TODAY,
  );
const holds = (check: (some: Drawn, hoursPerWeek: number) => void) =>
  fc.assert(fc.property(drawn, fc.integer({ min: 1, max: 80 }), check), random(1000));
/** Neither set aside nor taken as known. */
const open = ({ states, assumed }: Drawn, id: string) => states[id] !== "aside" && !assumed.includes(id);
const latest = (arrives: { latest: string } | null) => arrives?.latest ?? "";
const earliest = (arrives: { earliest: string } | null) => arrives?.earliest ?? "";

describe("a plan, whatever the graph and the states", () => {
  it("puts every step after what it rests on, also by way of what is known already", () => {
    holds((some) => {
      const ids = made(some).steps.map(({ skill }) => skill);
      const below = (id: string) =>
        open(some, id) ? (some.edges[id] ?? []).filter((at) => open(some, at)) : [];
      ids.forEach((id, at) => {
        for (const rested of some.edges[id] ?? []) expect(ids.indexOf(rested)).toBeLessThan(at);
        for (const rested of allBelow(id, below)) expect(ids.indexOf(rested)).toBeLessThan(at);
      });
    });
  });

  it("holds what is missing and nothing else: nothing known, set aside or taken as known, each skill once", () => {
    holds((some) => {
      const ids = made(some).steps.map(({ skill }) => skill);
      const below = (id: string) =>
        open(some, id) ? (some.edges[id] ?? []).filter((at) => open(some, at)) : [];
      const tops = wanted(some.skills, "senior").map(({ skill }) => skill);
      const reached = tops.filter((id) => open(some, id)).flatMap((id) => [id, ...allBelow(id, below)]);
      const missing = [...new Set(reached)].filter((id) =>
        ["untouched", "learning"].includes(some.states[id] ?? ""),
      );
      expect([...ids].sort()).toEqual(missing.sort());
    });
  });

  it("adds up, and its dates only go forward, the earliest never after the latest", () => {
    holds((some, hoursPerWeek) => {
      const { steps, hours, arrives } = made(some, hoursPerWeek);
      expect(hours.low).toBe(steps.reduce((sum, step) => sum + step.hours.low, 0));
      expect(hours.high).toBe(steps.reduce((sum, step) => sum + step.hours.high, 0));
      expect(arrives).toEqual(steps.at(-1)?.ends ?? null);
      let [first, last] = [TODAY, TODAY];
      for (const { begins, ends } of steps) {
        expect(begins.earliest <= begins.latest && ends.earliest <= ends.latest).toBe(true);
        expect(begins.earliest >= first && begins.latest >= last).toBe(true);
        expect(ends.earliest >= begins.earliest && ends.latest >= begins.latest).toBe(true);
        [first, last] = [begins.earliest, begins.latest];
      }
    });
  });

  it("never arrives later for more hours a week", () => {
    holds((some, hoursPerWeek) => {
      const [slow, fast] = [made(some, hoursPerWeek), made(some, hoursPerWeek + 1)];
      expect(latest(fast.arrives) <= latest(slow.arrives)).toBe(true);
      expect(earliest(fast.arrives) <= earliest(slow.arrives)).toBe(true);
    });
  });

  it("never arrives later when a skill is practised, nor when one is set aside", () => {
    holds((some) => {
      const before = made(some);
      for (const { skill } of before.steps)
        for (const state of ["practised", "aside"] as const) {
          const { arrives } = made(some, 5, { [skill]: state });
          expect(latest(arrives) <= latest(before.arrives)).toBe(true);
          expect(earliest(arrives) <= earliest(before.arrives)).toBe(true);
        }
    });
  });

  it("is the same when made again", () => {
    holds((some) => {
      expect(made(some)).toEqual(made(some));
    });
  });

  it("has nothing left of the goal exactly when it has arrived", () => {
    holds((some) => {
      const { arrived, steps } = made(some);
      expect(steps.every(({ why }) => why === "ground")).toBe(arrived);
    });
  });
});
