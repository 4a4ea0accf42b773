import { describe, expect, it } from "vitest";
import type { Known } from "@/db/command";
import { openPlacement, sealPlacement } from "@/db/placement-blob";
import { answerAsGuest, beginAsGuest, type GuestPlacement, resumeAsGuest } from "@/server/guest-placement";
import { KNOWN, later, meta, NOW } from "../fixtures/db";
import { apart, chain, fourChecks, replyTo } from "../fixtures/placement";

const TWELVE = chain(12);
const LONG = apart(30);
const wide = meta({ known: { ...KNOWN, placement: () => TWELVE } });
const long = meta({ known: { ...KNOWN, placement: () => LONG } });
const unreadable = { ok: false, status: 400, code: "placement.unreadable" };

type Turn = ReturnType<typeof beginAsGuest>;
function taken(turn: Turn): GuestPlacement {
  if (!turn.ok) throw new Error(turn.detail);
  return turn.placement;
}

const begun = (given = wide) => taken(beginAsGuest("backend", given));

function answered(at: GuestPlacement, line: Parameters<typeof replyTo>[1] = 3, given = wide): GuestPlacement {
  if (!at.question) throw new Error("nothing is asked");
  return taken(answerAsGuest(at.sealed, replyTo(at.question, line, "wrong"), given));
}

/** A placement that has come to an early check, and goes on after it. */
function atCheck(): GuestPlacement {
  for (let round = 0; round < 30; round++) {
    let now = begun(long);
    while (now.question?.ask === "line") now = answered(now, 3, long);
    if (now.question && now.answered < 6) return now;
  }
  throw new Error("no placement came to a check");
}

describe("a guest's placement", () => {
  it("begins as an account's does, and its text comes back to the same question", () => {
    const first = begun();
    expect(first).toMatchObject({
      role: "backend",
      state: "open",
      started: NOW.toISOString(),
      answered: 0,
      brought: true,
      question: { number: 1, ask: "line" },
    });
    expect(taken(resumeAsGuest(first.sealed, wide))).toEqual(first);
  });

  it("goes on from answer to answer, is left and resumed, and ends with a result", () => {
    const second = answered(begun());
    expect(second).toMatchObject({ answered: 1, question: { number: 2 } });
    const resumed = taken(resumeAsGuest(second.sealed, wide));
    expect(resumed).toEqual(second);
    const over = taken(answerAsGuest(resumed.sealed, { stop: true }, { ...wide, now: later(5000) }));
    expect(over).toMatchObject({ state: "finished", question: null, ended: later(5000).toISOString() });
    expect(over.result?.skills.map(({ skill }) => skill)).toEqual(TWELVE.skills);
    expect(taken(resumeAsGuest(over.sealed, wide))).toEqual(over);
  });

  it("says nothing of right and wrong before the end, not in the text that it carries either", () => {
    const check = atCheck();
    const next = answered(check, 3, long);
    const text = Buffer.from(next.sealed.split(".")[0] ?? "", "base64url").toString("utf8");
    for (const told of ['"right"', "true", "false", "It is so", "It is not"]) {
      expect(text).not.toContain(told);
      expect(JSON.stringify(next)).not.toContain(`${told}"`);
    }
    const over = taken(answerAsGuest(next.sealed, { stop: true }, long));
    expect(over.result?.checks).toMatchObject([{ skill: check.question?.skill, right: false }]);
  });

  it("asks fifteen questions at most", () => {
    let now = begun(long);
    for (let round = 0; now.question; round++) now = answered(now, round % 2 ? 3 : 0, long);
    expect(now).toMatchObject({ state: "finished", answered: 15 });
  });

  it("that is over takes no answer and no stop", () => {
    const first = begun();
    const over = taken(answerAsGuest(first.sealed, { stop: true }, wide));
    if (!first.question) throw new Error("nothing is asked");
    for (const reply of [{ stop: true } as const, replyTo(first.question)])
      expect(answerAsGuest(over.sealed, reply, wide)).toMatchObject({
        code: "placement.finished",
        status: 409,
      });
  });

  it("sent once more from an old text leads on from there", () => {
    const first = begun();
    const [low, high] = [answered(first, 0), answered(first, 3)];
    expect([low.answered, high.answered]).toEqual([1, 1]);
    expect(low.id).toBe(high.id);
    expect(answered(low, 1).answered).toBe(2);
    expect(taken(resumeAsGuest(first.sealed, wide))).toEqual(first);
  });

  it("refuses an answer to a question that does not stand, by name", () => {
    const first = begun();
    if (!first.question) throw new Error("nothing is asked");
    const second = answered(first);
    expect(answerAsGuest(second.sealed, replyTo(first.question), wide)).toMatchObject({
      status: 409,
      code: "placement.other-question",
    });
    const check = atCheck();
    if (!check.question) throw new Error("nothing is asked");
    const beyond = { ...replyTo(check.question), option: 7 } as ReturnType<typeof replyTo>;
    expect(answerAsGuest(check.sealed, beyond, wide)).toMatchObject({
      status: 400,
      errors: [{ path: "option" }],
    });
  });

  it("is asked the question as a release has changed it, and loses no answer by that", () => {
    const check = atCheck();
    if (!check.question) throw new Error("nothing is asked");
    const graded: Known["graded"] = (skill) =>
      fourChecks(skill).map((one) => ({ ...one, check: `${one.check}b` }));
    const released = { ...long, known: { ...long.known, graded } };
    expect(answerAsGuest(check.sealed, replyTo(check.question), released)).toMatchObject({
      code: "placement.other-question",
    });
    const resumed = taken(resumeAsGuest(check.sealed, released));
    expect(resumed.answered).toBe(check.answered);
    expect(answered(resumed, 3, released).answered).toBe(check.answered + 1);
  });
});

