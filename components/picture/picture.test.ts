import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { activityByWeek } from "@/domain/activity";
import { type Checked, calibration, calibrationOverTime } from "@/domain/calibration";
import type { Line } from "@/domain/rating";
import type { RoleDistance } from "@/domain/role-distance";
import { ActivityWeeks, RISE as BAR_RISE } from "./activity-weeks";
import { RISE } from "./calibration-plot";
import { hoursAxis } from "./hours-axis";
import { RatingAgainstCheck } from "./rating-against-check";
import { RolesByHours } from "./roles-by-hours";
import { stepOf, ticksOf } from "./scale";

/** The cells of a picture's table, row by row. */
const rowsOf = (html: string) =>
  (html.split("<tbody>")[1] ?? "")
    .split("<tr>")
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell ?? ""));

/** A number attribute of every element of a class, in the order drawn. */
const numbers = (html: string, name: string, attribute: string) =>
  [...html.matchAll(new RegExp(`<\\w+ class="${name}"[^>]*>`, "g"))].map(([tag]) =>
    Number.parseFloat(new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1] ?? "NaN"),
  );

describe("rating against check", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
  const skills = Array.from({ length: 14 }, (_, at) => `${at % 3}-${at}`);
  const ratings = skills.map((skill, at) => ({ skill, line: (at % 4) as Line, at: day(1) }));
  const checked: Checked[] = skills.map((skill, at) => ({
    skill,
    at: day(2 + 20 * at),
    right: (at * 2) % 4,
    of: 3,
    passed: (at * 2) % 4 === 3,
  }));
  const draw = (some: Checked[]) => {
    const layerOf = (skill: string) => Number(skill.charAt(0));
    const layers = calibration(ratings, some, layerOf);
    const series = calibrationOverTime(ratings, some, layerOf);
    return renderToStaticMarkup(createElement(RatingAgainstCheck, { layers, series }));
  };
  const html = draw(checked);
  // The key shows one mark of each kind before the plots do.
  const heights = (name: string, attribute: string, floor: number) =>
    numbers(html, name, attribute)
      .slice(1)
      .map((y) => (floor - y) / RISE);

  it("draws what its table says: ratings as rings, right answers as squares", () => {
    const rows = rowsOf(html);
    expect(rows.length).toBeGreaterThan(20);
    expect(heights("mark-rated", "cy", 10 + RISE).map((mean) => (mean * 3).toFixed(1))).toEqual(
      rows.map((row) => row[3]),
    );
    const shares = heights("mark-right", "y", 10 + RISE - 4);
    expect(shares.map((share) => `${Math.round(share * 100)}%`)).toEqual(rows.map((row) => row[4]));
  });

  it("prints the sample of every month under it, and says what a band without one lacks", () => {
    const plots = html.split('role="img"').slice(1);
    expect(plots).toHaveLength(3);
    expect(html).toContain("0 of 5 skills needed before anything can be said.");
    const months = rowsOf(html).filter(([layer]) => layer === "Foundations");
    const printed = [...(plots[2] ?? "").matchAll(/<g[^>]*><text[^>]*>(\d+)<\/text>/g)].map(([, n]) => n);
    expect(printed.filter((n) => n !== "0")).toEqual(months.map((row) => row[2]));
  });

  it("has a calm sentence and nothing else where nothing was checked", () => {
    const empty = draw([]);
    expect(empty).toContain("Nothing was both rated and checked yet.");
    expect(empty).not.toMatch(/<svg|<table/);
  });
});

describe("activity by week", () => {
  const until = "2026-11-28T00:00:00.000Z";
  const draw = (days: string[]) =>
    renderToStaticMarkup(createElement(ActivityWeeks, { weeks: activityByWeek(days, until) }));

  it("draws as high what its table counts, and names every week", () => {
    const days = [3, 3, 3, 3, 20, 20, 200].map((n) => new Date(Date.UTC(2026, 0, n)).toISOString());
    const html = draw(days);
    const counts = rowsOf(html).map((row) => Number(row[1]));
    expect(counts).toEqual([4, 2, 1]);
    expect(numbers(html, "week-bar", "height")).toEqual(counts.map((n) => (n / 4) * BAR_RISE));
    expect(html.match(/<title>Week of /g)).toHaveLength(52);
    expect(html).toContain("<title>Week of 19 January 2026: 2</title>");
  });

  it("has a calm sentence and nothing else where there was nothing", () => {
    expect(draw([])).toContain("No move, check or rating in the last 52 weeks.");
    expect(draw([])).not.toMatch(/<svg|<table/);
  });
});

describe("roles by hours", () => {
  const far = (role: string, low: number, behind: number, aside: string[] = []): RoleDistance => ({
    role,
    missing: low > 0 ? ["a", "b"] : [],
    held: behind > 0 ? ["c"] : [],
    aside,
    toDo: { low, high: 2 * low },
    behind: { low: behind, high: behind },
    share: 0.5,
  });
  const draw = (distances: RoleDistance[]) =>
    renderToStaticMarkup(
      createElement(RolesByHours, { distances, titles: { one: "Role one", two: "Role two" } }),
    );
  const distances = [far("one", 0, 300), far("two", 320, 150, ["d"])];
  const html = draw(distances);

  it("draws what its table says, on one axis: behind to the left, still to do to the right", () => {
    const { ticks } = hoursAxis(distances);
    const hours = (width: number) => (width / 100) * ((ticks.at(-1) ?? 0) - (ticks[0] ?? 0));
    const rows = rowsOf(html);
    expect(rows.map((row) => row[0])).toEqual(["Role one", "Role two"]);
    const behind = numbers(html, "far-behind", "width").slice(1);
    expect(behind.map((width) => Math.round(hours(width)))).toEqual(rows.map((row) => Number(row[2])));
    const low = numbers(html, "far-low", "width").slice(1);
    expect(low.map((width) => Math.round(hours(width)))).toEqual([320]);
    const here = numbers(html, "far-here", "x1")[1] ?? Number.NaN;
    const cap = numbers(html, "far-high", "x2").at(-1) ?? Number.NaN;
    expect(Math.round(hours(cap - here))).toBe(640);
    expect(rows.map((row) => row[1])).toEqual(["0", "320–640"]);
  });

  it("links every role, and says what is whole and what was set aside", () => {
    expect(html).toContain('<a href="/roles/one">Role one</a>');
    expect(html).toContain("nothing left to do");
    expect(html).toContain("150 h behind, 1 set aside");
  });

  it("says so where nothing is practised yet, and where there is one role or none", () => {
    expect(draw([far("two", 320, 0)])).toContain(
      "Nothing is practised yet, so every role is its whole hours away. Nearest of 1 role: Role two, 320–640 hours still to do.</figcaption>",
    );
    expect(draw([])).toContain("There is no role to measure.");
  });
});

describe("an axis", () => {
  it.each([
    [5, 3, 2],
    [1, 3, 1],
    [9, 3, 5],
    [942, 10, 100],
    [1180, 10, 200],
    [100, 10, 10],
  ])("of %i in at most %i steps has steps of %i", (length, steps, step) => {
    expect(stepOf(length, steps)).toBe(step);
  });

  it("ends on round figures, and has two of them even where there is nothing to show", () => {
    expect(ticksOf(-210, 430, 200)).toEqual([-400, -200, 0, 200, 400, 600]);
    expect(ticksOf(0, 0, 1)).toEqual([0, 1]);
  });
});
