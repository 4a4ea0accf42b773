import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { myPath } from "@/server/me";
import { checkedIn } from "@/server/pictures";
import { call, freshServer, type Somebody, signedIn } from "../fixtures/server";

let store: Store;
let alice: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice");
});

const aim = (hoursPerWeek: number, ifMatch = 0) =>
  call("PUT", "me/goal", { as: alice, ifMatch, body: { role: "backend", level: "mid", hoursPerWeek } });
const move = (skill: string, act: string) => call("POST", "me/progress", { as: alice, body: { skill, act } });

describe("what my path shows", () => {
  it("has no plan without a goal, and still says what could be next", async () => {
    const { stand, placements } = await myPath(alice.id, new Date());
    expect(stand).toMatchObject({ plan: null, change: null, retired: null });
    expect(stand.next.length).toBeGreaterThan(0);
    expect(stand.next.every(({ kind }) => kind === "begin")).toBe(true);
    expect(placements).toEqual([]);
  });

  it("re-plans when a skill moves, and says what moved and why", async () => {
    await aim(6);
    const before = await myPath(alice.id, new Date());
    const first = before.stand.plan?.steps[0]?.skill ?? "";
    await move(first, "practise");
    const { stand, stateOf } = await myPath(alice.id, new Date());
    expect(stateOf(first)).toBe("practised");
    expect(stand.plan?.steps.map(({ skill }) => skill)).not.toContain(first);
    expect(stand.change?.causes).toContainEqual({ kind: "practised", skill: first });
    const arrival = (path: typeof before) => path.stand.plan?.arrives?.latest ?? "";
    expect(arrival({ ...before, stand }) < arrival(before)).toBe(true);
  });

  it("draws moves and ratings in the week in which they were made, and nothing else", async () => {
    await aim(6);
    await move("sql", "start");
    await call("POST", "me/ratings", { as: alice, body: { skill: "sql", line: 3, confidence: 3 } });
    const { pictures } = await myPath(alice.id, new Date());
    const { weeks, distances, layers } = pictures(() => 2);
    expect(weeks).toHaveLength(52);
    expect(weeks.at(-1)?.count).toBe(2);
    expect(weeks.slice(0, -1).every(({ count }) => count === 0)).toBe(true);
    expect(distances.length).toBeGreaterThan(1);
    expect(layers.every(({ sample }) => sample === 0)).toBe(true);
  });

  it.each([0, 200])("a goal of %i hours a week is refused with the field and the words", async (hours) => {
    expect(await aim(hours)).toMatchObject({
      status: 400,
      json: {
        code: "request.invalid",
        errors: [{ path: "hoursPerWeek", message: "a whole number from 1 to 80" }],
      },
    });
  });
});

describe("checked answers", () => {
  const take = {
    ...{ id: "t", skill: "sql", checks: ["a", "b", "c"], drawn: "2026-01-01T00:00:00.000Z", chosen: null },
    version: 1,
  };
  const placement = {
    ...{ id: "p", role: "backend", seed: 1, given: [], started: "2026-01-01T00:00:00.000Z", answers: [] },
    ...{ accepted: null, brought: false, version: 1 },
  };

  it("are takes that were answered, and the checks of placements at their end", () => {
    const at = "2026-02-01T00:00:00.000Z";
    const takes = [
      { ...take, answered: null, right: null, passed: null },
      { ...take, answered: at, right: 2, passed: false },
    ];
    const result = {
      ...{ skills: [], holes: [], settled: true },
      checks: [{ number: 4, skill: "acid", right: true }],
    };
    const placements = [
      { ...placement, state: "open" as const, ended: null, result: null },
      { ...placement, state: "finished" as const, ended: at, result },
    ];
    expect(checkedIn(takes, placements)).toEqual([
      { skill: "sql", at, right: 2, of: 3, passed: false },
      { skill: "acid", at, right: 1, of: 1, passed: null },
    ]);
  });
});

describe("the plan as a calendar file", () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));

  it("is what a calendar program reads: an event for each step and one for the arrival", async () => {
    await aim(6);
    const { stand } = await myPath(alice.id, new Date());
    const answer = await call("GET", "me/export?format=ics", { as: alice });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="strata-plan-\d{4}-\d\d-\d\d\.ics"$/,
    );
    const events = read(answer.text);
    expect(events).toHaveLength((stand.plan?.steps.length ?? 0) + 1);
    expect(events.at(-1)?.summary).toBe("Arrive: Backend developer, mid level");
    expect(answer.text).not.toContain(alice.id);
  });

  it("has nothing in it without a plan, and is nobody else's", async () => {
    expect(read((await call("GET", "me/export?format=ics", { as: alice })).text)).toEqual([]);
    expect((await call("GET", "me/export?format=ics")).status).toBe(401);
  });

  it("is no calendar without a part when nothing is left to do", async () => {
    await aim(6);
    const { stand } = await myPath(alice.id, new Date());
    for (const { skill } of stand.plan?.steps ?? []) await move(skill, "practise");
    const { text } = await call("GET", "me/export?format=ics", { as: alice });
    expect(read(text)).toEqual([]);
    expect(text).toContain("BEGIN:VTIMEZONE");
  });
});
