import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Ask,
  chances,
  type Evidence,
  MISSING_TO,
  MOST_QUESTIONS,
  nextAsk,
  OFFERED_FROM,
  type PlacementGraph,
  placementGraph,
  placementResult,
} from "./placement";

const layer = (...ids: string[]) => ({ skills: ids.map((skill) => ({ skill })) });
const chain = (...ids: string[]): PlacementGraph => ({
  skills: ids,
  needs: Object.fromEntries(ids.map((id, at) => [id, ids.slice(Math.max(0, at - 1), at)])),
});
const line = (skill: string, yes = true): Evidence => ({ skill, kind: "line", yes });
const check = (skill: string, yes = true): Evidence => ({ skill, kind: "check", yes });
const given = (skill: string): Evidence => ({ skill, kind: "given", yes: true });

describe("the graph of a role", () => {
  const needs: Record<string, string[]> = { b: ["a"], c: ["x"], x: ["y", "a"], y: ["x"], d: ["b", "c"] };
  const needsOf = (id: string) => needs[id] ?? [];

  it("puts first what is rested on, and otherwise keeps the role's order", () => {
    const graph = placementGraph({ layers: [layer("d", "e"), layer("a", "b", "c")] }, needsOf);
    expect(graph.skills).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("leaves out what is not in the role, and bridges it", () => {
    const graph = placementGraph({ layers: [layer("a", "c")] }, needsOf);
    expect(graph.needs).toEqual({ a: [], c: ["a"] });
  });

  it("holds a skill once, and ends where skills rest on each other", () => {
    const round: Record<string, string[]> = { a: ["b"], b: ["a"] };
    const graph = placementGraph({ layers: [layer("a", "b"), layer("a")] }, (id) => round[id] ?? []);
    expect(graph.skills).toEqual(["b", "a"]);
  });
});

/** Up to thirty skills, each on up to three before it. */
const anyGraph = fc
  .array(fc.array(fc.nat({ max: 29 }), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
  .map((picks): PlacementGraph => {
    const skills = picks.map((_, at) => `s${at}`);
    const before = (at: number) => [...new Set(picks[at])].filter((pick) => pick < at);
    return {
      skills,
      needs: Object.fromEntries(skills.map((id, at) => [id, before(at).map((pick) => `s${pick}`)])),
    };
  });

/** A whole placement: answers by turns until nothing is asked any more. */
function placed(graph: PlacementGraph, seed: number, answers: readonly boolean[], first: Evidence[] = []) {
  const evidence = [...first];
  const asked: Ask[] = [];
  for (let next = nextAsk(graph, seed, evidence); next; next = nextAsk(graph, seed, evidence)) {
    asked.push(next);
    evidence.push({ ...next, yes: answers[asked.length % answers.length] as boolean });
  }
  return { evidence, asked };
}

const someAnswers = fc.array(fc.boolean(), { minLength: 1, maxLength: 15 });

describe("whatever the graph and the answers", () => {
  it("asks at most fifteen questions, no line twice, and a check only of the skill just claimed", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), someAnswers, (graph, seed, answers) => {
        const { evidence, asked } = placed(graph, seed, answers);
        expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        const lines = asked.filter(({ kind }) => kind === "line").map(({ skill }) => skill);
        expect(new Set(lines).size).toBe(lines.length);
        for (const [at, { kind, skill }] of asked.entries())
          if (kind === "check") expect(evidence[at - 1]).toEqual(line(skill));
      }),
      { numRuns: 12 },
    );
  });

  it("says the same to the same graph, seed and answers, by chances from 0 to 1", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), someAnswers, (graph, seed, answers) => {
        const { evidence, asked } = placed(graph, seed, answers);
        const again = placed(structuredClone(graph), seed, answers);
        expect(again.asked).toEqual(asked);
        const all = chances(graph, seed, evidence);
        expect(chances(structuredClone(graph), seed, evidence)).toEqual(all);
        expect(Object.keys(all)).toEqual(graph.skills);
        for (const chance of Object.values(all)) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("never asks what was given, and takes it and what it rests on for known", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), someAnswers, (graph, seed, answers) => {
        const skill = graph.skills[seed % graph.skills.length] as string;
        const { evidence, asked } = placed(graph, seed, answers, [given(skill)]);
        expect(asked.map((ask) => ask.skill)).not.toContain(skill);
        const { skills } = placementResult(graph, seed, evidence);
        expect(skills.find((one) => one.skill === skill)).toMatchObject({ verdict: "known", basis: "given" });
      }),
      { numRuns: 12 },
    );
  });

  it("is settled exactly when every chance is below .1 or above .9, and then asks nothing", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), someAnswers, (graph, seed, answers) => {
        const { evidence } = placed(graph, seed, answers);
        const { skills, settled } = placementResult(graph, seed, evidence);
        expect(settled).toBe(skills.every(({ chance }) => chance < 0.1 || chance > 0.9));
        if (settled) expect(nextAsk(graph, seed, evidence)).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  it("names as holes what is missing under something known", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), someAnswers, (graph, seed, answers) => {
        const { evidence } = placed(graph, seed, answers);
        const { skills, holes } = placementResult(graph, seed, evidence);
        const verdict = Object.fromEntries(skills.map((one) => [one.skill, one.verdict]));
        const underKnown = (id: string): boolean =>
          graph.skills.some(
            (above) => graph.needs[above]?.includes(id) && (verdict[above] === "known" || underKnown(above)),
          );
        expect(holes).toEqual(graph.skills.filter((id) => verdict[id] === "missing" && underKnown(id)));
      }),
      { numRuns: 10 },
    );
  });
});

