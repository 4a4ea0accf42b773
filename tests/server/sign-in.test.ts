import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { countAttempt } from "@/db/commands/count-attempt";
import { signInByMail } from "@/server/actions/sign-in";
import { signOut } from "@/server/actions/sign-out";
import { completeMailedLink, currentPerson, signInMethods } from "@/server/auth";
import { browser, form } from "../fixtures/browser";
import { call, freshServer, lettersTo, ORIGIN, signedIn } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

let store: Store;
let email: string;
let count = 0;
beforeEach(async () => {
  store = await freshServer();
  browser.reset();
  // The outbox is one folder for all tests: each has an address of its own.
  email = `carol${count++}@example.org`;
});

/** Asks for a link and reads it from the mail. */
async function linkFor(to?: string): Promise<URL> {
  const state = await signInByMail({ status: "idle" }, form({ email, ...(to ? { to } : {}) }));
  expect(state).toMatchObject({ status: "done", body: { email } });
  const [link = ""] = /http:\S+/.exec(lettersTo(email).at(-1) ?? "") ?? [];
  return new URL(link);
}

/** Presses the button of the page that the link leads to. */
async function press(link: URL, headers: Headers = browser.sent()): Promise<Response> {
  const body = new URLSearchParams(link.searchParams);
  const given = new Headers(headers);
  given.set("content-type", "application/x-www-form-urlencoded");
  return completeMailedLink(
    new Request(`${ORIGIN}/sign-in/complete`, { method: "POST", headers: given, body }),
  );
}

const session = () => browser.cookies.get("strata.session");
const placeOf = (response: Response) => response.headers.get("location");

