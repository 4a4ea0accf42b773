import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { moveSkill } from "@/db/commands/move-skill";
import { setGoal } from "@/db/commands/set-goal";
import { startPlacement } from "@/db/commands/start-placement";
import { graded } from "@/server/content";
import { actorOf, meta } from "../fixtures/db";
import { DAY } from "../fixtures/progress";
import { type Asking, call, freshServer, type Somebody, signedIn, tokenOf } from "../fixtures/server";

// `call` holds every answer against the schema of its operation.
let store: Store;
let alice: Somebody;
let bob: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice", new Date(Date.now() - 25 * DAY));
  alice = { ...alice, ...(await signedIn(store, "alice")) };
  bob = await signedIn(store, "bob");
});

type Drawn = { take: string; questions: { question: string; options: string[] }[] };
type Question = { number: number; skill: string; ask: "line" | "check"; check: string; options: string[] };

const draw = async (skill = "sql", as = alice) =>
  (await call("POST", `me/checks/${skill}`, { as, body: {} })).json as Drawn;

/** Places of the right options, as the content has them. */
const rightFor = (skill: string, { questions }: Drawn) =>
  questions.map(({ question, options }) => {
    const written = graded(skill).find((check) => check.question === question);
    return options.indexOf(written?.options.find(({ right }) => right)?.text ?? "");
  });

const begin = async (as = alice, role = "backend") =>
  (await call("POST", "me/placements", { as, body: { role } })).json;

const replyTo = ({ number, skill, ask, check }: Question, line: unknown = 2) =>
  ask === "line"
    ? { question: number, skill, line, confidence: 2 }
    : { question: number, skill, check, option: null };

const answer = (id: string, body: object, more: Asking = {}) =>
  call("POST", `me/placements/${id}/answers`, { as: alice, body, ...more });

/** A placement that was begun, answered a little, and ended. */
async function ended(line: unknown = 3) {
  let view = await begin();
  for (let round = 0; round < 3 && view.question; round++)
    view = (await answer(view.id, replyTo(view.question, line))).json;
  return (await answer(view.id, { stop: true })).json;
}

describe("a take", () => {
  it("is drawn, given again while it is open, and answered with its explanations", async () => {
    const first = await call("POST", "me/checks/sql", { as: alice, body: {} });
    expect(first.status).toBe(201);
    expect(first.json.questions).toHaveLength(3);
    expect(first.text).not.toMatch(/"(why|right|check)"/);
    const again = await call("POST", "me/checks/sql", { as: alice, body: {} });
    expect(again).toMatchObject({ status: 200, json: first.json });
    const path = `me/checks/sql/${first.json.take}`;
    const body = { chosen: rightFor("sql", first.json) };
    const answered = await call("POST", path, { as: alice, body });
    expect(answered).toMatchObject({
      status: 200,
      json: { passed: true, right: 3, offer: "practise", standing: { state: "untouched" } },
    });
    for (const { options, chosen } of answered.json.questions) expect(options[chosen].right).toBe(true);
    expect(await call("POST", path, { as: alice, body })).toMatchObject({
      status: 409,
      json: { code: "take.answered", passed: true, right: 3 },
    });
  });

  it("once practised, shows when it is due in my progress", async () => {
    const drawn = await draw();
    const body = { chosen: rightFor("sql", drawn) };
    const { due } = (await call("POST", `me/checks/sql/${drawn.take}`, { as: alice, body })).json;
    expect(Date.parse(due) - Date.now()).toBeGreaterThan(7 * DAY);
    await call("POST", "me/progress", { as: alice, body: { skill: "sql", act: "practise" } });
    expect((await call("GET", "me/progress", { as: alice })).json.skills.sql).toMatchObject({
      state: "practised",
      basis: "check",
      due,
    });
  });

  it("answered with the same key is answered the same, explanations and all", async () => {
    const drawn = await draw();
    const asking = { as: alice, body: { chosen: [0, 0, null] }, key: "one key" };
    const first = await call("POST", `me/checks/sql/${drawn.take}`, asking);
    const again = await call("POST", `me/checks/sql/${drawn.take}`, asking);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.json).toEqual(first.json);
  });

  it.each([
    [{ chosen: [] }, "chosen"],
    [{ chosen: [0, 1] }, "chosen"],
    [{ chosen: [0, 9, 0] }, "chosen[1]"],
    [{ chosen: [0, -1, 0] }, "chosen[1]"],
    [{ chosen: [0, 1.5, 0] }, "chosen[1]"],
    [{ chosen: [0, "1", 0] }, "chosen[1]"],
    [{ chosen: [0, 1, 2], more: 1 }, "more"],
    [{}, "chosen"],
  ])("answered with %j is refused by the field %s", async (body, path) => {
    const { take } = await draw();
    const refused = await call("POST", `me/checks/sql/${take}`, { as: alice, body });
    expect(refused).toMatchObject({ status: 400, json: { code: "request.invalid" } });
    expect(refused.json.errors.map((error: { path: string }) => error.path).join()).toContain(path);
  });

  it("of an unknown skill, and with something in the body, is refused", async () => {
    expect(await call("POST", "me/checks/nothing", { as: alice, body: {} })).toMatchObject({
      status: 404,
      json: { code: "skill.unknown" },
    });
    expect((await call("POST", "me/checks/__proto__", { as: alice, body: {} })).status).toBe(404);
    expect((await call("POST", "me/checks/sql", { as: alice, body: { seed: 1 } })).status).toBe(400);
  });
});

