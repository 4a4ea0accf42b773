import { beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/db/canonical";
import { type Store, sql } from "@/db/client";
import { openPlacement } from "@/db/placement-blob";
import type { PlacementRecord } from "@/db/queries/placements";
import { placeGuest } from "@/server/actions/place-guest";
import { placeMe } from "@/server/actions/place-me";
import { graded } from "@/server/content";
import { metaOf } from "@/server/meta";
import { settings } from "@/server/settings";
import { emptyStand, myStand } from "@/server/stand";
import { type StandPage, type StandQuestion, type StandResult, standPage } from "@/server/stand-page";
import type { StandTurn } from "@/server/stand-state";
import { browser, form } from "../fixtures/browser";
import { freshServer, type Somebody, signedIn } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

let store: Store;
beforeEach(async () => {
  store = await freshServer();
  browser.reset();
});

const idle: StandTurn = { status: "idle" };
type Fields = Record<string, string>;
const guest = (fields: Fields) => placeGuest(idle, form({ role: "backend", ...fields }));
const pageOf = (turn: StandTurn): StandPage => {
  if (!turn.page) throw new Error("no page");
  return turn.page;
};
const questionOf = (page: StandPage): StandQuestion => {
  if (page.step.kind !== "question") throw new Error(`no question but ${page.step.kind}`);
  return page.step;
};
const resultOf = (page: StandPage): StandResult => {
  if (page.step.kind !== "result") throw new Error(`no result but ${page.step.kind}`);
  return page.step;
};

/** The fields that answer the question of a page: the given line, or an option of a check, the right one unless given. */
function answerTo(page: StandPage, line = "2", option = optionOf(questionOf(page), true)): Fields {
  const { number, skill, ...put } = questionOf(page);
  const common = { intent: "answer", question: String(number), skill: skill.id };
  return put.ask === "line" ? { ...common, line, confidence: "2" } : { ...common, check: put.check, option };
}

/** The place of an option that is right, or of one that is not, as the question shows it. */
function optionOf({ skill, ...put }: StandQuestion, right: boolean): string {
  if (put.ask === "line") return "";
  const asked = graded(skill.id).find(({ check }) => check === put.check);
  const isRight = (text: string) => asked?.options.some((option) => option.text === text && option.right);
  return String(put.options.findIndex((text) => Boolean(isRight(text)) === right));
}

const carried = (page: StandPage): Fields => ({ sealed: page.sealed ?? "" });

/** A guest who answers until nothing more is asked, or until a question is one that `halt` wants. */
async function guestUntil(
  halt: (question: StandQuestion) => boolean,
  line = "2",
  option?: (question: StandQuestion) => string,
): Promise<StandPage> {
  let page = pageOf(await guest({ intent: "begin" }));
  while (page.step.kind === "question" && !halt(page.step))
    page = pageOf(await guest({ ...answerTo(page, line, option?.(page.step)), ...carried(page) }));
  return page;
}

describe("a guest's placement", () => {
  it("begins with a question and the signed text that carries it", async () => {
    const page = pageOf(await guest({ intent: "begin" }));
    expect(questionOf(page)).toMatchObject({ number: 1, ask: "line" });
    expect(page.layers.map(({ number }) => number)).toEqual([3, 2, 1, 0]);
    expect(page.layers.every(({ known }) => known === 0)).toBe(true);
    expect(openPlacement(page.sealed ?? "", settings().secret)).toMatchObject({
      role: "backend",
      answers: [],
    });
  });

  it("asks on after an answer, and gives the answered line as a rating for the device", async () => {
    const first = pageOf(await guest({ intent: "begin" }));
    const turn = await guest({ ...answerTo(first, "3"), ...carried(first) });
    expect(questionOf(pageOf(turn)).number).toBe(2);
    expect(turn.rated).toEqual({ skill: questionOf(first).skill.id, line: 3, confidence: 2 });
  });

  it("takes “I don't know” to lines and to checks", async () => {
    const check = await guestUntil(({ ask }) => ask === "check");
    const turn = await guest({ ...answerTo(check, "2", "none"), ...carried(check) });
    expect(turn).toMatchObject({ status: "done" });
    expect(turn.rated).toBeUndefined();
    const line = pageOf(await guest({ intent: "begin" }));
    expect(await guest({ ...answerTo(line, "unknown"), ...carried(line) })).toMatchObject({
      rated: { line: "unknown" },
    });
  });

  it("is found again from its signed text, as far as it was", async () => {
    const page = await guestUntil(({ number }) => number === 3);
    const again = await guest({ intent: "resume", ...carried(page) });
    expect(again).toMatchObject({ status: "done", resumed: true });
    expect(pageOf(again).step).toEqual(page.step);
  });

  it("ends in a result that tells every skill once, asked and inferred apart", async () => {
    const page = await guestUntil(() => false);
    const { asked, inferred, given, open, missing, answered } = resultOf(page);
    expect(answered).toBeLessThanOrEqual(15);
    expect(given).toEqual([]);
    const told = [...asked, ...inferred, ...open, ...missing].map(({ id }) => id);
    expect(told).toHaveLength(page.role.skills);
    expect(new Set(told).size).toBe(told.length);
    expect(page.layers.reduce((sum, { known }) => sum + known, 0)).toBe(asked.length + inferred.length);
  });

  it("can be stopped after one answer, and says so", async () => {
    const page = await guestUntil(({ number }) => number === 2);
    const result = resultOf(pageOf(await guest({ intent: "stop", ...carried(page) })));
    expect(result).toMatchObject({ answered: 1, early: true, accepted: null, shift: null });
  });

  it("is compared with the one before it, when that one comes along", async () => {
    const before = await guestUntil(() => false, "unknown");
    const now = await guestUntil(({ number }) => number === 6, "3");
    const turn = await guest({ intent: "stop", ...carried(now), before: before.sealed ?? "" });
    const { shift } = resultOf(pageOf(turn));
    expect(shift?.gained.length).toBeGreaterThan(0);
    expect(shift?.lost).toEqual([]);
    expect(pageOf(turn).before).toBe(before.sealed);
  });

  it("does not tell before the end whether a check was right, nor does its core", async () => {
    const check = await guestUntil(({ ask }) => ask === "check");
    const question = questionOf(check);
    const pages = await Promise.all(
      [true, false].map((right) =>
        guest({ ...answerTo(check, "2", optionOf(question, right)), ...carried(check) }).then(pageOf),
      ),
    );
    expect(pages[0]?.layers).toEqual(pages[1]?.layers);
    const why = graded(question.skill.id).flatMap(({ options }) => options.map((option) => option.why));
    for (const page of [check, ...pages]) {
      expect(JSON.stringify(page)).not.toMatch(/"right"|"why"/);
      expect(why.filter((text) => JSON.stringify(page).includes(text))).toEqual([]);
    }
  });

  it("tells at the end how many checks were right, and which", async () => {
    const { checks } = resultOf(
      await guestUntil(
        () => false,
        "2",
        () => "none",
      ),
    );
    expect(checks.every(({ right }) => right === false)).toBe(true);
    expect(checks.length).toBeGreaterThan(0);
  });
});

describe("bad input of a guest", () => {
  it("a changed text is named, and the page offers to begin", async () => {
    const page = pageOf(await guest({ intent: "begin" }));
    const turn = await guest({ ...answerTo(page), sealed: `x${page.sealed}` });
    expect(turn).toMatchObject({ status: "refused", code: "placement.unreadable" });
    expect(pageOf(turn)).toMatchObject({ step: { kind: "intro" }, sealed: null });
  });

  it("a text of another role is no text of this page", async () => {
    const page = pageOf(await guest({ intent: "begin" }));
    expect(await guest({ intent: "resume", ...carried(page), role: "frontend" })).toMatchObject({
      code: "placement.unreadable",
    });
  });

  it("an answer twice is refused, and the question that stands is shown", async () => {
    const first = pageOf(await guest({ intent: "begin" }));
    const second = pageOf(await guest({ ...answerTo(first), ...carried(first) }));
    const turn = await guest({ ...answerTo(first), ...carried(second) });
    expect(turn).toMatchObject({ code: "placement.other-question" });
    expect(pageOf(turn).step).toEqual(second.step);
  });

  it("an answer to a finished one is refused, and the result stands", async () => {
    const page = await guestUntil(({ number }) => number === 2);
    const ended = pageOf(await guest({ intent: "stop", ...carried(page) }));
    const turn = await guest({ ...answerTo(page), ...carried(ended) });
    expect(turn).toMatchObject({ code: "placement.finished" });
    expect(pageOf(turn).step).toEqual(ended.step);
  });

  it.each([
    ["no line", { line: "" }],
    ["a line that is none", { line: "9" }],
    ["a field that nobody asked for", { person: "somebody" }],
  ])("%s is refused, and the question stays", async (_, wrong) => {
    const page = pageOf(await guest({ intent: "begin" }));
    const turn = await guest({ ...answerTo(page), ...carried(page), ...(wrong as Fields) });
    expect(turn).toMatchObject({ status: "refused", code: "request.invalid" });
    expect(pageOf(turn).step).toEqual(page.step);
  });

  it("an unknown role, another site and a form without an intent get nowhere", async () => {
    expect(await guest({ intent: "begin", role: "astronaut" })).toMatchObject({ code: "role.unknown" });
    expect(await guest({})).toMatchObject({ code: "request.invalid" });
    browser.headers.set("origin", "https://evil.example");
    expect(await guest({ intent: "begin" })).toMatchObject({ code: "request.cross-site" });
  });
});

it("too many turns from one network wait, and what is shown stays", async () => {
  const { guestTurnsPerNetwork: all } = settings().limits;
  const first = await guest({ intent: "begin" });
  const spent = sql("UPDATE bucket SET count = ? WHERE key = ?", all.most, sha256("placement from unknown"));
  await store.write([spent]);
  const fields = form({ role: "backend", ...answerTo(pageOf(first)), ...carried(pageOf(first)) });
  const turn = await placeGuest(first, fields);
  expect(turn).toMatchObject({ status: "refused", code: "request.rate-limited", page: pageOf(first) });
  expect(turn).toMatchObject({ extra: { retryAfter: expect.any(Number) } });
  browser.headers.set("x-client-address", "203.0.113.9");
  expect(await placeGuest(first, fields)).toMatchObject({ status: "done" });
});

describe("the way into an account without JavaScript", () => {
  it("mails a link, lets the browser carry the result, and keeps what was ticked", async () => {
    const page = await guestUntil(({ number }) => number === 4, "3");
    const ended = pageOf(await guest({ intent: "stop", ...carried(page) }));
    const fields = {
      intent: "mail",
      email: "new@example.org",
      to: "/me/stand/backend",
      accept: "sql",
    };
    const turn = await guest({ ...fields, ...carried(ended) });
    expect(turn).toMatchObject({ status: "done", mailed: "new@example.org", ticked: ["sql"] });
    expect(pageOf(turn).step).toEqual(ended.step);
    expect(browser.cookies.has("strata.carried")).toBe(true);
  });

  it("names a wrong address, and keeps the result and the ticks", async () => {
    const page = await guestUntil(({ number }) => number === 2, "3");
    const ended = pageOf(await guest({ intent: "stop", ...carried(page) }));
    const turn = await guest({
      intent: "mail",
      email: "nobody",
      to: "/me",
      accept: "sql",
      ...carried(ended),
    });
    expect(turn).toMatchObject({ code: "request.invalid", errors: [{ path: "email" }], ticked: ["sql"] });
    expect(pageOf(turn).step).toEqual(ended.step);
    expect(browser.cookies.has("strata.carried")).toBe(false);
  });

  it("carries nothing that was changed", async () => {
    const fields = { intent: "mail", email: "new@example.org", to: "/me", sealed: "forged.text" };
    expect(await guest(fields)).toMatchObject({ code: "placement.unreadable" });
  });
});

describe("an account's placement", () => {
  let alice: Somebody;
  let keys = 0;
  beforeEach(async () => {
    alice = await signedIn(store, "alice");
    browser.cookies.set("strata.session", alice.cookie.slice("strata.session=".length));
  });

  const stand = async (): Promise<StandPage> => {
    const page = await myStand(alice.id, "backend");
    if (!page) throw new Error("no page");
    return page;
  };
  const mine = (fields: Fields) => placeMe(idle, form({ key: `key-${keys++}`, ...fields }));
  const of = (page: StandPage): Fields => ({ placement: page.placement ?? "" });

  async function answered(many: number, line = "3"): Promise<StandPage> {
    await mine({ intent: "begin", role: "backend" });
    for (let at = 0; at < many; at++) {
      const page = await stand();
      if (page.step.kind === "question") await mine({ ...answerTo(page, line), ...of(page) });
    }
    return stand();
  }

  it("is there again where it was left", async () => {
    expect((await stand()).step).toEqual({ kind: "intro" });
    const page = await answered(2);
    expect(questionOf(page).number).toBe(3);
    expect((await stand()).step).toEqual(page.step);
  });

  it("makes one record of a double submit", async () => {
    const page = await answered(0);
    const fields = { ...answerTo(page), ...of(page), key: "twice" };
    const [first, second] = await Promise.all([mine(fields), mine(fields)]);
    expect([first, second]).toMatchObject([{ status: "done" }, { status: "done" }]);
    expect(questionOf(await stand()).number).toBe(2);
  });

  it("refuses an answer from a second tab, and keeps the first", async () => {
    const page = await answered(0);
    await mine({ ...answerTo(page), ...of(page) });
    expect(await mine({ ...answerTo(page), ...of(page) })).toMatchObject({
      status: "refused",
      code: "placement.other-question",
    });
    expect(questionOf(await stand()).number).toBe(2);
  });

  it("is nobody else's to answer, and asks for a sign-in", async () => {
    const page = await answered(0);
    const bob = await signedIn(store, "bob");
    browser.cookies.set("strata.session", bob.cookie.slice("strata.session=".length));
    expect(await mine({ ...answerTo(page), ...of(page) })).toMatchObject({ code: "placement.unknown" });
    browser.cookies.clear();
    expect(await mine({ ...answerTo(page), ...of(page) })).toMatchObject({ code: "auth.required" });
  });

  it("moves nothing before it is accepted, then only what was ticked", async () => {
    const page = await answered(4);
    await mine({ intent: "stop", ...of(page) });
    const { asked, inferred } = resultOf(await stand());
    const offered = [...asked, ...inferred].map(({ id }) => id);
    expect((await stand()).standings).toEqual({});
    expect(await mine({ intent: "accept", ...of(page) })).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "skills" }],
    });
    const ticked = offered.slice(0, 2);
    const data = form({ key: "accepts", intent: "accept", ...of(page) });
    for (const skill of ticked) data.append("skills", skill);
    expect(await placeMe(idle, data)).toMatchObject({ status: "done", body: { moved: ticked, stayed: [] } });
    const after = await stand();
    expect(resultOf(after).accepted).toEqual(ticked);
    expect(after.standings).toEqual(
      Object.fromEntries(ticked.map((skill) => [skill, { state: "practised", basis: "placement" }])),
    );
  });

  it("is taken again and compared with last time", async () => {
    const first = await answered(3, "unknown");
    await mine({ intent: "stop", ...of(first) });
    const second = await answered(3, "3");
    await mine({ intent: "stop", ...of(second) });
    const { shift } = resultOf(await stand());
    expect(shift?.gained.length).toBeGreaterThan(0);
  });
});

it("an unknown role has no page, for guests and accounts alike", async () => {
  expect(emptyStand("astronaut")).toBeNull();
  expect(await myStand("p_nobody", "astronaut")).toBeNull();
});

it("a hole is named under the known skills that rest on it", () => {
  const placed = (skill: string, verdict: "known" | "missing") =>
    ({ skill, verdict, chance: verdict === "known" ? 0.9 : 0.1, basis: "asked" }) as const;
  const skills = [placed("acid", "known"), placed("sql", "missing")];
  const times = { started: "2026-11-20T10:00:00.000Z", ended: "2026-11-20T10:05:00.000Z" };
  const record: PlacementRecord = {
    ...{ id: "l_1", role: "backend", seed: 1, given: [], state: "finished", answers: [], accepted: null },
    ...{ ...times, brought: false, version: 1 },
    result: { skills, holes: ["sql"], settled: true, checks: [] },
  };
  const meta = metaOf({ requestId: "", now: new Date(), key: null, bodyHash: "", ifMatch: null });
  const page = standPage("backend", record, null, meta);
  expect(page && resultOf(page).holes).toMatchObject([{ skill: { title: "SQL" }, under: ["ACID"] }]);
});
