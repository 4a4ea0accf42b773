import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CheckPart } from "@/components/check/check-part";
import { TakeForm } from "@/components/check/take-form";
import type { Store } from "@/db/client";
import { takesOf } from "@/db/queries/takes";
import { ask } from "@/db/query";
import { answerTake } from "@/server/actions/answer-take";
import { drawTake } from "@/server/actions/draw-take";
import { moveSkill } from "@/server/actions/move-skill";
import { catalog, graded, titleOf } from "@/server/content";
import type { FormState } from "@/server/form-state";
import { mySkill } from "@/server/me";
import { browser, form } from "../fixtures/browser";
import { call, freshServer, type Somebody, signedIn } from "../fixtures/server";

vi.mock("next/headers", async () => (await import("../fixtures/browser")).nextHeaders);
vi.mock("next/cache", async () => (await import("../fixtures/browser")).nextCache);

const SKILL = "indexes";
const DAY = 24 * 60 * 60 * 1000;
const idle: FormState = { status: "idle" };
let store: Store;
let alice: Somebody;

beforeEach(async () => {
  vi.useRealTimers();
  store = await freshServer();
  alice = await signedIn(store, "alice");
  browser.reset();
  browser.cookies.set("strata.session", alice.cookie.slice("strata.session=".length));
});

const draw = (skill = SKILL) => drawTake(idle, form({ key: crypto.randomUUID(), skill }));
const shown = async () => (await mySkill(alice.id, SKILL)).check;

/** Hands the open take in: every answer right, but for the questions named. */
async function handIn(wrong: number[] = [], more: Record<string, string> = {}) {
  const { open } = await shown();
  if (!open) throw new Error("no open take");
  const right = open.questions.map(({ question, options }) =>
    options.indexOf(
      graded(SKILL)
        .find((one) => one.question === question)
        ?.options.find((o) => o.right)?.text ?? "",
    ),
  );
  const answers = right.map((at, i) => [`answer-${i + 1}`, wrong.includes(i + 1) ? "unknown" : String(at)]);
  const fields = { skill: SKILL, take: open.take, questions: "3", ...Object.fromEntries(answers), ...more };
  return answerTake(idle, form({ key: crypto.randomUUID(), ...fields }));
}

/** What the page holds for the browser: the markup of the part, and the props of what becomes a client component. */
async function pageOf() {
  const { check, standing, journal } = await mySkill(alice.id, SKILL);
  const skill = catalog().skills[SKILL];
  if (!skill) throw new Error("no such skill");
  const last = journal.find(({ move }) => move)?.move ?? null;
  const part = CheckPart({ skill, check, state: standing.state, last, titleOf });
  return { html: renderToStaticMarkup(part), sent: JSON.stringify(check) };
}

describe("the forms of a check", () => {
  it("draw three questions, and give the open take again", async () => {
    const first = await draw();
    expect(first).toMatchObject({ status: "done", body: { skill: SKILL } });
    const [one, two] = [first, await draw()].map((state) => (state as { body: { take: string } }).body.take);
    expect(two).toBe(one);
    expect((await shown()).open).toMatchObject({ take: one });
    expect((await shown()).open?.questions).toHaveLength(3);
  });

  it("draw nothing of a skill that is none", async () => {
    expect(await draw("alchemy")).toMatchObject({ code: "skill.unknown" });
  });

  it("answer it: passed with three of three, which offers to call it practised", async () => {
    await draw();
    expect(await handIn()).toMatchObject({ status: "done", body: { passed: true, offer: "practise" } });
    expect((await pageOf()).html).toContain("Mark as practised");
    const move = form({ key: "move-1", skill: SKILL, act: "practise" });
    expect(await moveSkill(idle, move)).toMatchObject({
      body: { standing: { state: "practised", basis: "check" } },
    });
    expect((await pageOf()).html).not.toContain("Mark as practised");
  });

  it("take “I don't know” as an answer that is not right, and explain every option", async () => {
    await draw();
    expect(await handIn([2])).toMatchObject({ body: { right: 2, passed: false, offer: null } });
    const { html } = await pageOf();
    expect(html).toContain("Not passed this time: two of three right");
    expect(html).toContain("You had questions 1 and 3 right.");
    expect(html).toContain("Question 2: you did not know");
    const [question] = (await shown()).last?.questions ?? [];
    expect(question?.options.every(({ why }) => why !== "")).toBe(true);
  });

  it("name the question that has no answer by its field, and keep what was chosen", async () => {
    await draw();
    const missed = await handIn([], { "answer-2": "" });
    expect(missed).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "answer-2", message: "choose one of its answers, or “I don’t know”" }],
    });
    expect((missed as { values: Record<string, string> }).values["answer-1"]).toMatch(/^\d$/);
    expect((await shown()).open).not.toBeNull();
  });

  it("name an answer that its question does not have by its field", async () => {
    await draw();
    expect(await handIn([], { "answer-3": "9" })).toMatchObject({ errors: [{ path: "answer-3" }] });
    expect(await handIn([], { questions: "2" })).toMatchObject({ code: "request.invalid" });
    expect(await handIn([], { passed: "yes" })).toMatchObject({ errors: [{ path: "passed" }] });
  });

  it("answer a take once, and nobody else's", async () => {
    await draw();
    const take = (await shown()).open?.take ?? "";
    const again = { skill: SKILL, take, questions: "1", "answer-1": "0" };
    browser.cookies.set(
      "strata.session",
      (await signedIn(store, "bob")).cookie.slice("strata.session=".length),
    );
    expect(await answerTake(idle, form({ key: "bob-1", ...again }))).toMatchObject({ code: "take.unknown" });
    browser.cookies.set("strata.session", alice.cookie.slice("strata.session=".length));
    await handIn();
    expect(await answerTake(idle, form({ key: "k-2", ...again }))).toMatchObject({ code: "take.answered" });
  });
});

