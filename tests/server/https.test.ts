import { beforeEach, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { signInByMail } from "@/server/actions/sign-in";
import { completeMailedLink, currentPerson, signInMethods } from "@/server/auth";
import { browser, form } from "../fixtures/browser";
import { call, freshServer, lettersTo, signedIn } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

// A public server: GitHub opens it, and the outbox of the fixture stands in for its mail.
const PUBLIC = "https://strata.example";
process.env.APP_ORIGIN = PUBLIC;
process.env.GITHUB_ID = "client-id";
process.env.GITHUB_SECRET = "client-secret";

let store: Store;
beforeEach(async () => {
  store = await freshServer();
  browser.reset();
  browser.headers.set("origin", PUBLIC);
});

it("over https the session is a __Host- cookie, secure and bound to no domain", async () => {
  const email = "frank@example.org";
  await signInByMail({ status: "idle" }, form({ email }));
  const [link = ""] = /https:\S+/.exec(lettersTo(email).at(-1) ?? "") ?? [];
  const { origin, searchParams } = new URL(link);
  expect(origin).toBe(PUBLIC);
  const headers = browser.sent();
  headers.set("content-type", "application/x-www-form-urlencoded");
  const request = new Request(`${PUBLIC}/sign-in/complete`, { method: "POST", headers, body: searchParams });
  const answer = await completeMailedLink(request);
  const line =
    answer.headers.getSetCookie().find((cookie) => cookie.startsWith("__Host-strata.session=")) ?? "";
  expect(line).toMatch(/; Secure/);
  expect(line).toMatch(/; Path=\//);
  expect(line).toMatch(/; HttpOnly/);
  expect(line).not.toMatch(/Domain/i);
  browser.take(answer);
  expect(await currentPerson()).not.toBeNull();
});

it("a plain cookie, which a sibling host could have planted, is nobody's", async () => {
  const grace = await signedIn(store, "grace");
  const own = { cookie: grace.cookie.replace("strata.session", "__Host-strata.session") };
  expect((await call("GET", "me", { as: grace })).status).toBe(401);
  expect((await call("GET", "me", { as: own })).status).toBe(200);
});

it("the OpenAPI document names the cookie that this server has", async () => {
  const { json } = await call("GET", "openapi.json");
  expect(json.components.securitySchemes.session.name).toBe("__Host-strata.session");
});

it.each([
  ["http://localhost:3000", 403],
  ["http://strata.example", 403],
  ["https://www.strata.example", 403],
  [PUBLIC, 201],
])("a write from %s is answered %i", async (origin, status) => {
  const grace = await signedIn(store, "grace");
  const cookie = grace.cookie.replace("strata.session", "__Host-strata.session");
  const headers = { Cookie: cookie, Origin: origin };
  const answer = await call("POST", "me/progress", { headers, body: { skill: "sql", act: "start" } });
  expect(answer.status).toBe(status);
});

it("a page that others can reach never points to the outbox", () => {
  expect(signInMethods()).toEqual({ github: true, outbox: null });
});
