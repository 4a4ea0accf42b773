import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "@/db/canonical";
import type { Store } from "@/db/client";
import { sendLetter } from "@/server/mail";
import { operations } from "@/server/operations";
import {
  anotherSession,
  call,
  freshServer,
  lettersTo,
  type Somebody,
  signedIn,
  tokenOf,
} from "../fixtures/server";

// `call` holds every answer against the schema of its operation.
let store: Store;
let alice: Somebody;
let bob: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice");
  bob = await signedIn(store, "bob");
});

const move = (skill: string, act: string, as: Somebody = alice) =>
  call("POST", "me/progress", { as, body: { skill, act } });

describe("public reads", () => {
  it.each([
    "roles",
    "roles/backend",
    "skills",
    "skills/sql",
    "technologies",
    "companies",
    "pay",
    "graph",
    "openapi.json",
  ])("%s answers as its schema says", async (path) => {
    expect((await call("GET", path)).status).toBe(200);
  });

  it("no graded check stands in any of them", async () => {
    for (const path of ["skills/sql", "skills", "roles/backend", "graph"]) {
      expect((await call("GET", path)).text).not.toContain('"graded"');
    }
  });

  it.each([
    ["roles/nobody", "role.unknown"],
    ["skills/constructor", "skill.unknown"],
    ["skills/__proto__", "skill.unknown"],
  ])("%s is 404 %s", async (path, code) => {
    expect(await call("GET", path)).toMatchObject({ status: 404, json: { code } });
  });
});

describe("me", () => {
  it("is who I am, by cookie and by token alike", async () => {
    const { secret } = await tokenOf(store, alice.id, "read");
    const byCookie = await call("GET", "me", { as: alice });
    expect(byCookie.json).toMatchObject({
      id: alice.id,
      handle: "alice",
      role: "member",
      email: alice.email,
    });
    expect((await call("GET", "me", { token: secret })).json).toEqual(byCookie.json);
  });

  it("takes a new handle and name, but no handle of somebody else's", async () => {
    const body = { handle: "alice-2", name: "Alice", public: true };
    const changed = await call("PUT", "me/profile", { as: alice, body, ifMatch: 1 });
    expect(changed).toMatchObject({ status: 200, json: { ...body, version: 2 } });
    expect((await call("GET", "me", { as: alice })).json.handle).toBe("alice-2");
    const taken = { ...body, handle: "bob" };
    expect(await call("PUT", "me/profile", { as: alice, body: taken, ifMatch: 2 })).toMatchObject({
      status: 409,
      json: { code: "profile.handle-taken" },
    });
    const own = { ...body, handle: "admin" };
    expect((await call("PUT", "me/profile", { as: alice, body: own, ifMatch: 2 })).status).toBe(400);
  });
});

describe("progress", () => {
  it("goes from a start to the journal, and back by undo", async () => {
    const started = await move("sql", "start");
    expect(started.json.standing).toMatchObject({ state: "learning", basis: "self" });
    await move("sql", "practise");
    const undone = await move("sql", "undo");
    expect(undone.json.standing.state).toBe("learning");
    const progress = await call("GET", "me/progress", { as: alice });
    expect(progress.json.skills.sql.state).toBe("learning");
    const journal = await call("GET", "me/journal", { as: alice });
    expect(journal.json.events.at(-1).move.act).toBe("undo");
  });

  it("names the allowed acts when a move is illegal", async () => {
    expect(await move("sql", "reopen")).toMatchObject({
      status: 409,
      json: { code: "progress.illegal-move", allowed: ["start", "practise", "set-aside"] },
    });
  });

  it("knows only skills of the content", async () => {
    expect(await move("no-such-skill", "start")).toMatchObject({
      status: 404,
      json: { code: "skill.unknown" },
    });
  });

  it("of two people stays apart", async () => {
    await move("sql", "start");
    expect((await call("GET", "me/progress", { as: bob })).json.skills.sql).toBeUndefined();
    expect((await call("GET", "me/journal", { as: bob })).text).not.toContain("sql");
  });

  it("is told page by page in the journal", async () => {
    for (const skill of ["sql", "concurrency", "acid"]) await move(skill, "start");
    const first = await call("GET", "me/journal?limit=2", { as: alice });
    expect(first.json.events).toHaveLength(2);
    const rest = await call("GET", `me/journal?after=${first.json.next}&limit=200`, { as: alice });
    expect(rest.json.next).toBeNull();
    const versions = [...first.json.events, ...rest.json.events].map(
      ({ version }: { version: number }) => version,
    );
    expect(versions).toEqual(versions.map((_, place) => place + 1));
  });
});

describe("ratings", () => {
  it("are kept with their history", async () => {
    for (const line of [1, 2, "unknown"]) {
      const body = { skill: "sql", line, confidence: 2 };
      expect((await call("POST", "me/ratings", { as: alice, body })).status).toBe(201);
    }
    const { json } = await call("GET", "me/ratings?skill=sql", { as: alice });
    expect(json.ratings.map(({ line }: { line: unknown }) => line)).toEqual(["unknown", 2, 1]);
    expect((await call("GET", "me/ratings?skill=acid", { as: alice })).json.ratings).toEqual([]);
  });

  it.each([
    { line: 4, confidence: 1 },
    { line: "1", confidence: 1 },
    { line: 1, confidence: 0 },
  ])("refuse %j", async (wrong) => {
    const body = { skill: "sql", ...wrong };
    expect((await call("POST", "me/ratings", { as: alice, body })).status).toBe(400);
  });
});

