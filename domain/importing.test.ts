import { expect, it } from "vitest";
import { Story } from "@/tests/fixtures/progress";
import { type Account, type Brought, planImport } from "./importing";
import { NOTE_HELD } from "./note";
import type { Claim } from "./progress";

type Goal = { role: string };
const NOW = "2026-06-01T00:00:00.000Z";
const said = (skill: string, state: Claim["state"], basis: Claim["basis"] = "self") => ({
  skill,
  state,
  basis,
  before: null,
  at: null,
});
const empty: Brought<Goal> = { standings: [], ratings: [], goal: null, notes: [], placements: [], ticks: [] };

function account(...stories: Story[]): Account {
  const histories = new Map(stories.map((story) => [story.skill, story.history]));
  return {
    historyOf: (skill) => histories.get(skill) ?? { skill, events: [], barriers: [] },
    ratings: [{ skill: "sql", at: "2026-01-01T00:00:00.000Z" }],
    hasGoal: false,
    noteOf: (skill) => (skill === "sql" ? "old" : null),
    ticked: (resource) => resource === "ticked",
    openPlacement: () => null,
    hasPlacement: () => false,
    knownSkill: (id) => id !== "retired",
    knownRole: (id) => id === "backend",
    knownResource: (id) => id !== "gone",
  };
}

it("lets the further win, keeps what the account holds, ignores what is no skill, and counts all three", () => {
  const standings = [
    said("acid", "practised"),
    said("sql", "learning"),
    said("locking", "proven", "review"),
    said("retired", "learning"),
  ];
  const plan = planImport(
    { ...empty, standings },
    account(new Story("sql").after("practise")),
    NOW,
    "device",
  );
  expect(plan.moves.map(({ skill, to }) => [skill, to.state, to.basis])).toEqual([
    ["acid", "practised", "self"],
    ["locking", "practised", "self"],
  ]);
  expect(plan.report).toMatchObject({
    added: { standings: 2, skills: ["acid", "locking"] },
    kept: { standings: 1, skills: ["sql"] },
    ignored: { standings: 1, skills: ["retired"] },
  });
});

it("makes one event of a skill that is named twice, from its furthest claim", () => {
  for (const standings of [
    [said("acid", "learning"), said("acid", "practised")],
    [said("acid", "practised"), said("acid", "learning")],
  ])
    expect(
      planImport({ ...empty, standings }, account(), NOW, "device").moves.map(({ to }) => to.state),
    ).toEqual(["practised"]);
});

it("unites ratings: the same skill and time once", () => {
  const rated = (skill: string, at: string) => ({ skill, line: 1 as const, confidence: 2 as const, at });
  const ratings = [
    rated("sql", "2026-01-01T00:00:00.000Z"),
    rated("sql", "2026-01-02T00:00:00.000Z"),
    rated("sql", "2026-01-02T00:00:00.000Z"),
    rated("retired", "2026-01-02T00:00:00.000Z"),
  ];
  const plan = planImport({ ...empty, ratings }, account(), NOW, "device");
  expect(plan.ratings).toEqual([{ rating: ratings[1], said: ratings[1]?.at }]);
  expect([plan.report.added.ratings, plan.report.kept.ratings, plan.report.ignored.ratings]).toEqual([
    1, 2, 1,
  ]);
});

it("loses no rating of a device whose clock is ahead: they count as given now, the latest last", () => {
  const rated = (skill: string, at: string) => ({ skill, line: 1 as const, confidence: 2 as const, at });
  const ratings = [
    rated("sql", "2027-01-01T00:00:00.000Z"),
    rated("sql", "2027-01-03T00:00:00.000Z"),
    rated("sql", "2027-01-02T00:00:00.000Z"),
    rated("acid", "2027-01-01T00:00:00.000Z"),
    rated("acid", NOW),
  ];
  const plan = planImport({ ...empty, ratings }, account(), NOW, "device");
  expect(plan.ratings.map(({ rating, said }) => [rating.skill, rating.at, said])).toEqual([
    ["sql", "2026-05-31T23:59:59.998Z", "2027-01-01T00:00:00.000Z"],
    ["sql", NOW, "2027-01-03T00:00:00.000Z"],
    ["sql", "2026-05-31T23:59:59.999Z", "2027-01-02T00:00:00.000Z"],
    ["acid", "2026-05-31T23:59:59.999Z", "2027-01-01T00:00:00.000Z"],
    ["acid", NOW, NOW],
  ]);
  expect(plan.report.added.ratings).toBe(5);
});

