import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { NextStep } from "@/domain/next";
import { makePlan, type Plan } from "@/domain/plan";
import type { State } from "@/domain/progress";
import { DueList } from "./due-list";
import type { Known } from "./known";
import { NextSteps } from "./next-steps";
import { PathSum, RetiredSum } from "./path-sum";
import { PlanList } from "./plan-list";
import { LeftOut, PlanMoved } from "./plan-notes";
import { ticksIn } from "./plan-track";
import { shortDays } from "./short-days";
import { StandRows } from "./stand-rows";

const known = (title: string, layer: number, needs: string[] = []): Known => ({
  ...{ title, layer, needs, hours: { low: 10, high: 20 } },
});
const SKILLS: Record<string, Known> = {
  networks: known("Networks", 0),
  sql: known("SQL", 2, ["networks"]),
  sagas: known("Sagas", 3, ["sql"]),
};
const knownOf = (id: string) => SKILLS[id];
const titleOf = (id: string) => SKILLS[id]?.title ?? id;

function plan(states: Record<string, State> = {}, hoursPerWeek = 6): Plan {
  return makePlan(
    {
      ...{ role: "backend", level: "mid", hoursPerWeek, assumed: [] },
      skills: ["sql", "sagas"].map((skill) => ({ skill, by: "mid", weight: "essential" })),
    },
    (id) => SKILLS[id] && { id, needs: SKILLS[id].needs, hours: SKILLS[id].hours },
    (id) => states[id] ?? "untouched",
    "2026-11-28",
  );
}

/** What is read of a piece of the page. */
const read = (piece: ReactElement) =>
  renderToStaticMarkup(piece)
    .replaceAll(/<\/(p|li|h2|h3|a)>/g, " ")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([.,])/g, "$1")
    .trim();
const sum = (made: Plan, faster: Plan | null = null) =>
  read(createElement(PathSum, { plan: made, faster, titleOf }));

describe("the sum of a path", () => {
  it("says the hours behind, the arrival, and what another pace would change", () => {
    expect(sum(plan(), plan({}, 10))).toBe(
      "0 of about 45 hours behind you. At six hours a week you arrive between January and February 2027; at ten, between 19 December 2026 and 9 January 2027.",
    );
  });

  it("says that one has arrived, and what was set aside on the way", () => {
    expect(sum(plan({ networks: "practised", sql: "proven", sagas: "aside" }))).toBe(
      "You have arrived, one set aside: Sagas. All that counts up to mid level is practised or proven.",
    );
  });

  it("names the ground that is missing under an arrival", () => {
    expect(sum(plan({ sql: "proven", sagas: "practised" }))).toContain(
      "Under it, Networks is still missing.",
    );
  });

  it("names a role that has left the catalogue, and what came in its place where that is known", () => {
    const retired = (successor?: { id: string; title: string } | null) =>
      read(createElement(RetiredSum, { role: "web-master", successor }));
    expect(retired({ id: "frontend", title: "Frontend developer" })).toBe(
      "Your goal, Web master, has left the catalogue. Frontend developer came in its place. What you have learnt stays; a new goal gets a new plan.",
    );
    expect(retired(null)).toContain("No role came in its place.");
    expect(retired()).not.toContain("in its place");
  });
});