describe("a placement", () => {
  const five = chain("a", "b", "c", "d", "e");

  it("starts in the middle, where a yes and a no tell alike", () => {
    expect(nextAsk(five, 1, [])).toEqual({ skill: expect.stringMatching(/b|c|d/), kind: "line" });
  });

  it("asks for a check after about a third of the claims, and after none of the others", () => {
    const next = (seed: number, yes: boolean) => nextAsk(five, seed, [line("c", yes)])?.kind;
    const seeds = Array.from({ length: 120 }, (_, seed) => seed);
    const checked = seeds.filter((seed) => next(seed, true) === "check").length;
    expect(checked).toBeGreaterThan(30);
    expect(checked).toBeLessThan(54);
    expect(seeds.filter((seed) => next(seed, false) === "check")).toEqual([]);
  });

  it("gives a check more weight than a claim", () => {
    const after = (...evidence: Evidence[]) => chances(five, 1, evidence).c as number;
    expect(after(check("c"))).toBeGreaterThan(after(line("c")));
    expect(after(check("c", false))).toBeLessThan(after(line("c", false)));
    expect(after(line("c"), check("c", false))).toBeLessThan(after());
  });

  it("is settled once enough was said, however few the questions", () => {
    const none = ["a", "b", "c"].flatMap((id) => [line(id, false), check(id, false)]);
    expect(placementResult(five, 3, none).settled).toBe(true);
    expect(nextAsk(five, 3, none)).toBeNull();
    const all = five.skills.flatMap((id) => [line(id), check(id)]);
    expect(placementResult(five, 3, all).settled).toBe(true);
  });

  it("ends when everything was asked, and when fifteen questions were", () => {
    expect(nextAsk(chain("a"), 1, [line("a", false), check("a")])).toBeNull();
    const many = { skills: Array.from({ length: 40 }, (_, at) => `s${at}`), needs: {} };
    const fifteen = many.skills.slice(0, 15).map((id, at) => line(id, at % 2 === 0));
    expect(nextAsk(many, 1, fifteen.slice(1))).not.toBeNull();
    expect(nextAsk(many, 1, fifteen)).toBeNull();
    expect(nextAsk(many, 1, [given("s20"), ...fifteen.slice(1)])).not.toBeNull();
  });

  it("of a role without skills is settled and asks nothing", () => {
    const empty = { skills: [], needs: {} };
    expect(nextAsk(empty, 1, [])).toBeNull();
    expect(chances(empty, 1, [])).toEqual({});
    expect(placementResult(empty, 1, [])).toEqual({ skills: [], holes: [], settled: true });
  });

  it("asks nothing about what rests on what is surely missing", () => {
    const long = chain(...Array.from({ length: 15 }, (_, at) => `s${at}`));
    const graph = { skills: [...long.skills, "x", "y"], needs: { ...long.needs, x: [], y: [] } };
    const missing = ["s0", "s1", "s2"].flatMap((id) => [line(id, false), check(id, false)]);
    expect(nextAsk(graph, 1, [line("x"), check("x"), ...missing])).toEqual({ skill: "y", kind: "line" });
  });

  it("puts the ground under what was given, and once where it is the same", () => {
    const both = chances(five, 1, [given("d"), given("c")]);
    for (const id of ["a", "b"]) expect(both[id]).toBeGreaterThan(0.9);
    const one = chances(five, 1, [given("d")]);
    expect(one.e as number).toBeGreaterThan(chances(five, 1, []).e as number);
  });

  it("passes over what was said of a skill that has left the role", () => {
    expect(chances(five, 1, [line("gone"), line("c")])).toEqual(chances(five, 1, [line("c")]));
  });

  it("tells asked, inferred and given apart, and finds the hole under what is known", () => {
    const evidence = [given("a"), line("e"), check("e"), line("c"), line("b", false), check("b", false)];
    const { skills, holes } = placementResult(five, 1, evidence);
    expect(skills.map(({ basis }) => basis)).toEqual(["given", "asked", "asked", "inferred", "asked"]);
    expect(skills.map(({ verdict }) => verdict)).toEqual(["known", "missing", "known", "known", "known"]);
    expect(holes).toEqual(["b"]);
  });

  it("leaves open what is neither offered nor said to be missing", () => {
    const { skills } = placementResult(five, 1, []);
    const middle = skills.find(({ skill }) => skill === "c");
    expect(middle?.chance).toBeGreaterThan(MISSING_TO);
    expect(middle?.chance).toBeLessThan(OFFERED_FROM);
    expect(middle?.verdict).toBe("open");
  });
});