describe("a placement", () => {
  it("is begun, resumed, answered, ended, read and accepted", async () => {
    const begun = await call("POST", "me/placements", { as: alice, body: { role: "backend" } });
    expect(begun).toMatchObject({
      status: 201,
      json: { state: "open", answered: 0, question: { number: 1 } },
    });
    const { id, question } = begun.json;
    const next = await answer(id, replyTo(question));
    expect(next).toMatchObject({ status: 200, json: { answered: 1, question: { number: 2 } } });
    expect(await call("POST", "me/placements", { as: alice, body: { role: "backend" } })).toMatchObject({
      status: 200,
      json: next.json,
    });
    expect((await call("GET", `me/placements/${id}`, { as: alice })).json).toEqual(next.json);
    const over = await answer(id, { stop: true });
    expect(over).toMatchObject({ status: 200, json: { state: "finished", question: null } });
    expect((await call("GET", "me/placements", { as: alice })).json.placements).toEqual([over.json]);
    const { skills } = (await call("GET", "me/progress", { as: alice })).json;
    for (const { state } of Object.values<{ state: string }>(skills)) expect(state).toBe("untouched");
    const accepted = await call("POST", `me/placements/${id}/accept`, { as: alice, body: {} });
    expect(accepted.status).toBe(200);
    for (const skill of accepted.json.moved)
      expect((await call("GET", "me/progress", { as: alice })).json.skills[skill]).toMatchObject({
        state: "practised",
        basis: "placement",
      });
  });

  it("of three high lines offers skills asked and inferred, and part of them can be accepted", async () => {
    const { id, result } = await ended();
    const known = result.skills.filter(({ verdict }: { verdict: string }) => verdict === "known");
    expect(known.length).toBeGreaterThan(3);
    const bases = known.map(({ basis }: { basis: string }) => basis);
    expect(bases).toContain("inferred");
    expect(bases).not.toContain("given");
    const body = { skills: [known[0].skill] };
    expect((await call("POST", `me/placements/${id}/accept`, { as: alice, body })).json.moved).toEqual(
      body.skills,
    );
  });

  it("refuses an answer twice and says which question stands", async () => {
    const { id, question } = await begin();
    const next = (await answer(id, replyTo(question))).json;
    expect(await answer(id, replyTo(question))).toMatchObject({
      status: 409,
      json: { code: "placement.other-question", question: next.question },
    });
  });

  it("refuses to go on after its end, and to be accepted before or twice", async () => {
    const { id, question } = await begin();
    const accept = () => call("POST", `me/placements/${id}/accept`, { as: alice, body: {} });
    expect(await accept()).toMatchObject({ status: 409, json: { code: "placement.unfinished" } });
    await answer(id, { stop: true });
    for (const body of [{ stop: true }, replyTo(question)])
      expect(await answer(id, body)).toMatchObject({ status: 409, json: { code: "placement.finished" } });
    expect((await accept()).status).toBe(200);
    expect(await accept()).toMatchObject({ status: 409, json: { code: "placement.accepted" } });
  });

  it.each([
    {},
    { stop: false },
    { stop: true, question: 1 },
    { question: 1, skill: "sql", line: 4, confidence: 1 },
    { question: 1, skill: "sql", line: 1 },
    { question: 0, skill: "sql", line: 1, confidence: 1 },
    { question: 1, skill: "sql", line: 1, confidence: 1, right: true },
    { question: 1, skill: "sql", check: "short", option: 1 },
    { question: 1, skill: "sql", check: "0123456789abcdef" },
    { question: 1, skill: "sql", check: "0123456789abcdef", option: 10 },
  ])("refuses the answer %j", async (body) => {
    const { id } = await begin();
    expect(await answer(id, body)).toMatchObject({ status: 400, json: { code: "request.invalid" } });
    expect((await call("GET", `me/placements/${id}`, { as: alice })).json.answered).toBe(0);
  });

  it.each([
    ["nobody", "role.unknown", 404],
    ["__proto__", "request.invalid", 400],
    ["x".repeat(81), "request.invalid", 400],
  ])("refuses the role %s", async (role, code, status) => {
    const body = { role };
    expect(await call("POST", "me/placements", { as: alice, body })).toMatchObject({
      status,
      json: { code },
    });
  });

  it("says nothing of right and wrong in journal and export while it is open", async () => {
    let view = await begin();
    for (let round = 0; round < 6 && view.question; round++)
      view = (await answer(view.id, replyTo(view.question, 3))).json;
    const read = await call("GET", "me/journal?limit=200", { as: alice });
    const file = await call("GET", "me/export", { as: alice });
    if (view.state !== "open") return;
    for (const { text } of [read, file]) expect(text).not.toMatch(/"right"|"why"/);
    // A signed text could be ended by a guest's form, which would tell what was right.
    expect(file.json.placements).toEqual([]);
  });
});

