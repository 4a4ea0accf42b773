import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { handle } from "@/server/api/handler";
import {
  anotherSession,
  call,
  freshServer,
  ORIGIN,
  type Somebody,
  signedIn,
  tokenOf,
} from "../fixtures/server";

let store: Store;
let alice: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice");
});

const START = { skill: "sql", act: "start" };

describe("paths and methods", () => {
  it.each(["nothing", "", "me/nothing", "skills/sql/checks", "Me"])(
    "an unknown path %j is 404",
    async (path) => {
      expect(await call("GET", path)).toMatchObject({ status: 404, json: { code: "request.unknown-path" } });
    },
  );

  it.each([
    ["DELETE", "roles", "GET, HEAD, OPTIONS"],
    ["PUT", "me/progress", "GET, POST, HEAD, OPTIONS"],
    ["GET", "me/import", "POST, OPTIONS"],
    ["PATCH", "me", "GET, DELETE, HEAD, OPTIONS"],
  ])("%s %s is 405 and says what is allowed", async (method, path, allow) => {
    const answer = await call(method, path, { as: alice });
    expect(answer).toMatchObject({ status: 405, json: { code: "request.wrong-method" } });
    expect(answer.headers.get("allow")).toBe(allow);
  });

  it("OPTIONS tells the methods and no more", async () => {
    const answer = await call("OPTIONS", "me/goal");
    expect(answer).toMatchObject({ status: 204, text: "" });
    expect(answer.headers.get("allow")).toBe("GET, PUT, HEAD, OPTIONS");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("HEAD is GET without the body", async () => {
    const head = await call("HEAD", "skills");
    const get = await call("GET", "skills");
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(get.text)));
  });
});

describe("who asks", () => {
  it("nobody is 401 with how to authenticate", async () => {
    const answer = await call("GET", "me");
    expect(answer).toMatchObject({ status: 401, json: { code: "auth.required" } });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="strata"');
  });

  it.each(["nonsense", "", "strata_nonsense", "a b", "x".repeat(5000)])("token %j is 401", async (token) => {
    const answer = await call("GET", "me", { headers: { Authorization: `Bearer ${token}` } });
    expect(answer).toMatchObject({ status: 401, json: { code: "auth.token-invalid" } });
    expect(answer.headers.get("www-authenticate")).toContain("invalid_token");
  });

  it("a dead token is not saved by a live cookie", async () => {
    expect((await call("GET", "me", { as: alice, token: "dead" })).status).toBe(401);
  });

  it("another scheme than Bearer is 401", async () => {
    const { secret } = await tokenOf(store, alice.id, "read");
    expect((await call("GET", "me", { headers: { Authorization: `Basic ${secret}` } })).status).toBe(401);
  });

  it("an expired token is 401", async () => {
    const { secret } = await tokenOf(store, alice.id, "write", new Date(Date.now() - 25 * 60 * 60 * 1000));
    expect((await call("GET", "me", { token: secret })).status).toBe(401);
  });

  it("a token that may only read reads, and writes nothing", async () => {
    const { secret } = await tokenOf(store, alice.id, "read");
    expect((await call("GET", "me/progress", { token: secret })).status).toBe(200);
    const answer = await call("POST", "me/progress", { token: secret, body: START });
    expect(answer).toMatchObject({ status: 403, json: { code: "auth.scope" } });
    expect(answer.headers.get("www-authenticate")).toContain("insufficient_scope");
  });

  it("a token that may write needs no Origin", async () => {
    const { secret } = await tokenOf(store, alice.id, "write");
    expect((await call("POST", "me/progress", { token: secret, body: START })).status).toBe(201);
  });
});

