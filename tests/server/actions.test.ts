import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { answerTake } from "@/server/actions/answer-take";
import { drawTake } from "@/server/actions/draw-take";
import { endSession } from "@/server/actions/end-session";
import { erase } from "@/server/actions/erase";
import { importFile } from "@/server/actions/import-file";
import { makeFeed } from "@/server/actions/make-feed";
import { makeToken } from "@/server/actions/make-token";
import { moveSkill } from "@/server/actions/move-skill";
import { placeMe } from "@/server/actions/place-me";
import { rateSkill } from "@/server/actions/rate-skill";
import { revokeFeed } from "@/server/actions/revoke-feed";
import { revokeToken } from "@/server/actions/revoke-token";
import { saveNote } from "@/server/actions/save-note";
import { setGoal } from "@/server/actions/set-goal";
import { setProfile } from "@/server/actions/set-profile";
import { tickResource } from "@/server/actions/tick-resource";
import { catalog } from "@/server/content";
import type { FormState } from "@/server/form-state";
import { browser, form } from "../fixtures/browser";
import { anotherSession, call, freshServer, type Somebody, signedIn, tokenOf } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

let store: Store;
let alice: Somebody;
beforeEach(async () => {
  store = await freshServer();
  alice = await signedIn(store, "alice");
  browser.reset();
  be(alice);
});

function be(somebody: { cookie: string }) {
  browser.cookies.set("strata.session", somebody.cookie.slice("strata.session=".length));
}

const idle: FormState = { status: "idle" };
const start = (more: Record<string, string> = {}) =>
  moveSkill(idle, form({ key: "k1", skill: "sql", act: "start", ...more }));

const actions: [string, (form: FormData) => Promise<FormState>][] = [
  ["move a skill", (data) => moveSkill(idle, data)],
  ["rate a skill", (data) => rateSkill(idle, data)],
  ["place oneself", (data) => placeMe(idle, data)],
  ["draw a take", (data) => drawTake(idle, data)],
  ["answer a take", (data) => answerTake(idle, data)],
  ["set the goal", (data) => setGoal(idle, data)],
  ["set the profile", (data) => setProfile(idle, data)],
  ["save a note", (data) => saveNote(idle, data)],
  ["tick a resource", (data) => tickResource(idle, data)],
  ["make a calendar address", (data) => makeFeed(idle, data)],
  ["revoke a calendar address", (data) => revokeFeed(idle, data)],
  ["make a token", (data) => makeToken(idle, data)],
  ["revoke a token", (data) => revokeToken(idle, data)],
  ["end a session", (data) => endSession(idle, data)],
  ["import a file", (data) => importFile(idle, data)],
  ["erase the account", (data) => erase(idle, data)],
];