describe("another's take or placement", () => {
  const without = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;

  it("is answered exactly as one that is not there", async () => {
    const { take } = await draw("sql", bob);
    const { id, question } = await begin(bob);
    const pairs: [method: string, path: (id: string) => string, theirs: string, body?: object][] = [
      ["POST", (one) => `me/checks/sql/${one}`, take, { chosen: [0, 0, 0] }],
      ["GET", (one) => `me/placements/${one}`, id],
      ["POST", (one) => `me/placements/${one}/answers`, id, replyTo(question)],
      ["POST", (one) => `me/placements/${one}/answers`, id, { stop: true }],
      ["POST", (one) => `me/placements/${one}/accept`, id, {}],
    ];
    for (const [method, path, theirs, body] of pairs) {
      const absent = `${theirs.slice(0, 2)}${"0".repeat(32)}`;
      const [one, other] = [
        await call(method, path(theirs), { as: alice, body }),
        await call(method, path(absent), { as: alice, body }),
      ];
      expect(one.status, path(theirs)).toBe(404);
      const told = JSON.stringify(without(one.json)).replaceAll(theirs, "ID");
      expect(told).toBe(JSON.stringify(without(other.json)).replaceAll(absent, "ID"));
    }
    expect((await call("GET", "me/placements", { as: alice })).json).toEqual({ placements: [] });
    expect((await call("GET", `me/placements/${id}`, { as: bob })).json.state).toBe("open");
  });

  it("has no effect on what I draw and begin", async () => {
    const [mine, theirs] = [await draw("sql", alice), await draw("sql", bob)];
    expect(mine.take).not.toBe(theirs.take);
    expect((await begin(alice)).id).not.toBe((await begin(bob)).id);
  });
});