describe("cross-site requests with a cookie", () => {
  it.each([
    [{}, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "http://localhost:3001" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site" }, 403],
    [{ Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" }, 403],
    [{ Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }, 403],
    [{ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }, 403],
    [{ Origin: ORIGIN }, 201],
    [{ Origin: "http://127.0.0.1:3000" }, 201],
    [{ Origin: "http://[::1]:3000" }, 201],
    [{ "Sec-Fetch-Site": "same-origin" }, 201],
  ])("with %j are answered %i", async (headers, status) => {
    const sent = { Cookie: alice.cookie, ...(headers as Record<string, string>) };
    const answer = await call("POST", "me/progress", { headers: sent, body: START });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.json.code).toBe("request.cross-site");
  });

  it("may read: a foreign page cannot see the answer anyway", async () => {
    const headers = { Cookie: alice.cookie, Origin: "https://evil.example" };
    const answer = await call("GET", "me", { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each([
    "POST me/ratings",
    "POST me/import",
    "PUT me/goal",
    "PUT me/profile",
    "POST me/tokens",
    "DELETE me",
  ])("%s is refused before anything else", async (operation) => {
    const [method = "", path = ""] = operation.split(" ");
    const headers = { Cookie: alice.cookie, Origin: "https://evil.example" };
    expect(await call(method, path, { headers })).toMatchObject({
      status: 403,
      json: { code: "request.cross-site" },
    });
  });
});

describe("bodies", () => {
  const post = (body: string, headers = {}) => call("POST", "me/progress", { as: alice, body, headers });

  it.each([
    ["{", "request.malformed"],
    ["", "request.malformed"],
    ["[]", "request.invalid"],
    ["null", "request.invalid"],
    ['"start"', "request.invalid"],
    ["{}", "request.invalid"],
  ])("%j is 400 %s", async (body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, json: { code } });
  });

  it("unknown fields are named", async () => {
    const { status, json } = await post('{"skill":"sql","act":"start","person":"p_1","__proto__":{}}');
    expect(status).toBe(400);
    expect(json.errors.map(({ path }: { path: string }) => path).sort()).toEqual(["__proto__", "person"]);
  });

  it("another type than JSON is 415", async () => {
    expect(await post("skill=sql", { "Content-Type": "application/x-www-form-urlencoded" })).toMatchObject({
      status: 415,
      json: { code: "request.not-json" },
    });
  });

  it("more than 256 KB is 413", async () => {
    expect(await post(JSON.stringify({ skill: "x".repeat(256 * 1024), act: "start" }))).toMatchObject({
      status: 413,
    });
  });

  it("an import may have 8 MB and no byte more", async () => {
    const padded = (bytes: number) => {
      const text = JSON.stringify({ kind: "device" });
      return text + " ".repeat(bytes - text.length);
    };
    const limit = 8 * 1024 * 1024;
    expect((await call("POST", "me/import", { as: alice, body: padded(limit) })).status).toBe(200);
    expect((await call("POST", "me/import", { as: alice, body: padded(limit + 1) })).status).toBe(413);
  });

  it.each([
    "me?x=1",
    "skills?sort=title",
    "me/journal?limit=0",
    "me/journal?limit=1&limit=2",
    "me/ratings?skill=A B",
  ])("the query of %s is 400", async (path) => {
    expect(await call("GET", path, { as: alice })).toMatchObject({
      status: 400,
      json: { code: "request.invalid" },
    });
  });
});

describe("idempotency", () => {
  const post = (key: string | null, body: unknown = START, as: { cookie: string } = alice) =>
    call("POST", "me/progress", { as, key, body });

  it("a write without a key is 400, and so is an empty or long one", async () => {
    expect(await post(null)).toMatchObject({ status: 400, json: { code: "idempotency.missing" } });
    expect(await post("")).toMatchObject({ status: 400, json: { code: "idempotency.invalid" } });
    expect(await post("k".repeat(256))).toMatchObject({ status: 400, json: { code: "idempotency.invalid" } });
  });

  it("a repeat gives the first answer and says so", async () => {
    const first = await post("k1");
    const again = await post("k1");
    expect(first.status).toBe(201);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(again).toMatchObject({ status: 201, json: first.json });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("a repeat of a refusal gives the same refusal", async () => {
    const first = await post("k1", { skill: "sql", act: "resume" });
    const again = await post("k1", { skill: "sql", act: "resume" });
    expect(first).toMatchObject({ status: 409, json: { code: "progress.illegal-move" } });
    expect(first.json.allowed).toEqual(["start", "practise", "set-aside"]);
    expect(again.json.allowed).toEqual(first.json.allowed);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("the same key with another body is 422, whatever the order of fields", async () => {
    await post("k1");
    expect((await post("k1", { act: "start", skill: "sql" })).status).toBe(201);
    expect(await post("k1", { skill: "sql", act: "practise" })).toMatchObject({ status: 422 });
  });

  it("the same key for another operation is 422", async () => {
    await post("k1");
    const body = { skill: "sql", line: 1, confidence: 1 };
    expect((await call("POST", "me/ratings", { as: alice, key: "k1", body })).status).toBe(422);
  });

  it("keys of two people have nothing to do with each other", async () => {
    const bob = await signedIn(store, "bob");
    await post("k1");
    const other = await post("k1", { skill: "http-semantics", act: "practise" }, bob);
    expect(other.status).toBe(201);
    expect(other.headers.get("idempotency-replayed")).toBeNull();
  });

  it("a thousand repeats, at once and one after another, have one effect and one answer", async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => post("k1")));
    for (let i = 0; i < 500; i++) answers.push(await post("k1"));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { json } = await call("GET", "me/journal", { as: alice });
    expect(json.events.filter((event: { type: string }) => event.type === "standing.moved")).toHaveLength(1);
  }, 60_000);

  it("a malformed body spends no key", async () => {
    expect((await call("POST", "me/progress", { as: alice, key: "k1", body: "{" })).status).toBe(400);
    expect((await post("k1")).status).toBe(201);
  });
});

describe("versions", () => {
  const goal = { role: "backend", level: "mid", hoursPerWeek: 5 };
  const put = (ifMatch?: number | string) => call("PUT", "me/goal", { as: alice, body: goal, ifMatch });

  it("an absent goal is version 0, and the first write names it", async () => {
    const absent = await call("GET", "me/goal", { as: alice });
    expect(absent).toMatchObject({ status: 200, json: { role: null, version: 0 } });
    expect(absent.headers.get("etag")).toBe('"0"');
    const first = await put(0);
    expect(first).toMatchObject({ status: 200, json: { ...goal, version: 1 } });
    expect(first.headers.get("etag")).toBe('"1"');
  });

  it("no If-Match is 428, a stale or strange one 412, a malformed one 400", async () => {
    await put(0);
    expect((await put()).status).toBe(428);
    expect((await put("*")).status).toBe(428);
    expect((await put(0)).status).toBe(412);
    expect((await put('"abc"')).status).toBe(412);
    expect((await put("1")).status).toBe(400);
    expect((await put(1)).status).toBe(200);
  });

  it("of ten writes on one version one lands", async () => {
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => put(0)))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, ...Array(9).fill(412)]);
  });
});

describe("caches", () => {
  it("may keep what is public, and ask again by its tag", async () => {
    const first = await call("GET", "graph");
    expect(first.headers.get("cache-control")).toMatch(/^public/);
    const tag = first.headers.get("etag") ?? "";
    for (const given of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await call("GET", "graph", { headers: { "If-None-Match": given } });
      expect(again).toMatchObject({ status: 304, text: "" });
    }
    expect((await call("GET", "graph", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("give the same public answer to everyone", async () => {
    const open = await call("GET", "skills/sql");
    expect((await call("GET", "skills/sql", { as: alice })).text).toBe(open.text);
    expect(open.headers.get("set-cookie")).toBeNull();
  });

  it.each([
    "me",
    "me/profile",
    "me/progress",
    "me/ratings",
    "me/journal",
    "me/goal",
    "me/tokens",
    "me/sessions",
    "me/export",
  ])("may not keep %s", async (path) => {
    expect((await call("GET", path, { as: alice })).headers.get("cache-control")).toBe("no-store");
    expect((await call("GET", path)).headers.get("cache-control")).toBe("no-store");
  });

  it("of progress are asked again by the stream's version", async () => {
    const first = await call("GET", "me/progress", { as: alice });
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toBe(`"${first.json.version}"`);
    expect((await call("GET", "me/progress", { as: alice, headers: { "If-None-Match": tag } })).status).toBe(
      304,
    );
    await call("POST", "me/progress", { as: alice, body: START });
    expect((await call("GET", "me/progress", { as: alice, headers: { "If-None-Match": tag } })).status).toBe(
      200,
    );
  });
});

describe("errors", () => {
  it("carry the request id of the log, also in a header", async () => {
    const { json, headers } = await call("GET", "nothing");
    expect(json.requestId).toBe(headers.get("x-request-id"));
  });

  it("tell nothing of the inside when something breaks", async () => {
    const { error } = console;
    const logged: string[] = [];
    console.error = (line: string) => logged.push(line);
    store.close();
    const answer = await call("GET", "me", { as: alice });
    console.error = error;
    expect(answer).toMatchObject({ status: 500, json: { code: "server.error" } });
    expect(answer.text).not.toMatch(/sqlite|\.ts|closed|stack/i);
    expect(logged.join()).toContain(answer.json.requestId);
  });

  it("a header that is not of ours names no request", async () => {
    const headers = { "X-Request-Id": "bad id\u00e9" };
    const response = await handle(new Request(`${ORIGIN}/api/v1/me`, { headers }));
    expect(response.headers.get("x-request-id")).not.toBe("bad id\u00e9");
  });
});

describe("sessions", () => {
  const day = 24 * 60 * 60 * 1000;
  const ago = (days: number) => new Date(Date.now() - days * day);

  it("unused for 14 days are dead", async () => {
    const idle = await anotherSession(store, alice.id, ago(14.1));
    expect((await call("GET", "me", { as: idle })).status).toBe(401);
  });

  it("used in between live on, but never past 30 days", async () => {
    const { touchSession } = await import("@/db/commands/identity/touch-session");
    const old = await anotherSession(store, alice.id, ago(29));
    const ends = new Date(ago(29).getTime() + 30 * day).toISOString();
    for (const days of [16, 3]) {
      await touchSession(store, { id: old.session, seen: ago(29).toISOString(), ends }, ago(days));
    }
    expect((await call("GET", "me", { as: old })).status).toBe(200);
    const over = await anotherSession(store, alice.id, ago(31));
    expect((await call("GET", "me", { as: over })).status).toBe(401);
  });

  it("planted by a visitor are nobody's", async () => {
    expect((await call("GET", "me", { as: { cookie: "strata.session=planted" } })).status).toBe(401);
  });
});
