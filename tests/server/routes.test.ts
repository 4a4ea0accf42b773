import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as rest from "@/app/api/[[...path]]/route";
import * as callback from "@/app/api/auth/callback/[provider]/route";
import * as health from "@/app/api/health/route";
import type { Store } from "@/db/client";
import { StoreBusy } from "@/db/errors";
import { config, proxy } from "@/proxy";
import { healthSchema, problemSchema } from "@/server/api/openapi";
import { holdStore } from "@/server/store";
import { call, freshServer, ORIGIN, signedIn } from "../fixtures/server";

let store: Store;
beforeEach(async () => {
  store = await freshServer();
});

const request = (path: string, method = "GET") => new Request(ORIGIN + path, { method });

describe("health", () => {
  it("is ready when the database takes writes", async () => {
    const answer = await health.GET(request("/api/health"));
    expect(answer.status).toBe(200);
    expect(healthSchema.parse(await answer.json())).toMatchObject({ status: "ready", database: "reachable" });
  });

  it("is not ready when it can only be read, and tells nothing more", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    holdStore({ ...store, write: () => Promise.reject(new Error("SQLITE_READONLY: /home/someone")) });
    const answer = await health.GET(request("/api/health"));
    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(healthSchema.parse(JSON.parse(text)).status).toBe("unavailable");
    expect(text).not.toContain("someone");
    quiet.mockRestore();
  });

  it("takes GET and HEAD alone", async () => {
    expect((await health.HEAD(request("/api/health", "HEAD"))).status).toBe(200);
    const answer = await health.POST(request("/api/health", "POST"));
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

it("a busy database is 503 with Retry-After, and nothing is lost", async () => {
  const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const alice = await signedIn(store, "alice");
  holdStore({ ...store, write: () => Promise.reject(new StoreBusy("busy")) });
  const asking = { as: alice, key: "k1", body: { skill: "sql", act: "start" } };
  const answer = await call("POST", "me/progress", asking);
  expect(answer).toMatchObject({ status: 503, json: { code: "store.busy" } });
  expect(answer.headers.get("retry-after")).toBe("1");
  holdStore(store);
  expect((await call("POST", "me/progress", asking)).status).toBe(201);
  quiet.mockRestore();
});

it("a repeat still in flight waits five seconds, then is told to come again", async () => {
  const alice = await signedIn(store, "alice");
  let release = () => {};
  const blocked = new Promise<void>((done) => {
    release = done;
  });
  holdStore({ ...store, write: (batch) => blocked.then(() => store.write(batch)) });
  const asking = { as: alice, key: "k1", body: { skill: "sql", act: "start" } };
  const first = call("POST", "me/progress", asking);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const again = await call("POST", "me/progress", asking);
  expect(again).toMatchObject({ status: 409, json: { code: "idempotency.in-flight" } });
  expect(again.headers.get("retry-after")).toBe("1");
  release();
  expect((await first).status).toBe(201);
  const last = await call("POST", "me/progress", asking);
  expect(last.headers.get("idempotency-replayed")).toBe("true");
  expect(last.json).toEqual((await first).json);
}, 20_000);

describe("whatever else is asked below /api", () => {
  it.each([
    "/api",
    "/api/nothing",
    "/api/auth/session",
    "/api/auth/csrf",
    "/api/auth/signin",
    "/api/auth/providers",
  ])("%s is a problem document", async (path) => {
    const answer = await rest.GET(request(path));
    expect(answer.status).toBe(404);
    problemSchema.parse(await answer.json());
  });

  it.each(["email", "github", "google"])(
    "the callback of %s is closed when it is not set up",
    async (provider) => {
      const context = { params: Promise.resolve({ provider }) };
      const answer = await callback.GET(request(`/api/auth/callback/${provider}?token=x&email=y`), context);
      expect(answer.status).toBe(404);
      expect((await callback.POST(request("/", "POST"), context)).status).toBe(404);
    },
  );
});

describe("the policy of pages rendered per request", () => {
  const policy = (path: string) =>
    proxy(new NextRequest(ORIGIN + path)).headers.get("content-security-policy") ?? "";

  it("has a nonce that is new each time", () => {
    const nonces = Array.from({ length: 100 }, () => /'nonce-([^']+)'/.exec(policy("/me"))?.[1]);
    expect(new Set(nonces).size).toBe(100);
  });

  it("lets no inline script or style run without it, no plug-in, no frame, no other base", () => {
    const text = policy("/me");
    expect(text).not.toContain("unsafe");
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self';",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("is not given to static pages, whose hashes stand in the page", () => {
    expect(config.matcher).not.toContain("/");
    expect(config.matcher.some((path) => path.startsWith("/roles/") || path.startsWith("/skills/"))).toBe(
      false,
    );
  });

  it("hands the nonce on to the page", () => {
    const answer = proxy(new NextRequest(`${ORIGIN}/me`));
    expect(answer.headers.get("x-middleware-override-headers")).toContain("x-nonce");
  });
});