const OPERATIONS: [method: string, path: string, writes: boolean, body?: object][] = [
  ["POST", "me/checks/sql", true, {}],
  ["POST", "me/checks/sql/k_1", true, { chosen: [0, 0, 0] }],
  ["GET", "me/placements", false],
  ["POST", "me/placements", true, { role: "backend" }],
  ["GET", "me/placements/l_1", false],
  ["POST", "me/placements/l_1/answers", true, { stop: true }],
  ["POST", "me/placements/l_1/accept", true, {}],
  ["GET", "me/next", false],
  ["GET", "me/plan", false],
];

describe.each(OPERATIONS)("%s %s", (method, path, writes, body) => {
  it("is 401 for nobody", async () => {
    expect(await call(method, path, { body })).toMatchObject({
      status: 401,
      json: { code: "auth.required" },
    });
  });

  it(`is ${writes ? "refused" : "open"} to a token that may only read`, async () => {
    const { secret } = await tokenOf(store, alice.id, "read");
    const { status, json } = await call(method, path, { token: secret, body });
    if (writes) expect([status, json.code]).toEqual([403, "auth.scope"]);
    else expect([200, 404]).toContain(status);
  });

  it("is open to a token that may write", async () => {
    const { secret } = await tokenOf(store, alice.id, "write");
    expect([200, 201, 404]).toContain((await call(method, path, { token: secret, body })).status);
  });

  if (writes) {
    it("wants an Idempotency-Key", async () => {
      expect(await call(method, path, { as: alice, body, key: null })).toMatchObject({
        status: 400,
        json: { code: "idempotency.missing" },
      });
    });

    it("names a field that it does not know", async () => {
      const refused = await call(method, path, { as: alice, body: { ...body, sneaky: 1 } });
      expect(refused).toMatchObject({ status: 400, json: { code: "request.invalid" } });
    });

    it("is refused to a foreign page", async () => {
      const headers = { Cookie: alice.cookie, Origin: "https://evil.example" };
      expect((await call(method, path, { headers, body })).status).toBe(403);
    });
  }
});

describe("next", () => {
  it("is at most five steps, each with its reason in words", async () => {
    const { json } = await call("GET", "me/next", { as: alice });
    expect(json.next.length).toBeGreaterThan(0);
    expect(json.next.length).toBeLessThanOrEqual(5);
    for (const { title, reason } of json.next)
      expect([title.length > 0, reason.length > 0]).toEqual([true, true]);
  });

  it("names first what a hollow rests on, then what is in progress", async () => {
    const { prerequisites } = await graphOf();
    const bottom = [...prerequisites].filter(([, needs]) => needs.length === 0).map(([id]) => id);
    const [above] =
      [...prerequisites].find(([, needs]) => needs.length === 1 && bottom.includes(needs[0] ?? "")) ?? [];
    const started = bottom.find((id) => id !== prerequisites.get(above ?? "")?.[0]);
    for (const skill of [started, above])
      expect((await call("POST", "me/progress", { as: alice, body: { skill, act: "start" } })).status).toBe(
        201,
      );
    const { next } = (await call("GET", "me/next", { as: alice })).json;
    const kinds = next.map(({ kind }: { kind: string }) => kind);
    expect(kinds[0]).toBe("mend");
    expect(next.find(({ skill }: { skill: string }) => skill === started)?.kind).toBe("continue");
  });
});