describe("the page of a check", () => {
  /** The reasons of a skill's graded options, which tell what is right. */
  const whys = () => graded(SKILL).flatMap(({ options }) => options.map(({ why }) => why));

  it("holds nothing of an open take that tells which option is right", async () => {
    await draw();
    const { html, sent } = await pageOf();
    expect(html).toContain("Hand in my answers");
    expect(Object.keys((await shown()).open ?? {})).toEqual(["take", "skill", "drawn", "questions"]);
    for (const { question, options, ...rest } of (await shown()).open?.questions ?? []) {
      expect(rest).toEqual({});
      expect(question).not.toBe("");
      expect(options.every((option) => typeof option === "string")).toBe(true);
    }
    expect(sent).not.toMatch(/"(right|why)"/);
    for (const why of whys()) expect(sent + html).not.toContain(why);
    expect(html).not.toMatch(/checked|data-right|data-ok/);
  });

  it("hides the last explanation while a take is open: its questions may come again", async () => {
    await draw();
    await handIn([1]);
    expect((await pageOf()).html).toContain("data-right");
    await draw();
    const { html, sent } = await pageOf();
    for (const why of whys()) expect(sent + html).not.toContain(why);
    expect(html).toContain("Not passed, 2 of 3 right");
  });

  it("says from when on a second pass proves, that it fell due, and that a failed re-check lowered it", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 300 * DAY });
    const session = await signedIn(store, "alice");
    browser.cookies.set("strata.session", session.cookie.slice("strata.session=".length));
    await draw();
    await handIn();
    expect((await pageOf()).html).toContain("One pass stands. A second one from");
    vi.setSystemTime(Date.now() + 8 * DAY);
    expect((await pageOf()).html).toContain("Another one now makes the skill proven");
    await draw();
    await handIn();
    const proven = await mySkill(alice.id, SKILL);
    expect(proven.standing).toMatchObject({ state: "proven", basis: "check" });
    expect(proven.check).toMatchObject({ dueNow: false });
    expect((await pageOf()).html).toContain("It falls due again on");

    vi.useRealTimers();
    browser.cookies.set("strata.session", alice.cookie.slice("strata.session=".length));
    expect((await shown()).dueNow).toBe(true);
    expect((await pageOf()).html).toContain("It fell due on");
    await draw();
    await handIn([1]);
    const { html } = await pageOf();
    expect(html).toContain("Proven became practised:");
    expect(html).toContain("That it was proven, by a passed check, stays in your journal.");
    expect(await ask(store, takesOf(alice.id, SKILL))).toHaveLength(3);
    expect((await call("GET", "me/progress", { as: alice })).json.skills[SKILL].state).toBe("practised");
  });
});

describe("the form of an open take", () => {
  it("groups each question's answers under its words, with “I don't know” among them", () => {
    const questions = [{ question: "Which one?", options: ["This", "That"] }];
    const props = { action: answerTake, formKey: "k", skill: SKILL, take: "k_1", questions };
    const html = renderToStaticMarkup(createElement(TakeForm, props));
    expect(html).toContain('aria-labelledby="check-answer-1-title check-answer-1-question"');
    expect(html.match(/type="radio"/g)).toHaveLength(3);
    expect(html.match(/name="answer-1"/g)).toHaveLength(3);
    expect(html).toContain("I don’t know");
  });
});
