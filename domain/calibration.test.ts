import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Checked,
  calibration,
  calibrationInWords,
  calibrationOverTime,
  ENOUGH,
  type LayerCalibration,
} from "./calibration";
import type { Line } from "./rating";

const at = (day: number) => new Date(Date.UTC(2026, 0, day, 12)).toISOString();
const rated = (skill: string, line: Line, day = 1) => ({ skill, line, at: at(day) });
const take = (skill: string, right: number, day = 2): Checked => ({
  skill,
  at: at(day),
  right,
  of: 3,
  passed: right === 3,
});
const placed = (skill: string, right: 0 | 1, day = 2): Checked => ({
  skill,
  at: at(day),
  right,
  of: 1,
  passed: null,
});
/** "b-sql" lies in layer 1, "z-sql" in none. */
const layerOf = (skill: string) => {
  const layer = "abcd".indexOf(skill.charAt(0));
  return layer < 0 ? null : layer;
};
const foundations = (...args: [Parameters<typeof calibration>[0], Checked[]]) =>
  calibration(...args, layerOf)[0];

describe("a rating against its check", () => {
  it("counts for the layer of its skill, and for none where the role does not hold it", () => {
    const ratings = ["a1", "b1", "b2", "z1"].map((skill) => rated(skill, 3));
    const checks = ["a1", "b1", "b2", "z1"].map((skill) => take(skill, 3));
    expect(calibration(ratings, checks, layerOf).map(({ layer, sample }) => [layer, sample])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 0],
    ]);
  });

  it.each<[string, Line, number | null]>([
    ["Shaky", 0, 0],
    ["Steady", 1, 1 / 3],
    ["Firm", 2, 2 / 3],
    ["Sure", 3, 1],
    ["I don't know, as low as the scale goes", "unknown", 0],
  ])("puts %s at its place between 0 and 1", (_, line, mean) => {
    expect(foundations([rated("a", line)], [take("a", 2)])).toMatchObject({
      meanRating: mean,
      shareRight: 2 / 3,
    });
  });

  it("takes the newest rating at or before the check, whatever the order they come in", () => {
    const ratings = [rated("a", 3, 5), rated("a", 2, 2), rated("a", 0, 1)];
    expect(foundations(ratings, [take("a", 0, 4)])?.meanRating).toBeCloseTo(2 / 3);
    expect(foundations(ratings, [take("a", 0, 5)])?.meanRating).toBe(1);
  });

  it("is none where the skill was rated only afterwards, never, or nothing was asked", () => {
    expect(foundations([rated("a", 3, 3)], [take("a", 3, 2)])?.sample).toBe(0);
    expect(foundations([rated("a2", 3)], [take("a", 3)])?.sample).toBe(0);
    expect(foundations([rated("a", 3)], [{ ...take("a", 0), of: 0 }])?.sample).toBe(0);
  });

  it("counts once a skill, with its latest check", () => {
    const checks = [take("a", 3, 9), take("a", 0, 3)];
    expect(foundations([rated("a", 3)], checks)).toMatchObject({ sample: 1, shareRight: 1, over: [] });
  });

  it("counts an answer of a placement as right or wrong, although it passes nothing", () => {
    const ratings = [rated("a1", 3), rated("a2", 0)];
    expect(foundations(ratings, [placed("a1", 0), placed("a2", 1)])).toMatchObject({
      over: ["a1"],
      under: ["a2"],
    });
  });

  it("says over for Firm and Sure that failed, under for Shaky and unknown that passed, nothing of Steady", () => {
    const lines: Line[] = [0, 1, 2, 3, "unknown"];
    const ratings = lines.flatMap((line) => [rated(`a-${line}-no`, line), rated(`a-${line}-yes`, line)]);
    const checks = lines.flatMap((line) => [take(`a-${line}-no`, 1), take(`a-${line}-yes`, 3)]);
    expect(foundations(ratings, checks)).toMatchObject({
      over: ["a-2-no", "a-3-no"],
      under: ["a-0-yes", "a-unknown-yes"],
      verdict: "even",
    });
  });
});

/** So many skills over, under and neither. */
function layerWith(over: number, under: number, neither: number): LayerCalibration {
  const names = (n: number, name: string) => Array.from({ length: n }, (_, at) => `a-${name}-${at}`);
  const [high, low, fair] = [names(over, "over"), names(under, "under"), names(neither, "fair")];
  const ratings = [
    ...high.map((skill) => rated(skill, 3)),
    ...low.map((skill) => rated(skill, "unknown")),
    ...fair.map((skill) => rated(skill, 2)),
  ];
  const checks = [...high.map((skill) => take(skill, 0)), ...[...low, ...fair].map((s) => take(s, 3))];
  const found = foundations(ratings, checks);
  if (!found) throw new Error("no layer");
  return found;
}