describe("goal and plan", () => {
  const goal = { role: "backend", level: "entry", hoursPerWeek: 10 } as const;
  const set = (body: object, ifMatch = 0) => call("PUT", "me/goal", { as: alice, ifMatch, body });

  it.each([0, 200, -5, 1.5, "10", null])(
    "a goal of %j hours a week is refused by its field",
    async (hours) => {
      const refused = await set({ ...goal, hoursPerWeek: hours });
      expect(refused).toMatchObject({
        status: 400,
        json: { code: "request.invalid", errors: [{ path: expect.stringContaining("hoursPerWeek") }] },
      });
      expect((await call("GET", "me/goal", { as: alice })).json.version).toBe(0);
    },
  );

  it("a goal in a role that never was is refused", async () => {
    expect(await set({ ...goal, role: "nobody" })).toMatchObject({
      status: 404,
      json: { code: "role.unknown" },
    });
  });

  it("without a goal the plan is null", async () => {
    const { json } = await call("GET", "me/plan", { as: alice });
    expect(json).toEqual({ plan: null, change: null, retired: null });
  });

  it("with a goal it has steps in order, and dates as a range", async () => {
    await set(goal);
    const { plan } = (await call("GET", "me/plan", { as: alice })).json;
    expect(plan.goal).toEqual(goal);
    expect(plan.arrived).toBe(false);
    expect(plan.steps.length).toBeGreaterThan(5);
    for (const { begins, ends } of plan.steps) {
      expect(begins.earliest <= ends.earliest && ends.earliest <= ends.latest).toBe(true);
    }
    expect(plan.arrives.earliest < plan.arrives.latest).toBe(true);
    const { prerequisites } = await graphOf();
    const places = new Map<string, number>(
      plan.steps.map(({ skill }: { skill: string }, at: number) => [skill, at]),
    );
    for (const [skill, at] of places)
      for (const needed of prerequisites.get(skill) ?? [])
        expect((places.get(needed) ?? -1) < at, `${needed} before ${skill}`).toBe(true);
  });

  it("what moved since a week ago is told with its reasons", async () => {
    const actor = actorOf(alice.id);
    const ago = (days: number) => ({ now: new Date(Date.now() - days * DAY) });
    await setGoal(store, actor, goal, meta({ ...ago(20), ifMatch: 0 }));
    await moveSkill(store, actor, { skill: "sql", act: "start" }, meta(ago(15)));
    expect((await call("GET", "me/plan", { as: alice })).json.plan.goal).toEqual(goal);
    await set({ ...goal, hoursPerWeek: 20 }, 1);
    await call("POST", "me/progress", { as: alice, body: { skill: "sql", act: "practise" } });
    const { change } = (await call("GET", "me/plan", { as: alice })).json;
    expect(change.left).toContain("sql");
    expect(change.causes).toEqual(
      expect.arrayContaining([{ kind: "practised", skill: "sql" }, { kind: "goal-changed" }]),
    );
    expect(change.words.length).toBeGreaterThan(0);
  });

  it("a goal and a placement whose role has left are shown as such, and the placement can be ended", async () => {
    const actor = actorOf(alice.id);
    await setGoal(store, actor, { ...goal, role: "webmaster" }, meta({ ifMatch: 0 }));
    expect((await call("GET", "me/plan", { as: alice })).json).toEqual({
      plan: null,
      change: null,
      retired: { role: "webmaster", successor: null },
    });
    const begun = await startPlacement(store, actor, { role: "webmaster" }, meta());
    if (!begun.ok) throw new Error(begun.detail);
    const { id } = begun.body;
    const read = await call("GET", `me/placements/${id}`, { as: alice });
    expect(read).toMatchObject({ status: 200, json: { state: "open", question: null } });
    expect(await answer(id, { stop: true })).toMatchObject({ status: 200, json: { state: "finished" } });
  });

  it("nothing moved on the day the goal was set", async () => {
    await set(goal);
    expect((await call("GET", "me/plan", { as: alice })).json.change).toBeNull();
  });
});

async function graphOf() {
  const { json } = await call("GET", "graph");
  const skills = json.skills as { id: string; prerequisites: string[] }[];
  return { prerequisites: new Map(skills.map(({ id, prerequisites }) => [id, prerequisites])) };
}