describe("the gate", () => {
  it.each(actions)("lets nobody %s from another site", async (_, act) => {
    browser.headers.set("origin", "https://evil.example");
    expect(await act(form({ key: "k" }))).toMatchObject({ status: "refused", code: "request.cross-site" });
  });

  it.each(actions)("lets nobody %s without an Origin, as Next would", async (_, act) => {
    browser.headers = new Headers();
    expect(await act(form({ key: "k" }))).toMatchObject({ code: "request.cross-site" });
  });

  it.each(actions)("lets no stranger %s", async (_, act) => {
    browser.cookies.clear();
    expect(await act(form({ key: "k" }))).toMatchObject({ code: "auth.required" });
  });

  it.each(actions)("does not let a token %s: forms are for browsers", async (_, act) => {
    browser.cookies.clear();
    const { secret } = await tokenOf(store, alice.id, "write");
    browser.headers.set("authorization", `Bearer ${secret}`);
    expect(await act(form({ key: "k" }))).toMatchObject({ code: "auth.required" });
  });

  it("refuses a field that nobody asked for: whose account it is, is not the form's to say", async () => {
    const bob = await signedIn(store, "bob");
    expect(await start({ person: bob.id })).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "person", message: "unknown field" }],
    });
  });

  it("passes over the fields that React adds", async () => {
    expect(await start({ $ACTION_ID_1: "x", $ACTION_KEY: "y" })).toMatchObject({ status: "done" });
  });

  it("refuses a form without its key, and tells what was typed", async () => {
    expect(await moveSkill(idle, form({ skill: "sql", act: "start" }))).toMatchObject({
      code: "idempotency.missing",
      values: { skill: "sql", act: "start" },
    });
  });

  it("refuses a key that no header could carry", async () => {
    const asked = form({ key: "\0k1", skill: "sql", act: "start" });
    expect(await moveSkill(idle, asked)).toMatchObject({ code: "idempotency.invalid" });
  });

  it("gives a double submit one record and one answer", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toMatchObject({ status: "done", body: (first as { body: unknown }).body });
    const { json } = await call("GET", "me/journal", { as: alice });
    expect(json.events.filter((event: { type: string }) => event.type === "standing.moved")).toHaveLength(1);
  });

  it("takes a key used at the API for another thing as such", async () => {
    await call("POST", "me/progress", { as: alice, key: "k1", body: { skill: "acid", act: "start" } });
    expect(await start()).toMatchObject({ code: "idempotency.mismatch" });
  });

  it("takes the same intent by form and by API as one", async () => {
    await start();
    const again = await call("POST", "me/progress", {
      as: alice,
      key: "k1",
      body: { skill: "sql", act: "start" },
    });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });
});

