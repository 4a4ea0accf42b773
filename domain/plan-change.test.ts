import { describe, expect, it } from "vitest";
import type { GoalLevel } from "./goal";
import { makePlan, type Plan } from "./plan";
import { planChange } from "./plan-change";
import { changeInWords } from "./plan-change-words";
import type { State } from "./progress";

const TITLES: Record<string, string> = {
  networks: "Networks",
  sql: "SQL",
  queues: "Queues",
  sagas: "Sagas",
  idem: "Idempotency",
};
/** Three weeks of work each, at seven hours a week; Sagas rests on Queues. */
const NEEDS: Record<string, string[]> = { networks: [], sql: [], idem: [], queues: [], sagas: ["queues"] };
const ALL = ["networks", "sql", "idem", "sagas"];

type Then = {
  day?: string;
  states?: Record<string, State>;
  level?: GoalLevel;
  hoursPerWeek?: number;
  counted?: string[];
  hours?: number;
};
function plan({
  day = "2026-11-21",
  states = {},
  level = "mid",
  hoursPerWeek = 7,
  counted = ALL,
  hours = 21,
}: Then): Plan {
  return makePlan(
    {
      role: "backend",
      level,
      hoursPerWeek,
      assumed: [],
      skills: counted.map((skill) => ({ skill, by: "entry", weight: "essential" })),
    },
    (id) => ({ id, needs: NEEDS[id] ?? [], hours: { low: hours, high: 2 * hours } }),
    (id) => states[id] ?? "untouched",
    day,
  );
}
const change = (before: Then, after: Then) =>
  planChange(
    plan(before),
    plan(after),
    (id) => before.states?.[id] ?? "untouched",
    (id) => after.states?.[id] ?? "untouched",
  );
const words = (before: Then, after: Then) => {
  const moved = change(before, after);
  return moved && changeInWords(moved, (id) => TITLES[id] ?? id);
};
const WEEK = "2026-11-28";

describe("a change of plan", () => {
  it("is none where nothing moved", () => {
    expect(change({}, {})).toBeNull();
    expect(change({ states: { networks: "practised" } }, { states: { networks: "proven" } })).toBeNull();
    const done: Record<string, State> = Object.fromEntries([...ALL, "queues"].map((id) => [id, "proven"]));
    expect(change({ states: done }, { states: done, day: WEEK })).toBeNull();
  });

  it("says how far the arrival moved, what left, and why", () => {
    expect(
      change(
        { counted: ["networks", "sql"] },
        { counted: ["networks", "sql"], states: { networks: "practised" } },
      ),
    ).toEqual({
      arrival: {
        from: { earliest: "2027-01-02", latest: "2027-02-13" },
        to: { earliest: "2026-12-12", latest: "2027-01-02" },
        days: -32,
      },
      elapsed: 0,
      left: ["networks"],
      joined: [],
      moved: [{ skill: "sql", days: -32 }],
      causes: [{ kind: "practised", skill: "networks" }],
    });
  });

  it("names at most five skills that moved, the most first, and none that has begun", () => {
    const counted = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const moved = change(
      { counted, hours: 14 },
      { counted, states: { a: "learning", h: "practised" }, hours: 7 },
    )?.moved;
    const days = moved?.map((step) => Math.abs(step.days)) ?? [];
    expect(days).toHaveLength(5);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(moved?.map(({ skill }) => skill)).not.toContain("a");
  });

  const causes: [string, Then, Then, string[]][] = [
    ["a proof", { states: { idem: "learning" } }, { states: { idem: "proven" } }, ["proven idem"]],
    ["setting aside", {}, { states: { idem: "aside" } }, ["set-aside idem"]],
    ["resuming", { states: { idem: "aside" } }, {}, ["resumed idem"]],
    ["opening again", { states: { idem: "practised" } }, { states: { idem: "learning" } }, ["reopened idem"]],
    ["taking a practise back", { states: { idem: "practised" } }, {}, ["reopened idem"]],
    ["starting", {}, { states: { idem: "learning" } }, ["started idem"]],
    ["another level", {}, { level: "senior", counted: [...ALL, "more"] }, ["goal-changed "]],
    ["other hours of a skill", {}, { hours: 22 }, ["content-changed "]],
    ["a skill that the catalogue gained", {}, { counted: [...ALL, "more"] }, ["content-changed "]],
    [
      "taking a start back, with nothing to say of it",
      { states: { idem: "learning" } },
      { day: WEEK },
      ["time-passed "],
    ],
    ["a week", {}, { day: WEEK }, ["time-passed "]],
    ["another goal, whatever the week was for", {}, { hoursPerWeek: 6, day: WEEK }, ["goal-changed "]],
    [
      "a week with less than was planned",
      { hours: 21 },
      { day: "2027-03-28", states: { idem: "practised" } },
      ["practised idem", "time-passed "],
    ],
    [
      "opening again in a week with something learnt",
      { states: { sql: "practised" } },
      { states: { sql: "learning", idem: "practised" }, day: "2026-11-29" },
      ["practised idem", "reopened sql"],
    ],
    [
      "opening again in an idle week",
      { states: { sql: "practised" } },
      { states: { sql: "learning" }, day: WEEK },
      ["reopened sql", "time-passed "],
    ],
  ];
  it.each(causes)("comes from %s", (_, before, after, expected) => {
    expect(change(before, after)?.causes.map(({ kind, skill = "" }) => `${kind} ${skill}`)).toEqual(expected);
  });
});