describe("sign-in by mailed link", () => {
  it("leads from the mail to a page of ours, and from its button to where one was going", async () => {
    const link = await linkFor("/skills/sql");
    expect(link.origin + link.pathname).toBe(`${ORIGIN}/sign-in/confirm`);
    const answer = await press(link);
    expect(answer.status).toBe(303);
    expect(placeOf(answer)).toBe("/skills/sql");
    browser.take(answer);
    expect(browser.cookies.get("strata-in")).toBe("1");
    expect(await currentPerson()).toMatchObject({ role: "member" });
  });

  it("sets a cookie that no script can read, and a hint that opens nothing", async () => {
    const lines = (await press(await linkFor())).headers.getSetCookie();
    const line = lines.find((cookie) => cookie.startsWith("strata.session=")) ?? "";
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).toMatch(/Path=\//);
    expect(line).not.toMatch(/Domain/i);
    expect(lines.find((cookie) => cookie.startsWith("strata-in=1"))).not.toMatch(/HttpOnly/);
  });

  it("leaves no other cookie behind", async () => {
    browser.take(await press(await linkFor()));
    expect([...browser.cookies.keys()].sort()).toEqual(["strata-in", "strata.session"]);
  });

  it("gives pages exactly four things about a person", async () => {
    browser.take(await press(await linkFor()));
    const person = await currentPerson();
    expect(Object.keys(person ?? {}).sort()).toEqual(["handle", "id", "name", "role"]);
    expect(Object.getPrototypeOf(person)).toBe(Object.prototype);
  });

  it("keeps neither the session's token nor the link's in the file", async () => {
    const link = await linkFor();
    browser.take(await press(link));
    const tables = ["session", "verification", "event", "account", "person", "answer"];
    const rows = await store.readAll(tables.map((table) => ({ sql: `SELECT * FROM ${table}`, args: [] })));
    const text = JSON.stringify(rows);
    expect(text).not.toContain(session());
    expect(text).not.toContain(link.searchParams.get("token"));
  });

  it("works once: the second press leads back to sign in, without a session", async () => {
    const link = await linkFor();
    expect(placeOf(await press(link))).toBe("/me");
    const again = await press(link);
    expect(placeOf(again)).toBe("/sign-in?error=Verification");
    expect(again.headers.getSetCookie().join()).not.toContain("strata.session");
  });

  it("works once also when it is pressed ten times at once", async () => {
    const link = await linkFor();
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(link)));
    expect(answers.map(placeOf).filter((place) => place === "/me")).toHaveLength(1);
  });

  it("is bound to its address", async () => {
    const link = await linkFor();
    link.searchParams.set("email", "mallory@example.org");
    expect(placeOf(await press(link))).toBe("/sign-in?error=Verification");
  });

  it("reads no endless form: three short fields are all of it", async () => {
    const link = await linkFor();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(97));
      },
    });
    const headers = new Headers(browser.sent());
    headers.set("content-type", "application/x-www-form-urlencoded");
    const endless = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    const answer = await completeMailedLink(new Request(`${ORIGIN}/sign-in/complete`, endless));
    expect(answer.status).toBe(400);
    expect(sent).toBeLessThan(100_000);
    expect(placeOf(await press(link))).toBe("/me");
  });

  it("that nobody followed leaves no address behind", async () => {
    await linkFor();
    const rows = () => store.read({ sql: "SELECT email FROM verification", args: [] });
    const first = email;
    vi.useFakeTimers({ now: Date.now() + 25 * 60 * 60 * 1000, toFake: ["Date"] });
    email = `later-${first}`;
    await linkFor();
    vi.useRealTimers();
    expect((await rows()).values).toEqual([[email]]);
  });

  it("is over after half an hour", async () => {
    const link = await linkFor();
    vi.useFakeTimers({ now: Date.now() + 31 * 60 * 1000, toFake: ["Date"] });
    const answer = await press(link);
    vi.useRealTimers();
    expect(placeOf(answer)).toBe("/sign-in?error=Verification");
  });

  it("never adopts a session id that the browser brought", async () => {
    browser.cookies.set("strata.session", "planted-by-somebody-else-0123456789");
    browser.take(await press(await linkFor()));
    expect(session()).not.toContain("planted");
    expect(
      (await call("GET", "me", { as: { cookie: "strata.session=planted-by-somebody-else-0123456789" } }))
        .status,
    ).toBe(401);
  });

  it("changes the id of who signs in again, and ends the session before", async () => {
    browser.take(await press(await linkFor()));
    const before = session();
    browser.take(await press(await linkFor()));
    expect(session()).not.toBe(before);
    expect((await call("GET", "me", { as: { cookie: `strata.session=${before}` } })).status).toBe(401);
    expect((await call("GET", "me", { as: { cookie: `strata.session=${session()}` } })).status).toBe(200);
  });

  it("as another person leaves the first one's account alone", async () => {
    const dave = await signedIn(store, "dave");
    browser.cookies.set("strata.session", dave.cookie.slice("strata.session=".length));
    browser.take(await press(await linkFor()));
    expect((await currentPerson())?.id).not.toBe(dave.id);
  });

  it("finds the same person again, however the address is written", async () => {
    browser.take(await press(await linkFor()));
    const first = await currentPerson();
    const lower = email;
    email = email.toUpperCase();
    const state = await signInByMail({ status: "idle" }, form({ email }));
    expect(state.status).toBe("done");
    const [link = ""] = /http:\S+/.exec(lettersTo(lower).at(-1) ?? "") ?? [];
    browser.take(await press(new URL(link)));
    expect((await currentPerson())?.id).toBe(first?.id);
  });

  it("begins as two events of the ledger, the session among them", async () => {
    browser.take(await press(await linkFor()));
    const { json } = await call("GET", "me/journal", { as: { cookie: `strata.session=${session()}` } });
    const types = json.events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(["account.opened", "profile.changed", "session.started"]);
  });
});

describe("the button of the mail's page", () => {
  it.each([
    [{}],
    [{ origin: "null" }],
    [{ origin: "https://evil.example" }],
    [{ origin: ORIGIN, "sec-fetch-site": "cross-site" }],
  ])("pressed by another site with %j signs nobody in", async (headers) => {
    const link = await linkFor();
    expect((await press(link, new Headers(headers as Record<string, string>))).status).toBe(403);
    // And the link is still good for its owner.
    expect(placeOf(await press(link))).toBe("/me");
  });

  it("without a token is a refusal", async () => {
    const link = await linkFor();
    link.searchParams.delete("token");
    expect((await press(link)).status).toBe(400);
  });

  it.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "does not lead to %s",
    async (to) => {
      const link = await linkFor();
      link.searchParams.set("to", to);
      expect(placeOf(await press(link))).toBe("/me");
    },
  );
});

