import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Chosen,
  drawSheet,
  type GradedCheck,
  gradeSheet,
  misfits,
  type SheetQuestion,
  TAKE_SIZE,
} from "./assessment";

const check = (number: number, size = 4): GradedCheck => ({
  check: `c${number}`,
  question: `Question ${number}?`,
  options: Array.from({ length: size }, (_, at) => ({
    text: `option ${number}.${at}`,
    ...(at === 0 ? { right: true } : {}),
    why: `because ${at}`,
  })),
});

const checks = fc
  .array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 9 })
  .map((sizes) => sizes.map((size, at) => check(at, size)));
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe("a sheet", () => {
  it("holds three different questions where there are three, those not yet seen first", () => {
    fc.assert(
      fc.property(checks, seed, fc.func(fc.boolean()), (all, from, isSeen) => {
        const seen = new Set(all.map((one) => one.check).filter((id) => isSeen(id)));
        const ids = drawSheet(all, seen, from).map((one) => one.check);
        expect(ids).toHaveLength(Math.min(TAKE_SIZE, all.length));
        expect(new Set(ids).size).toBe(ids.length);
        const fresh = ids.filter((id) => !seen.has(id));
        expect(fresh).toHaveLength(Math.min(ids.length, all.length - seen.size));
        expect(ids.slice(0, fresh.length)).toEqual(fresh);
      }),
    );
  });

  it("holds something new the second time where there are four or more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 9 }), seed, seed, (count, one, other) => {
        const all = Array.from({ length: count }, (_, at) => check(at));
        const seen = new Set(drawSheet(all, new Set(), one).map(({ check: id }) => id));
        expect(drawSheet(all, seen, other).some(({ check: id }) => !seen.has(id))).toBe(true);
      }),
    );
  });

  it("shows each question whole, its options in some order, and follows from the seed", () => {
    fc.assert(
      fc.property(checks, seed, (all, from) => {
        const sheet = drawSheet(all, new Set(), from);
        expect(sheet).toEqual(drawSheet(all, new Set(), from));
        for (const { check: id, question, options } of sheet) {
          const written = all.find((one) => one.check === id);
          expect(question).toBe(written?.question);
          const whole = written?.options.map((option) => ({ ...option, right: option.right === true }));
          expect(options).toHaveLength(whole?.length ?? 0);
          expect(options).toEqual(expect.arrayContaining(whole ?? []));
        }
      }),
    );
  });

  it("does not always show the right option at one place", () => {
    const places = Array.from({ length: 50 }, (_, from) =>
      drawSheet([check(1)], new Set(), from)[0]?.options.findIndex(({ right }) => right),
    );
    expect(new Set(places).size).toBe(4);
  });

  it("is empty where there are no checks", () => {
    expect(drawSheet([], new Set(), 1)).toEqual([]);
  });
});

const rightPlaces = (sheet: readonly SheetQuestion[]) =>
  sheet.map(({ options }) => options.findIndex(({ right }) => right));

describe("a grade", () => {
  it("is a pass only when every answer is right", () => {
    const chosen = fc.array(fc.option(fc.nat(5)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(seed, chosen, (from, answers) => {
        const sheet = drawSheet([check(1), check(2), check(3)], new Set(), from);
        const places = rightPlaces(sheet);
        const marks = answers.map((answer, at) => answer === places[at]);
        const right = marks.filter(Boolean).length;
        expect(gradeSheet(sheet, answers)).toEqual({ right, passed: right === 3, marks });
        expect(gradeSheet(sheet, places)).toEqual({ right: 3, passed: true, marks: [true, true, true] });
      }),
    );
  });

  it("counts a missing answer as a wrong one, and nothing as no pass", () => {
    const sheet = drawSheet([check(1), check(2)], new Set(), 1);
    expect(gradeSheet(sheet, rightPlaces(sheet).slice(0, 1))).toMatchObject({ right: 1, passed: false });
    expect(gradeSheet([], [])).toEqual({ right: 0, passed: false, marks: [] });
  });
});

it("an answer that names no option is a misfit, by its place", () => {
  const sheet = drawSheet([check(1, 2), check(2, 2), check(3, 2)], new Set(), 1);
  const cases: [Chosen[], number[]][] = [
    [[0, 1, null], []],
    [
      [2, 0, -1],
      [0, 2],
    ],
    [[0], [1, 2]],
  ];
  for (const [chosen, places] of cases) expect(misfits(sheet, chosen)).toEqual(places);
});