it("a placement in which a release has left nothing to ask ends, with what was said", () => {
  const now = answered(begun());
  const released = meta({ known: { ...KNOWN, placement: () => ({ skills: [], needs: {} }) } });
  const over = taken(resumeAsGuest(now.sealed, released));
  expect(over).toMatchObject({ id: now.id, state: "finished", answered: 1, question: null });
  expect(openPlacement(over.sealed, released.secret)?.answers).toHaveLength(1);
});

describe("a role", () => {
  const gone = (successor: string | null | undefined) =>
    meta({ known: { ...KNOWN, placement: () => null, retiredRole: () => successor } });

  it("that is unknown or has left is refused, with what came in its place", () => {
    expect(beginAsGuest("webmaster", gone(undefined))).toMatchObject({ code: "role.unknown" });
    expect(beginAsGuest("webmaster", gone("frontend"))).toMatchObject({
      code: "role.retired",
      extra: { successor: "frontend" },
    });
  });

  it("that leaves in the middle is named; a stop still ends it, and keeps what was said", () => {
    const now = answered(begun());
    if (!now.question) throw new Error("nothing is asked");
    const given = gone("frontend");
    expect(answerAsGuest(now.sealed, replyTo(now.question), given)).toMatchObject({ code: "role.retired" });
    const over = taken(answerAsGuest(now.sealed, { stop: true }, given));
    expect(over).toMatchObject({ state: "finished", answered: 1, question: null, result: { skills: [] } });
    expect(openPlacement(over.sealed, given.secret)?.answers).toHaveLength(1);
    expect(taken(resumeAsGuest(over.sealed, given))).toMatchObject({ state: "finished" });
  });
});

describe("a text that was not signed here", () => {
  const { sealed } = answered(begun());

  it("is refused wherever one character of it was changed", () => {
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === "A" ? "B" : "A";
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      expect(resumeAsGuest(changed, wide), `at ${at}`).toMatchObject(unreadable);
    }
  });

  it.each([
    "",
    ".",
    "..",
    "x",
    `${sealed}.`,
    `${sealed}.x`,
    `.${sealed}`,
    sealed.replace(".", ""),
    sealed.slice(0, -1),
    `${sealed}A`,
    ` ${sealed}`,
    `${sealed}=`,
    "é".repeat(43),
    `e30.${"é".repeat(22)}`,
  ])("is refused as %j", (text) => {
    expect(resumeAsGuest(text, wide)).toMatchObject(unreadable);
    expect(answerAsGuest(text, { stop: true }, wide)).toMatchObject(unreadable);
  });

  it("is refused when another secret signed it", () => {
    const carried = openPlacement(sealed, wide.secret);
    if (!carried) throw new Error("it was readable");
    expect(resumeAsGuest(sealPlacement(carried, "another"), wide)).toMatchObject(unreadable);
    expect(openPlacement(sealed, "another")).toBeNull();
  });

  it("is refused when it is signed but no record of a placement", () => {
    const carried = openPlacement(sealed, wide.secret);
    if (!carried) throw new Error("it was readable");
    const broken = [
      { ...carried, answers: [{ ask: "else" }] },
      { ...carried, seed: 1.5 },
      { ...carried, role: "__proto__" },
    ];
    for (const wrong of broken)
      expect(openPlacement(sealPlacement(wrong as never, wide.secret), wide.secret)).toBeNull();
  });
});