const all = (state: State): Record<string, State> =>
  Object.fromEntries([...ALL, "queues"].map((id) => [id, state]));

describe("a change of plan in words", () => {
  const table: [string, Then, Then, string[] | null][] = [
    ["nothing, where nothing moved", { counted: [] }, { counted: [] }, null],
    [
      "why it is earlier, and nothing of the steps that came along",
      {},
      { states: { networks: "practised" } },
      [
        "You arrive about five weeks earlier, between 13 February and 8 May 2027, because Networks is practised.",
      ],
    ],
    [
      "two reasons",
      {},
      { states: { networks: "practised", sql: "proven" } },
      [
        "You arrive about two months earlier, between 23 January and 27 March 2027, because Networks is practised and SQL is proven.",
      ],
    ],
    [
      "many skills by their number",
      {},
      { states: { networks: "practised", sql: "practised", idem: "practised" } },
      [
        "You arrive about three months earlier, between 2 January and 13 February 2027, because three skills are practised.",
      ],
    ],
    [
      "that a week was idle",
      {},
      { day: WEEK },
      [
        "No step was practised for a week, so everything moved a week later.",
        "You arrive between 13 March and 26 June 2027.",
      ],
    ],
    [
      "that a week was idle, besides another reason",
      { states: { sql: "practised" } },
      { states: { sql: "learning" }, day: WEEK },
      [
        "No step was practised for a week.",
        "You arrive about six weeks later, between 13 March and 26 June 2027, because SQL is open again.",
      ],
    ],
    [
      "that less was done than planned",
      {},
      { day: "2027-03-28", states: { idem: "practised" } },
      [
        "You arrive about three months later, between 20 June and 12 September 2027, because less was practised than planned.",
        "Idempotency is practised.",
        "Queues, Networks and SQL begin about four months later.",
      ],
    ],
    [
      "what left with a skill that was set aside",
      {},
      { states: { sagas: "aside" } },
      [
        "You arrive about two months earlier, between 23 January and 27 March 2027, because Sagas is set aside.",
        "Queues left the plan.",
        "Networks, SQL and Idempotency begin about five weeks earlier.",
      ],
    ],
    [
      "what came back with one that was resumed",
      { states: { sagas: "aside" } },
      {},
      [
        "You arrive about two months later, between 6 March and 19 June 2027, because Sagas is no longer set aside.",
        "Queues joined the plan.",
        "Networks, SQL and Idempotency begin about five weeks later.",
      ],
    ],
    [
      "that nothing is left",
      {},
      { states: all("practised") },
      ["Nothing is left of the plan, because five skills are practised."],
    ],
    [
      "that there is something to do again",
      { states: all("practised") },
      { states: { ...all("practised"), sql: "learning" } },
      [
        "The plan has steps again, because SQL is open again. You arrive between 12 December 2026 and 2 January 2027.",
      ],
    ],
    [
      "what moved though the arrival stayed",
      {},
      { states: { idem: "learning" } },
      [
        "You still arrive between 6 March and 19 June 2027.",
        "Idempotency is in progress.",
        "Queues, Networks and SQL begin about five weeks later.",
      ],
    ],
    [
      "that one thing outweighs another",
      { states: { sql: "practised" } },
      { states: { sql: "learning", idem: "practised" } },
      [
        "You still arrive between 13 February and 8 May 2027.",
        "Idempotency is practised.",
        "SQL is open again.",
        "Queues and Networks begin about five weeks later.",
      ],
    ],
    [
      "that the goal changed",
      {},
      { hoursPerWeek: 14 },
      [
        "You arrive about three months earlier, between 13 January and 6 March 2027, because your goal changed.",
        "Sagas begins about two months earlier.",
        "Idempotency begins about seven weeks earlier.",
        "SQL begins about five weeks earlier.",
        "Networks begins about two weeks earlier.",
      ],
    ],
    [
      "that the catalogue changed",
      {},
      { counted: [...ALL, "more"] },
      [
        "You arrive about five weeks later, between 27 March and 31 July 2027, because the catalogue changed.",
        "More joined the plan.",
      ],
    ],
    [
      "no reason where it knows none",
      { counted: ["sql"], states: { sql: "learning" } },
      { counted: ["sql"], day: "2026-11-20" },
      ["You arrive a day earlier, between 11 December 2026 and 1 January 2027."],
    ],
    [
      "nothing of an arrival where there is none on either side",
      { counted: ["gone"], states: { gone: "practised" } },
      { counted: ["gone"], states: { gone: "practised" }, level: "senior" },
      null,
    ],
  ];
  it.each(table)("says %s", (_, before, after, said) => {
    expect(words(before, after)).toEqual(said);
  });
});
