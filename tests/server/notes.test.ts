import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { GET } from "@/app/feeds/[token]/route";
import type { Store } from "@/db/client";
import { catalog } from "@/server/content";
import { call, freshServer, ORIGIN, type Somebody, signedIn, tokenOf } from "../fixtures/server";

// `call` holds every answer against the schema of its operation.
let store: Store;
let alice: Somebody;
let bob: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice");
  bob = await signedIn(store, "bob");
});

const [BOOK = ""] = Object.keys(catalog().resources);

describe("notes", () => {
  const put = (text: unknown, ifMatch?: number, skill = "sql") =>
    call("PUT", `me/notes/${skill}`, { as: alice, body: { text }, ifMatch });

  it("begin at version 0 and are saved on the version that was read", async () => {
    const absent = await call("GET", "me/notes/sql", { as: alice });
    expect(absent).toMatchObject({ status: 200, json: { skill: "sql", text: "", at: null, version: 0 } });
    expect(absent.headers.get("etag")).toBe('"0"');
    const saved = await put("# Joins\r\n", 0);
    expect(saved).toMatchObject({ status: 200, json: { text: "# Joins\n", version: 1 } });
    expect(saved.headers.get("etag")).toBe('"1"');
    expect((await call("GET", "me/notes/sql", { as: alice })).json.text).toBe("# Joins\n");
    expect((await call("GET", "me/notes", { as: alice })).json.notes).toMatchObject([
      { skill: "sql", version: 1 },
    ]);
  });

  it("are 428 without a version, 412 on a stale one, 404 for no such skill, 400 when too long", async () => {
    await put("one", 0);
    expect(await put("two")).toMatchObject({ status: 428, json: { code: "version.missing" } });
    expect(await put("two", 0)).toMatchObject({ status: 412, json: { code: "version.stale" } });
    for (const skill of ["no-such-skill", "__proto__"]) {
      const unknown = { status: 404, json: { code: "skill.unknown" } };
      expect(await put("two", 0, skill)).toMatchObject(unknown);
      expect(await call("GET", `me/notes/${skill}`, { as: alice })).toMatchObject(unknown);
    }
    expect(await put("x".repeat(20_001), 1)).toMatchObject({
      status: 400,
      json: { errors: [{ path: "text", message: "at most 20,000 characters" }] },
    });
    expect((await put("\u{1F600}".repeat(10_000), 1)).status).toBe(200);
  });

  it("are nobody else's, and stand in no journal", async () => {
    await put("a secret of mine", 0);
    expect((await call("GET", "me/notes/sql", { as: bob })).json).toMatchObject({ text: "", version: 0 });
    expect((await call("GET", "me/notes", { as: bob })).json.notes).toEqual([]);
    expect((await call("GET", "me/journal", { as: alice })).text).not.toContain("secret");
  });

  it("come along in an export, and are appended where another note is, once", async () => {
    await put("mine", 0);
    await call("PUT", "me/notes/sql", { as: bob, body: { text: "his" }, ifMatch: 0 });
    await call("PUT", `me/resources/${BOOK}`, { as: alice });
    const { text } = await call("GET", "me/export", { as: alice });
    const added = (await call("POST", "me/import", { as: bob, body: text })).json;
    expect(added).toMatchObject({ added: { notes: 1, ticks: 1 } });
    const merged = (await call("GET", "me/notes/sql", { as: bob })).json;
    expect(merged.text).toMatch(/^his\n\n---\n\nFrom a file, \d+ \w+ \d{4}:\n\nmine$/);
    expect((await call("POST", "me/import", { as: bob, body: text })).json).toMatchObject({
      added: { notes: 0, ticks: 0 },
      kept: { notes: 1, ticks: 1 },
    });
  });
});

