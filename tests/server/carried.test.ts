import { beforeEach, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { listPlacements } from "@/db/queries/placements";
import { standingsOf } from "@/db/queries/progress";
import { listRatings } from "@/db/queries/ratings";
import { ask } from "@/db/query";
import { verify } from "@/db/verify";
import { offeredBy } from "@/domain/placement-record";
import { signInByMail } from "@/server/actions/sign-in";
import { completeMailedLink, currentPerson } from "@/server/auth";
import { answerAsGuest, beginAsGuest, type GuestPlacement } from "@/server/guest-placement";
import { metaOf } from "@/server/meta";
import { browser } from "../fixtures/browser";
import { freshServer, lettersTo, ORIGIN } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

let store: Store;
let email: string;
let count = 0;
beforeEach(async () => {
  store = await freshServer();
  browser.reset();
  email = `carried${count++}@example.org`;
});

const meta = () => metaOf({ requestId: "r", now: new Date(), key: null, bodyHash: "", ifMatch: null });

/** A guest who is sure of every line, as far as the placement asks. */
function placed(): GuestPlacement {
  let turn = beginAsGuest("backend", meta());
  for (let round = 0; round < 20 && turn.ok && turn.placement.question; round++) {
    const { question, sealed } = turn.placement;
    const { number, skill } = question;
    turn = answerAsGuest(
      sealed,
      question.ask === "line"
        ? { question: number, skill, line: 3, confidence: 3 }
        : { question: number, skill, check: question.check, option: null },
      meta(),
    );
  }
  if (!turn.ok) throw new Error(turn.detail);
  return turn.placement;
}

async function askWith(placement: string, accept: readonly string[]) {
  const data = new FormData();
  data.set("email", email);
  data.set("placement", placement);
  for (const skill of accept) data.append("accept", skill);
  return signInByMail({ status: "idle" }, data);
}

async function press(): Promise<Response> {
  const link = new URL(/http:\S+/.exec(lettersTo(email).at(-1) ?? "")?.[0] ?? "");
  const headers = browser.sent();
  headers.set("content-type", "application/x-www-form-urlencoded");
  const body = new URLSearchParams(link.searchParams);
  const answer = await completeMailedLink(
    new Request(`${ORIGIN}/sign-in/complete`, { method: "POST", headers, body }),
  );
  browser.take(answer);
  return answer;
}

it("a guest's placement without a script comes along in the sign-in form and is merged once", async () => {
  const { sealed, result } = placed();
  const offered = result ? offeredBy(result) : [];
  const accepted = offered.slice(0, 3);
  expect(accepted.length).toBeGreaterThan(0);
  expect(await askWith(sealed, [...accepted, "sagas-of-nowhere"])).toMatchObject({ status: "done" });
  expect(browser.cookies.has("strata.carried")).toBe(true);

  await press();
  expect(browser.cookies.has("strata.carried")).toBe(false);
  const person = (await currentPerson())?.id ?? "";
  const standings = await ask(store, standingsOf(person));
  const held = [...standings].map(([skill, { state, basis }]) => [skill, state, basis]).sort();
  expect(held).toEqual(accepted.map((skill) => [skill, "practised", "placement"]).sort());
  const [placement] = await listPlacements(store, person);
  expect(placement).toMatchObject({ role: "backend", state: "accepted", brought: true, accepted });
  expect(placement?.result).toEqual(result);
  const asked = placement?.answers.filter((answer) => answer.ask === "line").length;
  expect(await listRatings(store, person)).toHaveLength(asked ?? -1);
  expect(await verify(store)).toMatchObject({ ok: true });
});

it("what was never signed here is refused in the form, by name, and no mail is sent", async () => {
  const { sealed } = placed();
  const [text = ""] = sealed.split(".");
  const state = await askWith(`${text}.${"x".repeat(43)}`, []);
  expect(state).toMatchObject({ status: "refused", code: "placement.unreadable", values: { email } });
  expect(browser.cookies.has("strata.carried")).toBe(false);
  expect(lettersTo(email)).toEqual([]);
});

it("a cookie that somebody has changed costs no sign-in and brings nothing", async () => {
  const { sealed } = placed();
  await askWith(sealed, []);
  const planted = { state: `${sealed}x`, accepted: ["sql"] };
  browser.cookies.set("strata.carried", Buffer.from(JSON.stringify(planted)).toString("base64url"));
  expect((await press()).status).toBe(303);
  const person = (await currentPerson())?.id ?? "";
  expect(person).not.toBe("");
  expect((await ask(store, standingsOf(person))).size).toBe(0);
  expect(await listPlacements(store, person)).toEqual([]);
});
