import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawn, drawn } from "@/tests/fixtures/graphs";
import { random } from "@/tests/fixtures/random";
import { allBelow } from "./needed";
import { MOST_NEXT, type NextInput, type NextKind, nextSteps } from "./next";
import { hollow, ready, type State } from "./progress";

const NOW = "2026-11-28T12:00:00.000Z";

type Case = {
  prerequisites: Record<string, string[]>;
  states?: Record<string, State>;
  since?: Record<string, string>;
  due?: Record<string, string>;
  goal?: NextInput["goal"];
};
const input = ({ prerequisites, states = {}, since = {}, due = {}, goal = null }: Case): NextInput => ({
  prerequisites,
  stateOf: (id) => states[id] ?? "untouched",
  sinceOf: (id) => since[id] ?? null,
  due,
  goal,
  now: NOW,
});
const next = (some: Case) => nextSteps(input(some));
const said = (some: Case) => next(some).map(({ kind, skill }) => `${kind} ${skill}`);

const need = (by: "entry" | "mid" | "senior", weight: "essential" | "useful" | "optional" = "essential") => ({
  by,
  weight,
});

describe("next", () => {
  const chain = { sql: [], queues: ["sql"], sagas: ["queues"] };
  const table: [string, Case, string[]][] = [
    ["nothing, where there is no skill", { prerequisites: {} }, []],
    [
      "nothing, where everything is known or set aside",
      { prerequisites: { a: [], b: [], c: [] }, states: { a: "practised", b: "proven", c: "aside" } },
      [],
    ],
    ["what rests on nothing, at the start", { prerequisites: chain }, ["begin sql"]],
    [
      "what a hollow rests on, before anything else",
      {
        prerequisites: { ...chain, cache: [], dns: [] },
        states: { queues: "practised", sagas: "learning", dns: "proven" },
        due: { dns: "2026-11-01T00:00:00.000Z" },
      },
      ["mend sql", "recheck dns", "continue sagas", "begin cache"],
    ],
    [
      "the deepest hole first: no step stands before one that it rests on",
      { prerequisites: chain, states: { sagas: "learning" } },
      ["mend sql", "mend queues", "continue sagas"],
    ],
    [
      "what was set aside too, when something rests on it, but after other holes",
      {
        prerequisites: { a: [], b: [], c: ["a"], d: ["b"] },
        states: { a: "aside", c: "proven", d: "learning" },
      },
      ["mend b", "mend a", "continue d"],
    ],
    [
      "the hole that the goal needs, then the one that more rests on",
      {
        prerequisites: { a: [], b: [], c: [], x: ["a", "b", "c"], y: ["b"] },
        states: { x: "learning", y: "learning" },
        goal: { c: need("mid") },
      },
      ["mend c", "mend b", "mend a", "continue x", "continue y"],
    ],
    [
      "re-checks that are due, the oldest first, and none of a skill that is not known",
      {
        prerequisites: { a: [], b: [], c: [], d: [] },
        states: { a: "proven", b: "practised", c: "learning", d: "proven" },
        due: {
          a: "2026-11-20T00:00:00.000Z",
          b: "2026-11-10T00:00:00.000Z",
          c: "2026-11-01T00:00:00.000Z",
          d: "2026-11-28T12:00:00.001Z",
        },
      },
      ["recheck b", "recheck a", "continue c"],
    ],
    [
      "a re-check due this instant",
      { prerequisites: { a: [] }, states: { a: "proven" }, due: { a: NOW } },
      ["recheck a"],
    ],
    [
      "what is in progress: on firm ground first, then the oldest, what has no date last",
      {
        prerequisites: { z: ["a"], a: [], b: [], c: [] },
        states: { z: "learning", a: "learning", b: "learning", c: "learning" },
        since: {
          z: "2026-01-01T00:00:00.000Z",
          b: "2026-03-01T00:00:00.000Z",
          c: "2026-02-01T00:00:00.000Z",
        },
      },
      ["continue a", "continue c", "continue b", "continue z"],
    ],
    [
      "what is in progress for the goal, before the rest",
      {
        prerequisites: { a: [], b: [] },
        states: { a: "learning", b: "learning" },
        goal: { b: need("entry") },
      },
      ["continue b", "continue a"],
    ],
    [
      "the ready one that most wait for",
      { prerequisites: { a: [], b: [], c: ["b"], d: ["b"], e: ["a"] } },
      ["begin b", "begin a"],
    ],
    [
      "with a goal, only what it needs, ground included",
      { prerequisites: { a: [], b: [], c: ["b"], d: ["a"], e: ["a"] }, goal: { c: need("mid") } },
      ["begin b"],
    ],
    [
      "nothing for a goal that is reached",
      { prerequisites: { a: [], b: [] }, states: { a: "practised" }, goal: { a: need("mid") } },
      [],
    ],
    [
      "the earlier level, then the essential one, and nothing optional",
      {
        prerequisites: { o: [], s: [], u: [], e: [], m: [] },
        goal: {
          o: need("entry", "optional"),
          s: need("senior"),
          u: need("entry", "useful"),
          e: need("entry"),
          m: need("mid"),
        },
      },
      ["begin e", "begin u", "begin m", "begin s"],
    ],
    [
      "no skill that left the catalogue, nor one that only rests on it",
      { prerequisites: { a: ["gone"] }, states: { a: "learning" }, goal: { gone: need("mid") } },
      ["continue a"],
    ],
    [
      "nothing under what was set aside",
      { prerequisites: { a: [], b: ["a"] }, states: { b: "aside" }, goal: { b: need("mid") } },
      [],
    ],
    [
      "at most five",
      { prerequisites: Object.fromEntries([..."abcdefgh"].map((id) => [id, []])) },
      [..."abcde"].map((id) => `begin ${id}`),
    ],
  ];
  it.each(table)("is %s", (_, some, steps) => {
    expect(said(some)).toEqual(steps);
  });

  it("carries what its reason needs", () => {
    const prerequisites = { a: [], b: [], x: ["a"], y: ["a", "b"], z: ["a"], w: ["x"] };
    const states: Record<string, State> = { x: "practised", y: "learning", w: "practised" };
    const since = { y: "2026-11-14T09:00:00.000Z" };
    const due = { x: "2026-11-20T00:00:00.000Z" };
    const steps = next({ prerequisites, states, since, due, goal: { y: need("mid"), z: need("senior") } });
    const none = { waiting: [], under: [], solid: [], due: null, since: null };
    expect(steps).toEqual([
      {
        ...none,
        skill: "a",
        kind: "mend",
        state: "untouched",
        waiting: ["y", "z"],
        under: ["x", "y"],
        solid: ["x"],
        level: "mid",
      },
      { ...none, skill: "b", kind: "mend", state: "untouched", waiting: ["y"], under: ["y"], level: "mid" },
      { ...none, skill: "x", kind: "recheck", state: "practised", level: null, due: due.x },
      { ...none, skill: "y", kind: "continue", state: "learning", level: "mid", since: since.y },
    ]);
  });

  it("comes to an end where skills rest on each other", () => {
    expect(said({ prerequisites: { a: ["b"], b: ["a"] }, states: { a: "learning" } })).toEqual([
      "mend b",
      "continue a",
    ]);
  });
});

