import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityByWeek, activityInWords } from "./activity";

describe("activity by week", () => {
  it("a week runs from Monday 00:00 to Sunday 24:00 UTC, and stands under its Monday", () => {
    const days = ["2026-11-22T23:59:59.999Z", "2026-11-23T00:00:00.000Z", "2026-11-28T12:00:00.000Z"];
    expect(activityByWeek(days, "2026-11-28T12:00:00.000Z", 3)).toEqual([
      { week: "2026-11-09", count: 0 },
      { week: "2026-11-16", count: 1 },
      { week: "2026-11-23", count: 2 },
    ]);
  });

  it("has 52 weeks over the turn of a year, and leaves out what lies before and after", () => {
    const weeks = activityByWeek(
      ["2025-11-30T12:00:00.000Z", "2026-01-01T12:00:00.000Z", "2026-12-01T12:00:00.000Z"],
      "2026-11-29T23:59:59.999Z",
    );
    expect(weeks).toHaveLength(52);
    expect([weeks[0]?.week, weeks.at(-1)?.week]).toEqual(["2025-12-01", "2026-11-23"]);
    expect(weeks.filter(({ count }) => count > 0)).toEqual([{ week: "2025-12-29", count: 1 }]);
  });

  it("counts what was done before 1970 like anything else", () => {
    expect(activityByWeek(["1969-12-28T00:00:00.000Z"], "1969-12-31T00:00:00.000Z", 2)).toEqual([
      { week: "1969-12-22", count: 1 },
      { week: "1969-12-29", count: 0 },
    ]);
  });

  it("whatever the days, every week begins on a Monday seven days after the last, and none is lost inside", () => {
    const day = fc
      .date({ min: new Date("2024-01-01"), max: new Date("2028-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.array(day), day, fc.integer({ min: 1, max: 60 }), (days, until, n) => {
        const weeks = activityByWeek(days, until, n);
        expect(weeks).toHaveLength(n);
        expect(weeks.every(({ week }) => new Date(week).getUTCDay() === 1)).toBe(true);
        const first = Date.parse(weeks[0]?.week ?? "");
        expect(weeks.map(({ week }) => Date.parse(week))).toEqual(
          weeks.map((_, at) => first + at * 604_800_000),
        );
        const inside = days.filter(
          (at) => Date.parse(at) >= first && Date.parse(at) < first + n * 604_800_000,
        );
        expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
      }),
    );
  });
});

describe("activity in words", () => {
  const weeks = (...counts: number[]) =>
    counts.map((count, at) => ({ week: `2026-11-${String(2 + 7 * at).padStart(2, "0")}`, count }));

  it.each([
    [[0, 0, 0], "No move, check or rating in the last 3 weeks."],
    [[0, 1, 0], "1 move, check or rating in 1 of the last 3 weeks, the week of 9 November."],
    [[0, 0, 4], "4 moves, checks and ratings in 1 of the last 3 weeks, the week of 16 November."],
    [[2, 9, 1], "12 moves, checks and ratings in 3 of the last 3 weeks; most in the week of 9 November (9)."],
    [[3, 0, 3], "6 moves, checks and ratings in 2 of the last 3 weeks; most in the week of 16 November (3)."],
  ])("%j", (counts, words) => {
    expect(activityInWords(weeks(...counts))).toBe(words);
  });
});
