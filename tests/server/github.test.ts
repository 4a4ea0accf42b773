import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { signInByGithub } from "@/server/actions/sign-in";
import { currentPerson, externalProvider, finishSignIn, signInMethods } from "@/server/auth";
import { browser, form } from "../fixtures/browser";
import { call, freshServer, signedIn } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);
process.env.GITHUB_ID = "client-id";
process.env.GITHUB_SECRET = "client-secret";

let store: Store;
let asked: string[];
let profile: Record<string, unknown>;
beforeEach(async () => {
  store = await freshServer();
  browser.reset();
  asked = [];
  profile = { id: 4711, login: "octo", name: "Octo Cat", email: "alice@example.org" };
  vi.stubGlobal("fetch", github);
});
afterEach(() => vi.unstubAllGlobals());

/** GitHub, as far as the flow sees it. */
const github: typeof fetch = async (input) => {
  const url = String(input instanceof Request ? input.url : input);
  asked.push(url);
  if (url.startsWith("https://github.com/login/oauth/access_token")) {
    return Response.json({ access_token: "gho_secret", token_type: "bearer", scope: "read:user" });
  }
  if (url === "https://api.github.com/user") return Response.json(profile);
  throw new Error(`nobody should ask ${url}`);
};

/** Goes to GitHub: the address that the browser is sent to. */
async function begin(): Promise<URL> {
  const error = await signInByGithub({ status: "idle" }, form({ to: "/skills/sql" })).catch(
    (thrown) => thrown,
  );
  const [, , address] = String(error.digest).split(";");
  return new URL(address ?? "");
}

/** GitHub sends the browser back. */
async function comeBack(query: Record<string, string>): Promise<Response> {
  const answer = await finishSignIn("github", new URLSearchParams(query), browser.sent());
  browser.take(answer);
  return answer;
}

async function signIn(): Promise<Response> {
  const state = (await begin()).searchParams.get("state") ?? "";
  return comeBack({ code: "code", state });
}

describe("sign-in with GitHub", () => {
  it("asks for the identity only, with state and PKCE", async () => {
    const url = await begin();
    expect(url.origin + url.pathname).toBe("https://github.com/login/oauth/authorize");
    expect(url.searchParams.get("scope")).toBe("read:user");
    expect(url.searchParams.get("state")).toBeTruthy();
    expect(url.searchParams.get("code_challenge_method")).toBe("S256");
    expect(url.searchParams.get("redirect_uri")).toBe("http://localhost:3000/api/auth/callback/github");
  });

  it("opens an account, comes back to where one was going, and asks nobody else", async () => {
    const answer = await signIn();
    expect(answer.headers.get("location")).toBe("/skills/sql");
    expect(await currentPerson()).toMatchObject({ handle: "octo-cat", name: "Octo Cat" });
    expect(asked).toEqual(["https://github.com/login/oauth/access_token", "https://api.github.com/user"]);
  });

  it("keeps neither GitHub's token nor its address of the person", async () => {
    await signIn();
    const tables = ["person", "account", "event", "session"];
    const rows = await store.readAll(tables.map((table) => ({ sql: `SELECT * FROM ${table}`, args: [] })));
    expect(JSON.stringify(rows)).not.toMatch(/gho_secret|alice@example\.org/);
  });

  it("finds the same person again, also after a change of name", async () => {
    await signIn();
    const first = await currentPerson();
    browser.reset();
    profile = { ...profile, login: "other", name: "Other" };
    await signIn();
    expect((await currentPerson())?.id).toBe(first?.id);
  });

  it("joins no account by its mail address", async () => {
    const alice = await signedIn(store, "alice");
    await signIn();
    expect((await currentPerson())?.id).not.toBe(alice.id);
  });

  it("links nothing to an account that is signed in at the time, and ends that session", async () => {
    const alice = await signedIn(store, "alice");
    browser.cookies.set("strata.session", alice.cookie.slice("strata.session=".length));
    await signIn();
    expect((await currentPerson())?.id).not.toBe(alice.id);
    expect((await call("GET", "me", { as: alice })).status).toBe(401);
  });

  it.each([
    ["a state that is not ours", { code: "code", state: "forged" }],
    ["no state", { code: "code" }],
    ["a refusal at GitHub", { error: "access_denied" }],
  ])("with %s signs nobody in", async (_, query) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await begin();
    const answer = await comeBack(query as Record<string, string>);
    expect(answer.headers.get("location")).toMatch(/^\/sign-in\?error=/);
    expect(await currentPerson()).toBeNull();
  });

  it("in a browser that did not begin it signs nobody in", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const state = (await begin()).searchParams.get("state") ?? "";
    browser.reset();
    await comeBack({ code: "code", state });
    expect(await currentPerson()).toBeNull();
  });
});

it("is offered, and its callback is the only one there is", () => {
  expect(signInMethods().github).toBe(true);
  expect(["github", "email", "google", "constructor"].filter(externalProvider)).toEqual(["github"]);
});
