import { describe, expect, it } from "vitest";
import { chain, plainMeans } from "@/tests/fixtures/placement";
import {
  askNow,
  claims,
  comparedWith,
  evidenceOf,
  offeredBy,
  type PlacementAnswer,
  summaryOf,
} from "./placement-record";
import { LINES, type Line } from "./rating";

const graph = chain(6);
const { open } = plainMeans(graph);
const lineOf = (skill: string, line: Line): PlacementAnswer => ({ ask: "line", skill, line, confidence: 2 });
const checkOf = (skill: string, mark: string): PlacementAnswer => ({
  ask: "check",
  skill,
  check: `${skill}-1`,
  option: 0,
  mark,
});

it("a line claims a skill from the second of four on", () => {
  expect(LINES.filter(claims)).toEqual([1, 2, 3]);
});

describe("the evidence", () => {
  it("is what was proven before, then each answer in turn", () => {
    const answers = [
      lineOf("skill-01", 2),
      checkOf("skill-01", "2-right"),
      lineOf("skill-02", 0),
      checkOf("skill-02", "4-wrong"),
      lineOf("skill-03", "unknown"),
    ];
    expect(evidenceOf(["skill-00"], answers, open)).toEqual([
      { skill: "skill-00", kind: "given", yes: true },
      { skill: "skill-01", kind: "line", yes: true },
      { skill: "skill-01", kind: "check", yes: true },
      { skill: "skill-02", kind: "line", yes: false },
      { skill: "skill-02", kind: "check", yes: false },
      { skill: "skill-03", kind: "line", yes: false },
    ]);
  });

  it("passes over a mark that cannot be opened, as one sealed for another question", () => {
    const answers = [checkOf("skill-01", "nonsense"), checkOf("skill-02", "1-right")];
    expect(evidenceOf([], answers, open)).toEqual([]);
    expect(summaryOf(graph, 1, [], answers, open).checks).toEqual([]);
  });
});

describe("the question now", () => {
  it("has the number after the last answer", () => {
    expect(askNow(graph, 1, [], [], open)).toMatchObject({ number: 1, ask: "line" });
    expect(askNow(graph, 1, [], [lineOf("skill-02", 0)], open)?.number).toBe(2);
  });

  it("is none after fifteen answers, whether they could be read or not", () => {
    const answers = Array.from({ length: 15 }, () => checkOf("skill-02", "nonsense"));
    expect(askNow(graph, 1, [], answers.slice(1), open)).not.toBeNull();
    expect(askNow(graph, 1, [], answers, open)).toBeNull();
  });

  it("is none when all there is was proven before", () => {
    expect(askNow(graph, 1, graph.skills, [], open)).toBeNull();
  });
});

describe("a summary", () => {
  const answers = [lineOf("skill-02", 3), checkOf("skill-02", "2-right"), lineOf("skill-04", "unknown")];
  const summary = summaryOf(graph, 7, ["skill-00"], answers, open);

  it("tells every skill of the role with a chance of two decimals", () => {
    expect(summary.skills.map(({ skill }) => skill)).toEqual(graph.skills);
    for (const { chance } of summary.skills) expect(Math.round(chance * 100) / 100).toBe(chance);
  });

  it("tells given, asked and inferred apart, and how the checks went", () => {
    const bases = Object.fromEntries(summary.skills.map(({ skill, basis }) => [skill, basis]));
    expect(bases).toMatchObject({ "skill-00": "given", "skill-01": "inferred", "skill-02": "asked" });
    expect(summary.checks).toEqual([{ number: 2, skill: "skill-02", right: true }]);
  });

  it("offers what is known, asked or inferred, and nothing that was proven before", () => {
    expect(offeredBy(summary)).toContain("skill-02");
    expect(offeredBy(summary)).toContain("skill-01");
    expect(offeredBy(summary)).not.toContain("skill-00");
    expect(offeredBy(summary)).not.toContain("skill-05");
  });

  it("of a graph with nothing in it is empty and settled", () => {
    const empty = { skills: [], needs: {} };
    expect(summaryOf(empty, 7, [], [], open)).toEqual({ skills: [], holes: [], settled: true, checks: [] });
  });
});

it("a comparison names what is newly known and what no longer is", () => {
  const of = (...known: string[]) => ({
    skills: ["a", "b", "c"].map((skill) => ({
      skill,
      chance: 0.5,
      verdict: known.includes(skill) ? ("known" as const) : ("open" as const),
      basis: "asked" as const,
    })),
  });
  expect(comparedWith(of("a", "b"), of("b", "c"))).toEqual({ gained: ["a"], lost: ["c"] });
  expect(comparedWith(of("a"), of("a"))).toEqual({ gained: [], lost: [] });
});