describe("what is said of a layer", () => {
  it.each<[number, number, number, LayerCalibration["verdict"], string]>([
    [0, 0, 0, null, "Layer 1: 0 of 5 skills needed before anything can be said."],
    [4, 0, 0, null, "Layer 1: 4 of 5 skills needed before anything can be said."],
    [
      3,
      0,
      3,
      "over",
      "Layer 1: over-rated. Of 6 skills both rated and checked, 3 were rated Firm or Sure and failed, none the other way.",
    ],
    [
      3,
      1,
      1,
      "over",
      "Layer 1: over-rated. Of 5 skills both rated and checked, 3 were rated Firm or Sure and failed, 1 the other way.",
    ],
    [
      0,
      2,
      3,
      "under",
      "Layer 1: under-rated. Of 5 skills both rated and checked, 2 were rated Shaky or unknown and passed, none the other way.",
    ],
    [
      1,
      0,
      4,
      "even",
      "Layer 1: even. Of 5 skills both rated and checked, 1 was rated Firm or Sure and failed, none was rated Shaky or unknown and passed.",
    ],
    [0, 0, 5, "even", "Layer 1: even. Of 5 skills both rated and checked, no rating was far from its check."],
  ])("%i over, %i under, %i neither: %s", (over, under, neither, verdict, words) => {
    const layer = layerWith(over, under, neither);
    expect(layer.verdict).toBe(verdict);
    expect(calibrationInWords(layer, "Layer 1")).toBe(words);
  });
});

describe("over time", () => {
  const ratings = ["a1", "a2", "b1"].map((skill) => rated(skill, 3));

  it("a month says how things stood at its end, also one in which nothing was checked", () => {
    const checks = [take("a1", 0, 20), take("a2", 3, 70), take("a1", 3, 120), take("b1", 3, 40)];
    const [ground, first] = calibrationOverTime(ratings, checks, layerOf);
    expect(ground?.points).toEqual([
      { month: "2026-01", sample: 1, meanRating: 1, shareRight: 0 },
      { month: "2026-02", sample: 1, meanRating: 1, shareRight: 0 },
      { month: "2026-03", sample: 2, meanRating: 1, shareRight: 0.5 },
      { month: "2026-04", sample: 2, meanRating: 1, shareRight: 1 },
    ]);
    expect(first?.points[0]).toEqual({ month: "2026-01", sample: 0, meanRating: null, shareRight: null });
    expect(first?.points[1]).toMatchObject({ month: "2026-02", sample: 1 });
  });

  it("the newest months are kept, over the turn of a year too", () => {
    const checks = [take("a1", 0, 20), take("a2", 3, 400)];
    const [ground] = calibrationOverTime(ratings, checks, layerOf, 3);
    expect(ground?.points.map(({ month }) => month)).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(calibrationOverTime(ratings, checks, layerOf)[0]?.points).toHaveLength(12);
  });

  it("nothing both rated and checked is no month at all", () => {
    expect(calibrationOverTime(ratings, [], layerOf).map(({ points }) => points)).toEqual([[], [], [], []]);
  });
});

const skill = fc.constantFrom("a1", "a2", "b1", "b2", "c1", "d1", "z1");
const day = fc.integer({ min: 1, max: 800 });
const anyRating = fc
  .tuple(skill, fc.constantFrom<Line>(0, 1, 2, 3, "unknown"), day)
  .map((args) => rated(...args));
const anyCheck = fc.oneof(
  fc.tuple(skill, fc.integer({ min: 0, max: 3 }), day).map((args) => take(...args)),
  fc.tuple(skill, fc.constantFrom<0 | 1>(0, 1), day).map((args) => placed(...args)),
);

describe("whatever was rated and checked", () => {
  it("the last month is what is said now", () => {
    fc.assert(
      fc.property(fc.array(anyRating), fc.array(anyCheck), (ratings, checks) => {
        const now = calibration(ratings, checks, layerOf);
        for (const { layer, points } of calibrationOverTime(ratings, checks, layerOf)) {
          const { sample, meanRating, shareRight } = points.at(-1) ?? {};
          if (points.length === 0) expect(now[layer]?.sample).toBe(0);
          else expect({ ...now[layer], sample, meanRating, shareRight }).toEqual(now[layer]);
        }
      }),
    );
  });

  it("shares lie between 0 and 1, over and under share no skill, and little said is nothing said", () => {
    fc.assert(
      fc.property(fc.array(anyRating), fc.array(anyCheck), (ratings, checks) => {
        for (const layer of calibration(ratings, checks, layerOf)) {
          const { sample, meanRating, shareRight, over, under, verdict } = layer;
          for (const share of [meanRating, shareRight]) {
            expect(share === null).toBe(sample === 0);
            expect(share ?? 0).toBeGreaterThanOrEqual(0);
            expect(share ?? 0).toBeLessThanOrEqual(1);
          }
          expect(new Set([...over, ...under]).size).toBe(over.length + under.length);
          expect(over.length + under.length).toBeLessThanOrEqual(sample);
          expect(verdict === null).toBe(sample < ENOUGH);
        }
      }),
    );
  });
});