const ofDrawn = ({ edges, states, skills }: Drawn, withGoal: boolean, due: Record<string, string>) =>
  input({
    prerequisites: edges,
    states,
    due,
    goal: withGoal
      ? Object.fromEntries(skills.map(({ skill, by, weight }) => [skill, { by, weight }]))
      : null,
  });

describe("next, whatever the graph and the states", () => {
  const ORDER: NextKind[] = ["mend", "recheck", "continue", "begin"];
  const days = fc.dictionary(
    fc.constantFrom("s00", "s01", "s02", "s03", "s04"),
    fc.constantFrom("2026-11-01T00:00:00.000Z", "2026-11-20T00:00:00.000Z", "2026-12-24T00:00:00.000Z"),
  );
  const holds = (check: (asked: NextInput) => void) =>
    fc.assert(
      fc.property(drawn, fc.boolean(), days, (some, withGoal, due) => check(ofDrawn(some, withGoal, due))),
      random(1000),
    );
  const under = ({ prerequisites }: NextInput, id: string) => prerequisites[id] ?? [];

  it("is at most five, each skill once, in the order of the kinds, and the same when asked again", () => {
    holds((asked) => {
      const steps = nextSteps(asked);
      expect(steps.length).toBeLessThanOrEqual(MOST_NEXT);
      expect(new Set(steps.map(({ skill }) => skill)).size).toBe(steps.length);
      const kinds = steps.map(({ kind }) => ORDER.indexOf(kind));
      expect(kinds).toEqual([...kinds].sort());
      expect(nextSteps(asked)).toEqual(steps);
    });
  });

  it("begins only what is ready, so nothing before its prerequisites", () => {
    holds((asked) => {
      for (const { kind, skill } of nextSteps(asked))
        if (kind === "begin") expect(ready(skill, asked.stateOf, (id) => under(asked, id))).toBe(true);
    });
  });

  it("mends only missing ground under a hollow, and nothing before the missing ground under it", () => {
    holds((asked) => {
      const missing = (id: string) => ["untouched", "aside"].includes(asked.stateOf(id));
      const passed = new Set<string>();
      for (const { kind, skill, under: tops, solid } of nextSteps(asked)) {
        if (kind !== "mend") continue;
        expect(missing(skill)).toBe(true);
        expect(tops.length).toBeGreaterThan(0);
        for (const top of tops) {
          expect(hollow(top, asked.stateOf, (id) => under(asked, id))).toBe(true);
          expect(allBelow(top, (id) => under(asked, id)).has(skill)).toBe(true);
        }
        for (const top of solid) {
          const mended = (id: string): State => (id === skill ? "practised" : asked.stateOf(id));
          expect(hollow(top, mended, (id) => under(asked, id))).toBe(false);
        }
        expect(under(asked, skill).filter((id) => missing(id) && !passed.has(id))).toEqual([]);
        passed.add(skill);
      }
    });
  });

  it("re-checks only what is known, continues only what was begun, and never puts it before ground in progress", () => {
    holds((asked) => {
      const steps = nextSteps(asked);
      for (const { kind, skill } of steps) {
        if (kind === "recheck") expect(["practised", "proven"]).toContain(asked.stateOf(skill));
        if (kind === "continue") expect(asked.stateOf(skill)).toBe("learning");
      }
      const going = steps.filter(({ kind }) => kind === "continue").map(({ skill }) => skill);
      going.forEach((skill, at) => {
        const later = going.slice(at + 1).filter((other) => under(asked, skill).includes(other));
        if (asked.goal === null) expect(later).toEqual([]);
      });
    });
  });

  it("has a step wherever something is open and nothing was set aside", () => {
    holds((asked) => {
      const stateOf = (id: string): State =>
        asked.stateOf(id) === "aside" ? "untouched" : asked.stateOf(id);
      const open = Object.keys(asked.prerequisites).filter((id) =>
        ["untouched", "learning"].includes(stateOf(id)),
      );
      const wanted = Object.entries(asked.goal ?? {}).filter(([, { weight }]) => weight !== "optional");
      const left = asked.goal ? open.filter((id) => wanted.some(([skill]) => skill === id)) : open;
      if (left.length > 0) expect(nextSteps({ ...asked, stateOf }).length).toBeGreaterThan(0);
    });
  });
});