describe("the plan", () => {
  const list = (made: Plan) => read(createElement(PlanList, { plan: made, knownOf }));

  it("says of each step when it is done, its hours, and what rests on ground that the goal does not count", () => {
    expect(list(plan({ sql: "learning" }))).toMatch(
      /Dec 2026 Networks 10–20 h · SQL rests on it 10–22 Dec Jan 2027 SQL 10–20 h · in progress 22 Dec – 14 Jan 2027 Sagas/,
    );
  });

  it("folds away what comes after the first eight steps, and counts on", () => {
    const many = plan();
    const steps = Array.from({ length: 12 }, (_, at) => ({
      ...(many.steps[0] as Plan["steps"][number]),
      skill: `s${at}`,
    }));
    const html = renderToStaticMarkup(createElement(PlanList, { plan: { ...many, steps }, knownOf }));
    expect(html).toContain("<summary>4 more steps</summary>");
    expect(html).toContain('start="9"');
  });

  it("says what moved and since when, and what was left out", () => {
    const change = {
      arrival: { from: plan().arrives, to: plan().arrives, days: 0 },
      ...{ elapsed: 7, left: [], joined: [], moved: [] },
      causes: [{ kind: "started" as const, skill: "sql" }],
    };
    expect(read(createElement(PlanMoved, { change, from: "2026-11-28", titleOf }))).toMatch(
      /^Moved since 21 November You still arrive .* SQL is in progress\.$/,
    );
    expect(read(createElement(LeftOut, { plan: plan({ sagas: "aside" }), titleOf }))).toContain(
      "Left out, because you set it aside: Sagas. Resume it on its record",
    );
    expect(read(createElement(LeftOut, { plan: plan(), titleOf }))).toBe("");
  });

  it.each([
    ["2026-12-05", "2026-12-12", "5–12 Dec"],
    ["2026-12-05", "2026-12-05", "5 Dec"],
    ["2027-01-05", "2027-01-12", "5–12 Jan 2027"],
    ["2026-11-28", "2026-12-03", "28 Nov – 3 Dec"],
    ["2026-12-28", "2027-01-03", "28 Dec – 3 Jan 2027"],
    ["2027-12-28", "2028-01-03", "28 Dec 2027 – 3 Jan 2028"],
    ["2027-03-01", "2027-08-01", "Mar – Aug 2027"],
    ["2027-08-01", "2028-03-01", "Aug 2027 – Mar 2028"],
  ])("from %s to %s is %s", (earliest, latest, words) => {
    expect(shortDays({ earliest, latest }, "2026")).toBe(words);
  });

  it("has at most a handful of months on its axis, however long it is", () => {
    const ticks = (latest: string) => ticksIn({ earliest: "2026-11-28", latest });
    expect(ticks("2027-02-10")).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(ticks("2027-06-10")).toEqual(["2027-01-01", "2027-03-01", "2027-05-01"]);
    expect(ticks("2028-06-01")).toEqual(["2027-01-01", "2027-07-01", "2028-01-01"]);
    expect(ticks("2056-06-01")).toEqual(["2030-01-01", "2040-01-01", "2050-01-01"]);
  });
});

describe("what is next", () => {
  const step = (skill: string, kind: NextStep["kind"], waiting: string[] = []): NextStep => ({
    ...{ skill, kind, waiting, under: [], solid: [], level: null, due: null, since: null },
    state: kind === "recheck" ? "proven" : "untouched",
  });

  it("stands on the plate with its reason, the others below it", () => {
    const steps = [step("sql", "begin", ["sagas"]), step("networks", "recheck")];
    const piece = createElement(NextSteps, { steps, knownOf, today: "2026-11-28T00:00:00.000Z" });
    expect(read(piece)).toBe(
      "Next, because one skill waits for it SQL Layer 2, about 15 hours. Open Networks Due again. about 15 h",
    );
    expect(renderToStaticMarkup(piece)).toContain('href="/me/skills/networks#check"');
  });

  it("is nothing where nothing is", () => {
    expect(read(createElement(NextSteps, { steps: [], knownOf, today: "2026-11-28" }))).toBe("");
  });
});

describe("what is due", () => {
  const list = (due: Record<string, string>) =>
    read(createElement(DueList, { due, knownOf, stateOf: () => "proven", now: "2026-11-28T12:00:00.000Z" }));

  it("names what is due first, then what comes", () => {
    expect(list({ sql: "2027-01-05T00:00:00.000Z", sagas: "2026-11-20T00:00:00.000Z" })).toBe(
      "Sagas Due since 20 November 2026 Check it SQL Falls due on 5 January 2027",
    );
  });

  it("says so where nothing is", () => {
    expect(list({})).toContain("Nothing is due.");
  });
});

describe("the doors to where I stand", () => {
  it("say what waits behind them", () => {
    const last = { ended: "2026-11-21T08:00:00.000Z", known: 12, of: 48 };
    const rows = [
      { role: "backend", title: "Backend developer", open: true, question: 6, last },
      { role: "frontend", title: "Frontend developer", open: false, last },
      { role: "devops", title: "DevOps engineer", open: false, last: null },
    ];
    const words = read(
      createElement(StandRows, { rows, others: [{ role: "data", title: "Data engineer" }] }),
    );
    expect(words).toContain("Go on: question 6");
    expect(words).toContain("Last result on 21 November 2026: 12 of 48 skills known. Ask again");
    expect(words).toContain("Find where I stand");
    expect(words).toContain("Or in another role: Data engineer");
  });
});