describe("ticks", () => {
  it("are made and taken off, each as often as one likes", async () => {
    const first = await call("PUT", `me/resources/${BOOK}`, { as: alice });
    expect(first.status).toBe(200);
    expect((await call("PUT", `me/resources/${BOOK}`, { as: alice })).json).toEqual(first.json);
    expect((await call("GET", "me/resources", { as: alice })).json.resources).toEqual([first.json]);
    expect((await call("GET", "me/resources", { as: bob })).json.resources).toEqual([]);
    for (let i = 0; i < 2; i++)
      expect((await call("DELETE", `me/resources/${BOOK}`, { as: alice })).json).toEqual({
        resource: BOOK,
        at: null,
      });
    expect((await call("GET", "me/resources", { as: alice })).json.resources).toEqual([]);
  });

  it.each(["PUT", "DELETE"])("%s of no such resource is 404", async (method) => {
    for (const id of ["no-such-thing", "constructor"])
      expect(await call(method, `me/resources/${id}`, { as: alice })).toMatchObject({
        status: 404,
        json: { code: "resource.unknown" },
      });
  });
});

describe("calendar addresses", () => {
  const fetched = (address: string, headers: Record<string, string> = {}) => {
    const token = new URL(address).pathname.split("/").at(-1) ?? "";
    return GET(new Request(address, { headers }), { params: Promise.resolve({ token }) });
  };
  const make = async (key = "k") => (await call("POST", "me/feeds", { as: alice, key })).json;

  it("are shown once, again for the same key, and listed without their secret", async () => {
    const made = await make();
    expect(made.address).toBe(`${ORIGIN}/feeds/${made.secret}.ics`);
    expect(await make()).toEqual(made);
    const list = await call("GET", "me/feeds", { as: alice });
    expect(list.json.feeds).toEqual([made.feed]);
    for (const where of ["me/feeds", "me/export", "me/journal"])
      expect((await call("GET", where, { as: alice })).text).not.toContain(made.secret);
    const exported = (await call("GET", "me/export", { as: alice })).json;
    expect(exported.feeds).toMatchObject([{ id: made.feed.id, revoked: null }]);
  });

  it("give an empty calendar without a goal, and the plan with one, to whoever has the address", async () => {
    const { address } = await make();
    const empty = await fetched(address);
    expect(empty.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(empty.headers.get("cache-control")).toBe("private, no-store");
    const calendar = new ICAL.Component(ICAL.parse(await empty.text()));
    expect(calendar.getAllSubcomponents("vevent")).toEqual([]);
    const goal = { role: "backend", level: "entry", hoursPerWeek: 5 };
    await call("PUT", "me/goal", { as: alice, ifMatch: 0, body: goal });
    const full = await fetched(address);
    const text = await full.text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(events.length).toBeGreaterThan(5);
    expect(text).not.toContain(alice.id);
    const again = await fetched(address, { "If-None-Match": full.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await call("GET", "me/feeds", { as: alice })).json.feeds[0].lastFetched).not.toBeNull();
  });

  it("are dead once revoked, like one that never was, and go with their owner", async () => {
    const { address, feed } = await make();
    const second = await make("k2");
    const theirs = await call("DELETE", `me/feeds/${feed.id}`, { as: bob });
    expect(theirs).toMatchObject({ status: 404, json: { code: "feed.unknown" } });
    expect((await call("DELETE", `me/feeds/${feed.id}`, { as: alice })).status).toBe(200);
    await call("DELETE", "me", { as: alice });
    const unknown = `${ORIGIN}/feeds/${"x".repeat(43)}.ics`;
    const never = await fetched(unknown);
    const body = await never.text();
    for (const gone of [address, second.address, address.replace(".ics", ""), `${ORIGIN}/feeds/.ics`]) {
      const answer = await fetched(gone);
      expect([answer.status, await answer.text()]).toEqual([404, body]);
    }
  });

  it("are five at most", async () => {
    for (let i = 0; i < 5; i++) await make(`k${i}`);
    expect(await call("POST", "me/feeds", { as: alice })).toMatchObject({
      status: 409,
      json: { code: "feed.too-many" },
    });
    const { secret } = await tokenOf(store, alice.id, "read");
    expect((await call("POST", "me/feeds", { token: secret })).status).toBe(403);
  });
});