describe("the form that asks for a link", () => {
  const ask = (fields: Record<string, string>) => signInByMail({ status: "idle" }, form(fields));

  it.each([
    "",
    "alice",
    "a@b",
    "a@example.org, b@example.org",
    '"a@evil.example"@example.org',
    `${"a".repeat(250)}@example.org`,
  ])("refuses the address %j", async (address) => {
    expect(await ask({ email: address })).toMatchObject({ status: "refused", code: "request.invalid" });
  });

  it("refuses fields that it does not know", async () => {
    expect(await ask({ email, role: "admin" })).toMatchObject({
      status: "refused",
      errors: [{ path: "role" }],
    });
  });

  it("refuses another site", async () => {
    browser.headers.set("origin", "https://evil.example");
    expect(await ask({ email })).toMatchObject({ status: "refused", code: "request.cross-site" });
    expect(lettersTo(email)).toEqual([]);
  });

  it("sends ten mails an hour to one address, then says when to come back", async () => {
    for (let sent = 0; sent < 10; sent++) expect((await ask({ email })).status).toBe("done");
    expect(await ask({ email: email.toUpperCase() })).toMatchObject({
      code: "request.rate-limited",
      // To the end of the hour that the first mail began, whole seconds: the ten took some of it.
      extra: { retryAfter: expect.toSatisfy((seconds: number) => seconds > 3500 && seconds <= 3600) },
    });
    expect(lettersTo(email)).toHaveLength(10);
    vi.useFakeTimers({ now: Date.now() + 3601 * 1000, toFake: ["Date"] });
    expect((await ask({ email })).status).toBe("done");
    vi.useRealTimers();
  });

  it("sends a hundred an hour to one network, whatever the addresses, and counts in the database", async () => {
    browser.headers.set("x-client-address", "203.0.113.5");
    const limit = { most: 100, seconds: 3600 };
    for (let sent = 0; sent < 100; sent++)
      await countAttempt(store, "mail from 203.0.113.5", limit, new Date());
    for (let tried = 0; tried < 11; tried++)
      expect(await ask({ email })).toMatchObject({ code: "request.rate-limited" });
    // The address is still its owner's to use, from anywhere else.
    browser.headers.set("x-client-address", "203.0.113.6");
    expect((await ask({ email })).status).toBe("done");
    const rows = await store.read({ sql: "SELECT * FROM bucket", args: [] });
    expect(JSON.stringify(rows)).not.toContain("203.0.113");
  });

  it("answers the same for known and unknown people", async () => {
    const { email: known } = await signedIn(store, `erin${count++}`);
    const { body: _a, ...forKnown } = (await ask({ email: known })) as { body: unknown };
    const { body: _b, ...forUnknown } = (await ask({ email })) as { body: unknown };
    expect(forKnown).toEqual(forUnknown);
  });

  it("writes a link to another page of ours only", async () => {
    expect((await linkFor("https://evil.example/x")).searchParams.get("to")).toBe("/me");
    expect((await linkFor("/roles/backend?x=1")).searchParams.get("to")).toBe("/roles/backend?x=1");
  });
});

describe("signing out", () => {
  it("ends the session for the next request, in the ledger too, and clears the cookies", async () => {
    browser.take(await press(await linkFor()));
    const cookie = `strata.session=${session()}`;
    await expect(signOut({ status: "idle" }, form({}))).rejects.toThrow("NEXT_REDIRECT");
    expect(session()).toBeUndefined();
    expect(browser.cookies.get("strata-in")).toBeUndefined();
    expect((await call("GET", "me", { as: { cookie } })).status).toBe(401);
    browser.take(await press(await linkFor()));
    const { json } = await call("GET", "me/journal", { as: { cookie: `strata.session=${session()}` } });
    expect(json.events.map(({ type }: { type: string }) => type)).toContain("session.ended");
  });

  it("is not for another site to do", async () => {
    browser.take(await press(await linkFor()));
    browser.headers.set("origin", "https://evil.example");
    expect(await signOut({ status: "idle" }, form({}))).toMatchObject({ code: "request.cross-site" });
    expect(session()).toBeDefined();
  });
});

it("the page may point to the outbox while only this machine listens", () => {
  expect(signInMethods()).toEqual({ github: false, outbox: process.env.MAIL_OUTBOX });
});
