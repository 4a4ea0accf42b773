import { describe, expect, it } from "vitest";
import {
  arrivalInWords,
  fasterPace,
  hoursBehind,
  leadInWords,
  otherPaceInWords,
  paceInWords,
} from "./path-words";
import { makePlan } from "./plan";

const planAt = (hoursPerWeek: number, hours = { low: 40, high: 90 }, known = false) =>
  makePlan(
    {
      role: "backend",
      level: "mid",
      hoursPerWeek,
      assumed: [],
      skills: [{ skill: "sql", by: "entry", weight: "essential" }],
    },
    () => ({ id: "sql", needs: [], hours }),
    () => (known ? "proven" : "untouched"),
    "2026-11-28",
  );

describe("the words of a path", () => {
  it.each([
    ["2026-12-03", "2026-12-20", "between 3 and 20 December 2026"],
    ["2027-05-01", "2027-05-30", "in May 2027"],
    ["2028-01-04", "2028-05-19", "between January and May 2028"],
    ["2027-11-04", "2028-02-01", "between November 2027 and February 2028"],
  ])("an arrival from %s to %s is %s", (earliest, latest, words) => {
    expect(arrivalInWords({ earliest, latest }, "2026-11-28")).toBe(words);
  });

  it.each([
    [1, 2],
    [6, 10],
    [10, 15],
    [25, 40],
    [30, null],
    [80, null],
  ])("beside %i hours a week stand %s", (own, other) => {
    expect(fasterPace(own)).toBe(other);
  });

  it("another pace is said only where it moves the arrival", () => {
    expect(otherPaceInWords(planAt(2), planAt(4))).toBe("at four, between February and May 2027");
    expect(otherPaceInWords(planAt(20, { low: 1, high: 2 }), planAt(30, { low: 1, high: 2 }))).toBeNull();
    expect(otherPaceInWords(planAt(6), null)).toBeNull();
    expect(otherPaceInWords(planAt(6, undefined, true), planAt(10, undefined, true))).toBeNull();
  });

  it("a pace of one hour is one hour", () => {
    expect([1, 6, 20].map(paceInWords)).toEqual(["one hour a week", "six hours a week", "20 hours a week"]);
  });

  it("hours are counted by the middles of their ranges", () => {
    expect(hoursBehind(planAt(6))).toEqual({ behind: 0, all: 65 });
    expect(hoursBehind(planAt(6, undefined, true))).toEqual({ behind: 65, all: 65 });
  });

  it.each([
    ["mend", "makes Sagas solid", "Next, because it makes Sagas solid"],
    ["recheck", "due again", "Next, because it is due again"],
    ["continue", "in progress since 3 May", "Next: in progress since 3 May"],
    ["begin", "three skills wait for it", "Next, because three skills wait for it"],
  ] as const)("leads in to %s", (kind, reason, words) => {
    expect(leadInWords({ kind }, reason)).toBe(words);
  });
});