describe("export and import", () => {
  it("carry everything from one account to another, worth no more than a claim", async () => {
    await move("sql", "practise");
    await call("POST", "me/ratings", { as: alice, body: { skill: "sql", line: 3, confidence: 3 } });
    await call("PUT", "me/goal", {
      as: alice,
      ifMatch: 0,
      body: { role: "backend", level: "mid", hoursPerWeek: 5 },
    });
    const file = await call("GET", "me/export", { as: alice });
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="strata-.*\.json"$/);
    const answer = await call("POST", "me/import", { as: bob, body: file.text });
    expect(answer).toMatchObject({ status: 200, json: { added: { standings: 1, ratings: 1, goal: 1 } } });
    expect((await call("GET", "me/progress", { as: bob })).json.skills.sql).toMatchObject({
      state: "practised",
      basis: "self",
    });
    expect((await call("GET", "me/goal", { as: bob })).json.role).toBe("backend");
  });

  it("name every way in and what it opened, also what is over, and no secret of them", async () => {
    const { id, secret } = await tokenOf(store, alice.id, "read");
    await call("DELETE", `me/tokens/${id}`, { as: alice });
    const { json, text } = await call("GET", "me/export", { as: alice });
    expect(json.accounts).toMatchObject([{ provider: "email", subject: alice.email }]);
    expect(json.tokens).toMatchObject([{ id, revoked: expect.any(String) }]);
    expect(json.sessions).toMatchObject([{ id: alice.session, ended: null }]);
    for (const hidden of [secret, sha256(secret), alice.cookie.split("=")[1] ?? ""])
      expect(text).not.toContain(hidden);
  });

  it("lose no rating of a device whose clock is ahead, and take the same file once", async () => {
    const at = "2999-01-01T00:00:00.000Z";
    const body = { kind: "device", ratings: [{ skill: "sql", line: 2, confidence: 1, at }] };
    const before = new Date().toISOString();
    const first = await call("POST", "me/import", { as: alice, body });
    const again = await call("POST", "me/import", { as: alice, body });
    expect([first.json.added.ratings, again.json.added.ratings, again.json.kept.ratings]).toEqual([1, 0, 1]);
    const [rating, ...more] = (await call("GET", "me/ratings", { as: alice })).json.ratings;
    expect(more).toEqual([]);
    expect([before, rating.at, new Date().toISOString()].sort()[1]).toBe(rating.at);
    const { events } = (await call("GET", "me/journal", { as: alice })).json;
    expect(events.at(-2).payload).toMatchObject({ at: rating.at, claimed: true, claimedAt: at });
  });

  it("take what a device holds, and ignore what nobody knows", async () => {
    const claim = { state: "proven", basis: "review", before: null, at: "2026-01-01T00:00:00Z" };
    const standings = [
      { skill: "sql", ...claim },
      { skill: "no-such-skill", ...claim },
    ];
    const { json } = await call("POST", "me/import", { as: alice, body: { kind: "device", standings } });
    expect(json.added.skills).toEqual(["sql"]);
    expect(json.ignored.skills).toEqual(["no-such-skill"]);
    expect((await call("GET", "me/progress", { as: alice })).json.skills.sql.state).toBe("practised");
  });

  it.each([
    ["csv", "text/csv", "sql"],
    ["markdown", "text/markdown", "- [ ]"],
  ])("come as %s too", async (format, type, part) => {
    await move("sql", "start");
    const answer = await call("GET", `me/export?format=${format}`, { as: alice });
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.text).toContain(part);
  });

  it("another format is 400", async () => {
    expect((await call("GET", "me/export?format=pdf", { as: alice })).status).toBe(400);
  });
});