it("keeps the time of a standing as claimed, also one that is still to come", () => {
  const claim = { ...said("acid", "practised"), at: "2027-01-01T00:00:00.000Z" };
  const [move] = planImport({ ...empty, standings: [claim] }, account(), NOW, "device").moves;
  expect(move).toMatchObject({ at: NOW, claim: { at: claim.at } });
});

it("takes a goal only where there is none, and only to a role there is", () => {
  const goal = { role: "backend" };
  expect(planImport({ ...empty, goal }, account(), NOW, "device")).toMatchObject({
    goal,
    report: { added: { goal: 1 } },
  });
  const has = { ...account(), hasGoal: true };
  expect(planImport({ ...empty, goal }, has, NOW, "device")).toMatchObject({
    goal: null,
    report: { kept: { goal: 1 } },
  });
  const gone = planImport({ ...empty, goal: { role: "gone" } }, account(), NOW, "device");
  expect(gone).toMatchObject({ goal: null, report: { ignored: { goal: 1 } } });
});

it("adds notes where there is none, appends them where another is, and keeps what says the same", () => {
  const notes = [
    { skill: "acid", text: "mine" },
    { skill: "sql", text: "new" },
    { skill: "sql", text: "old" },
    { skill: "locking", text: "" },
    { skill: "retired", text: "lost" },
    { skill: "indexes", text: "x".repeat(NOTE_HELD + 1) },
  ];
  const plan = planImport({ ...empty, notes }, account(), NOW, "device");
  expect(plan.notes).toEqual([
    { skill: "acid", text: "mine" },
    { skill: "sql", text: "old\n\n---\n\nFrom this device, 1 June 2026:\n\nnew" },
  ]);
  expect([plan.report.added.notes, plan.report.kept.notes, plan.report.ignored.notes]).toEqual([2, 2, 2]);
  expect(plan.report.ignored.skills).toEqual(["retired", "indexes"]);
  const [, appended] = planImport({ ...empty, notes }, account(), NOW, "export").notes;
  expect(appended?.text).toContain("From a file, 1 June 2026:");
});

it("unites ticks: the same resource once, none dated in the future", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const ticks = [
    { resource: "ticked", at },
    { resource: "book", at },
    { resource: "book", at: NOW },
    { resource: "paper", at: "2027-01-01T00:00:00.000Z" },
    { resource: "gone", at },
  ];
  const plan = planImport({ ...empty, ticks }, account(), NOW, "export");
  expect(plan.ticks).toEqual([
    { resource: "book", at },
    { resource: "paper", at: NOW },
  ]);
  expect([plan.report.added.ticks, plan.report.kept.ticks, plan.report.ignored.ticks]).toEqual([2, 2, 1]);
});

it("keeps each finished placement once, with what was accepted of what it offers", () => {
  const offers: Record<string, { id: string; finished: boolean; offered: string[] }> = {
    one: { id: "l_1", finished: true, offered: ["acid", "sql", "logic"] },
    again: { id: "l_1", finished: true, offered: ["acid"] },
    held: { id: "l_2", finished: true, offered: ["indexes"] },
    open: { id: "l_3", finished: false, offered: [] },
    looked: { id: "l_4", finished: true, offered: ["caching"] },
  };
  const placements = [
    { state: "one", accepted: ["acid", "queues"] },
    { state: "again", accepted: null },
    { state: "held", accepted: ["indexes"] },
    { state: "open", accepted: null },
    { state: "looked", accepted: null },
    { state: "forged", accepted: ["locking"] },
  ];
  const standings = [
    said("acid", "practised", "placement"),
    said("indexes", "practised", "placement"),
    said("logic", "practised", "placement"),
    said("locking", "practised", "placement"),
    said("queues", "practised", "placement"),
    { ...said("caching", "aside"), basis: null, before: { state: "practised", basis: "placement" } as const },
  ];
  const plan = planImport(
    { ...empty, standings, placements },
    { ...account(), openPlacement: (state) => offers[state] ?? null, hasPlacement: (id) => id === "l_2" },
    NOW,
    "device",
  );
  expect(plan.placements).toEqual([
    { state: "one", accepted: ["acid"] },
    { state: "looked", accepted: null },
  ]);
  const { added, kept, ignored } = plan.report;
  expect([added.placements, kept.placements, ignored.placements]).toEqual([2, 2, 2]);
  expect(plan.moves.map(({ skill, to, before }) => [skill, to.basis, before?.basis])).toEqual([
    ["acid", "placement", undefined],
    ["indexes", "placement", undefined],
    ["logic", "self", undefined],
    ["locking", "self", undefined],
    ["queues", "self", undefined],
    ["caching", null, "self"],
  ]);
});