describe("the forms", () => {
  it("move a skill, and tell an illegal move with what is allowed", async () => {
    expect(await start()).toMatchObject({ status: "done", body: { standing: { state: "learning" } } });
    expect(await moveSkill(idle, form({ key: "k2", skill: "sql", act: "start" }))).toMatchObject({
      code: "progress.illegal-move",
      extra: { allowed: ["practise", "set-aside", "undo"] },
    });
  });

  it("rate a skill, also with “I don't know”", async () => {
    const rate = (key: string, line: string) =>
      rateSkill(idle, form({ key, skill: "sql", line, confidence: "2" }));
    expect(await rate("k1", "3")).toMatchObject({ body: { rating: { line: 3, confidence: 2 } } });
    expect(await rate("k2", "unknown")).toMatchObject({ body: { rating: { line: "unknown" } } });
    expect(await rate("k3", "9")).toMatchObject({ code: "request.invalid" });
  });

  it("set the goal on the version that they showed", async () => {
    const fields = { role: "backend", level: "mid", hoursPerWeek: "5" };
    expect(await setGoal(idle, form({ ...fields, version: "0" }))).toMatchObject({
      status: "done",
      version: 1,
    });
    expect(await setGoal(idle, form({ ...fields, version: "0" }))).toMatchObject({ code: "version.stale" });
    expect(await setGoal(idle, form(fields))).toMatchObject({ code: "version.missing" });
    expect(await setGoal(idle, form({ ...fields, hoursPerWeek: "many" }))).toMatchObject({
      code: "request.invalid",
    });
  });

  it("set the profile, with a checkbox", async () => {
    const fields = { version: "1", handle: "alice-2", name: "Alice" };
    expect(await setProfile(idle, form({ ...fields, public: "on" }))).toMatchObject({
      body: { public: true },
    });
    expect(await setProfile(idle, form({ ...fields, version: "2" }))).toMatchObject({
      body: { public: false },
    });
  });

  it("make a token and revoke it", async () => {
    const made = await makeToken(idle, form({ key: "k1", name: "script", scope: "read", days: "30" }));
    const { secret, token } = (made as { body: { secret: string; token: { id: string } } }).body;
    expect((await call("GET", "me", { token: secret })).status).toBe(200);
    expect(await revokeToken(idle, form({ key: "k2", id: token.id }))).toMatchObject({ status: "done" });
    expect((await call("GET", "me", { token: secret })).status).toBe(401);
  });

  it("end one's own sessions and nobody else's", async () => {
    const other = await anotherSession(store, alice.id);
    const bob = await signedIn(store, "bob");
    expect(await endSession(idle, form({ key: "k1", id: other.session }))).toMatchObject({ status: "done" });
    expect(await endSession(idle, form({ key: "k2", id: bob.session }))).toMatchObject({
      code: "session.unknown",
    });
    expect((await call("GET", "me", { as: bob })).status).toBe(200);
  });

  it("bring an export back", async () => {
    await start();
    const { text } = await call("GET", "me/export", { as: alice });
    const bob = await signedIn(store, "bob");
    be(bob);
    const file = new File([text], "export.json", { type: "application/json" });
    expect(await importFile(idle, form({ key: "k1", file }))).toMatchObject({
      body: { added: { standings: 1 } },
    });
  });

  it.each([
    ["is no JSON", "hello", "import.unreadable"],
    ["is a list", "[]", "import.unreadable"],
    ["is empty", "", "import.unreadable"],
    ["is nested beyond reason", `{"person":${"[".repeat(9999)}${"]".repeat(9999)}}`, "import.unreadable"],
    ["is of something else", '{"a":1}', "request.invalid"],
    ["is a device store in disguise", '{"kind":"device"}', "request.invalid"],
  ])("refuse a file that %s", async (_, text, code) => {
    expect(await importFile(idle, form({ key: "k1", file: new File([text], "x.json") }))).toMatchObject({
      code,
    });
  });

  it("refuse a file of more than 8 MB", async () => {
    const file = new File([new Uint8Array(8 * 1024 * 1024 + 1)], "x.json");
    expect(await importFile(idle, form({ key: "k1", file }))).toMatchObject({ code: "request.too-large" });
  });

  it("save a note on the version that was shown, and give back what was typed where it is stale", async () => {
    const save = (text: string, version: string) =>
      saveNote(idle, form({ key: `k${version}${text.length}`, version, skill: "sql", text }));
    expect(await save("one\r\ntwo", "0")).toMatchObject({
      status: "done",
      body: { text: "one\ntwo", version: 1 },
    });
    expect(await save("three", "0")).toMatchObject({
      status: "refused",
      code: "version.stale",
      values: { text: "three" },
    });
    expect((await call("GET", "me/notes/sql", { as: alice })).json.text).toBe("one\ntwo");
  });

  it("tick a resource and take the tick off", async () => {
    const [resource = ""] = Object.keys(catalog().resources);
    for (const [done, at] of [
      ["yes", expect.any(String)],
      ["no", null],
    ])
      expect(await tickResource(idle, form({ key: `k${done}`, resource, done }))).toMatchObject({
        body: { resource, at },
      });
  });

  it("make a calendar address that opens nothing once it is revoked", async () => {
    const made = await makeFeed(idle, form({ key: "k1" }));
    expect(made).toMatchObject({ body: { address: expect.stringMatching(/^http.*\/feeds\/.+\.ics$/) } });
    const [feed] = (await call("GET", "me/feeds", { as: alice })).json.feeds;
    expect(await revokeFeed(idle, form({ key: "k2", id: feed.id }))).toMatchObject({ status: "done" });
    expect((await call("GET", "me/feeds", { as: alice })).json.feeds).toEqual([]);
  });

  it("erase the account when its handle is written, and forget the session", async () => {
    expect(await erase(idle, form({ key: "k1", confirm: "bob" }))).toMatchObject({ code: "request.invalid" });
    await expect(erase(idle, form({ key: "k1", confirm: "alice" }))).rejects.toThrow("NEXT_REDIRECT");
    expect(browser.cookies.has("strata.session")).toBe(false);
    expect((await call("GET", "me", { as: alice })).status).toBe(401);
  });

  it("erase nothing with a sign-in of eleven minutes ago", async () => {
    be(await anotherSession(store, alice.id, new Date(Date.now() - 11 * 60 * 1000)));
    expect(await erase(idle, form({ key: "k1", confirm: "alice" }))).toMatchObject({ code: "auth.stale" });
  });
});