describe("tokens", () => {
  const make = (key = "k") =>
    call("POST", "me/tokens", { as: alice, key, body: { name: "script", scope: "write", days: 30 } });

  it("are shown once, work, are listed without their secret, and die when revoked", async () => {
    const made = await make();
    const { secret, token } = made.json;
    expect(made.status).toBe(201);
    expect((await call("GET", "me", { token: secret })).status).toBe(200);
    const list = await call("GET", "me/tokens", { as: alice });
    expect(list.json.tokens).toEqual([token]);
    expect(list.text).not.toContain(secret);
    expect((await call("DELETE", `me/tokens/${token.id}`, { as: alice })).status).toBe(200);
    expect((await call("GET", "me", { token: secret })).status).toBe(401);
    expect((await call("GET", "me/tokens", { as: alice })).json.tokens).toEqual([]);
  });

  it("come again for the same key, for whom the answer was lost", async () => {
    const first = await make();
    const again = await make();
    expect(again.json).toEqual(first.json);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("stand in no file in the clear", async () => {
    const { secret } = (await make()).json;
    const tables = await store.readAll(
      ["answer", "token", "event"].map((table) => ({ sql: `SELECT * FROM ${table}`, args: [] })),
    );
    expect(JSON.stringify(tables)).not.toContain(secret.slice(7));
  });

  it("of somebody else are answered like absent ones", async () => {
    const { id } = await tokenOf(store, bob.id, "read");
    const theirs = await call("DELETE", `me/tokens/${id}`, { as: alice });
    const absent = await call("DELETE", "me/tokens/t_nothing", { as: alice });
    expect(theirs.status).toBe(404);
    expect({ ...theirs.json, requestId: "" }).toEqual({ ...absent.json, requestId: "" });
  });
});

describe("sessions", () => {
  it("are listed with the current one marked, and end one by one", async () => {
    const other = await anotherSession(store, alice.id);
    const { json } = await call("GET", "me/sessions", { as: alice });
    expect(json.sessions).toHaveLength(2);
    const current = json.sessions.filter((session: { current: boolean }) => session.current);
    expect(current.map(({ id }: { id: string }) => id)).toEqual([alice.session]);
    const ended = await call("DELETE", `me/sessions/${other.session}`, { as: alice });
    expect(ended.status).toBe(200);
    expect(ended.headers.get("set-cookie")).toBeNull();
    expect((await call("GET", "me", { as: other })).status).toBe(401);
    expect((await call("GET", "me", { as: alice })).status).toBe(200);
  });

  it("the current one signs out when it ends", async () => {
    const ended = await call("DELETE", `me/sessions/${alice.session}`, { as: alice });
    expect(ended.headers.getSetCookie().join()).toMatch(/strata\.session=;.*strata-in=;/);
    expect((await call("GET", "me", { as: alice })).status).toBe(401);
  });

  it("of somebody else are answered like absent ones", async () => {
    const theirs = await call("DELETE", `me/sessions/${bob.session}`, { as: alice });
    expect(theirs).toMatchObject({ status: 404, json: { code: "session.unknown" } });
    expect((await call("GET", "me", { as: bob })).status).toBe(200);
  });
});

describe("erasure", () => {
  it("takes the letters that wait in the outbox, and leaves those to others", async () => {
    for (const to of [alice.email, bob.email]) await sendLetter({ to, subject: "Sign in", text: "a link" });
    const others = lettersTo(bob.email).length;
    await call("DELETE", "me", { as: alice });
    expect([lettersTo(alice.email).length, lettersTo(bob.email).length]).toEqual([0, others]);
  });

  it("asks for a fresh sign-in", async () => {
    const stale = await anotherSession(store, alice.id, new Date(Date.now() - 11 * 60 * 1000));
    expect(await call("DELETE", "me", { as: stale })).toMatchObject({
      status: 403,
      json: { code: "auth.stale" },
    });
  });

  it("is nothing that a token can do", async () => {
    const { secret } = await tokenOf(store, alice.id, "write");
    expect(await call("DELETE", "me", { token: secret })).toMatchObject({
      status: 403,
      json: { code: "auth.not-allowed" },
    });
  });

  it("ends everything of one person and nothing of another", async () => {
    const { secret } = await tokenOf(store, alice.id, "write");
    await move("sql", "start");
    await move("sql", "start", bob);
    const erased = await call("DELETE", "me", { as: alice });
    expect(erased).toMatchObject({ status: 204, text: "" });
    expect(erased.headers.getSetCookie()).toHaveLength(2);
    expect((await call("GET", "me", { as: alice })).status).toBe(401);
    expect((await call("GET", "me", { token: secret })).status).toBe(401);
    expect((await call("GET", "me/progress", { as: bob })).json.skills.sql.state).toBe("learning");
  });
});

describe("the authorization matrix", () => {
  const own = operations.filter((row) => row.act !== "catalog.read");
  const filled = (path: string) => path.replace("{id}", "x_0").replace("{skill}", "sql");

  it.each(own.map((row) => [row.method, row.path, row] as const))(
    "%s %s is nothing for strangers",
    async (method, path) => {
      expect((await call(method, filled(path), { body: method === "GET" ? undefined : {} })).status).toBe(
        401,
      );
      const headers = { Cookie: "strata.session=planted", Origin: "http://localhost:3000" };
      expect((await call(method, filled(path), { headers })).status).toBe(401);
    },
  );

  it.each(own.filter((row) => row.method !== "GET").map((row) => [row.method, row.path] as const))(
    "%s %s is nothing for a token that may only read",
    async (method, path) => {
      const { secret } = await tokenOf(store, alice.id, "read");
      expect((await call(method, filled(path), { token: secret, body: {} })).status).toBe(403);
    },
  );

  it.each(own.filter((row) => row.method === "GET").map((row) => [row.path] as const))(
    "GET %s is open to a token that may only read",
    async (path) => {
      const { secret } = await tokenOf(store, alice.id, "read");
      // What has an id of its own is not there: heard, and not found.
      const status = path.includes("{id}") ? 404 : 200;
      expect((await call("GET", filled(path), { token: secret })).status).toBe(status);
    },
  );
});
