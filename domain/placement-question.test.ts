import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, chain, fourChecks, plainMeans, replyTo } from "@/tests/fixtures/placement";
import type { GradedCheck } from "./assessment";
import {
  type PlacementMeans,
  type PlacementReply,
  questionNow,
  takeReply,
  type UnderWay,
} from "./placement-question";
import { LINES } from "./rating";

const begun = (seed = 1, given: string[] = []): UnderWay => ({ seed, given, answers: [] });
const means = plainMeans(chain(12));

/** A placement that has come to its first check, and that question. */
function atCheck(which: PlacementMeans = means) {
  for (let seed = 1; seed < 50; seed++) {
    let under = begun(seed);
    for (let asked = questionNow(under, which); asked; asked = questionNow(under, which)) {
      if (asked.ask === "check") return { under, asked };
      const turn = takeReply(under, replyTo(asked, 3), which);
      if (turn.ok && turn.answer) under = { ...under, answers: [...under.answers, turn.answer] };
    }
  }
  throw new Error("no placement came to a check");
}

describe("a question", () => {
  it("is the same however often it is looked at, its options in the same order", () => {
    const { under, asked } = atCheck();
    expect(questionNow(under, means)).toEqual(asked);
    expect([...asked.options].sort()).toEqual(["Neither", "That", "This"]);
  });

  it("says nothing of right and wrong", () => {
    const { asked } = atCheck();
    expect(Object.keys(asked).sort()).toEqual(["ask", "check", "number", "options", "question", "skill"]);
  });

  it("is none where the skill has lost its checks, and none at the end", () => {
    const { under } = atCheck();
    expect(questionNow(under, { ...means, graded: () => [] })).toBeNull();
    expect(questionNow(begun(1, [...means.graph.skills]), means)).toBeNull();
  });
});

describe("an answer to a check", () => {
  it.each(["right", "wrong", "unknown"] as const)(
    "that is %s is kept with the option as written",
    (choice) => {
      const { under, asked } = atCheck();
      const turn = takeReply(under, replyTo(asked, 2, choice), means);
      const option = { right: 0, wrong: 1, unknown: null }[choice];
      const mark = `${asked.number}-${choice === "right" ? "right" : "wrong"}`;
      expect(turn).toMatchObject({ ok: true, answer: { ask: "check", check: asked.check, option, mark } });
    },
  );

  it("that names no option of the question is refused by its field", () => {
    const { under, asked } = atCheck();
    const reply = { question: asked.number, skill: asked.skill, check: asked.check, option: 3 };
    expect(takeReply(under, reply, means)).toMatchObject({
      ok: false,
      code: "request.invalid",
      path: "option",
    });
  });

  it("that has been revised since it was put is refused, and the question as it is now stands", () => {
    const { under, asked } = atCheck();
    const revised = (skill: string): GradedCheck[] =>
      fourChecks(skill).map((one) => ({ ...one, check: `${one.check}-new` }));
    const now = { ...means, graded: revised };
    const turn = takeReply(under, replyTo(asked), now);
    expect(turn).toMatchObject({ ok: false, code: "placement.other-question" });
    const standing = questionNow(under, now);
    expect(standing).toMatchObject({ number: asked.number, check: `${asked.check}-new` });
    if (standing) expect(takeReply(under, replyTo(standing), now).ok).toBe(true);
  });

  it("is refused where a line is asked, and a line where a check is", () => {
    const first = questionNow(begun(), means);
    const { under, asked } = atCheck();
    if (!first) throw new Error("nothing asked");
    const check = { question: 1, skill: first.skill, check: "x", option: 0 };
    expect(takeReply(begun(), check, means)).toMatchObject({ code: "placement.other-question" });
    const line = { question: asked.number, skill: asked.skill, line: 1, confidence: 1 } as const;
    expect(takeReply(under, line, means)).toMatchObject({ code: "placement.other-question" });
  });
});

describe("a reply out of turn", () => {
  const asked = questionNow(begun(), means);
  if (!asked) throw new Error("nothing asked");

  it("to an answered question is refused and says which stands", () => {
    const turn = takeReply(begun(), replyTo(asked), means);
    if (!turn.ok || !turn.answer) throw new Error("not taken");
    const after = { ...begun(), answers: [turn.answer] };
    const again = takeReply(after, replyTo(asked, 0), means);
    expect(again).toMatchObject({ ok: false, detail: expect.stringContaining("question 2 stands now") });
  });

  it("to one not yet asked, or of another skill, is refused", () => {
    for (const wrong of [{ question: 2 }, { skill: "skill-99" }])
      expect(takeReply(begun(), { ...replyTo(asked), ...wrong }, means)).toMatchObject({
        ok: false,
        code: "placement.other-question",
        detail: expect.stringContaining("all earlier answers are kept"),
      });
  });

  it("after the last question is refused and points to the end", () => {
    const over = begun(1, [...means.graph.skills]);
    expect(takeReply(over, replyTo(asked), means)).toMatchObject({
      ok: false,
      detail: "Nothing more is asked; end it, and see the result.",
    });
  });
});

it("the wish to stop ends it at any point, with the result of what was said", () => {
  const { under } = atCheck();
  const turn = takeReply(under, { stop: true }, means);
  expect(turn).toMatchObject({ ok: true, answer: null, finished: { early: true } });
});

it("an answer after which nothing is worth asking ends it", () => {
  for (const graph of [chain(3), apart(20)]) {
    const world = plainMeans(graph);
    let under = begun(5);
    let finished = null;
    while (!finished) {
      const asked = questionNow(under, world);
      const turn = asked && takeReply(under, replyTo(asked), world);
      if (!turn?.ok || !turn.answer) throw new Error("the question that stands was not taken");
      under = { ...under, answers: [...under.answers, turn.answer] };
      ({ finished } = turn);
      if (!finished) expect(questionNow(under, world)?.number).toBe(under.answers.length + 1);
    }
    expect(finished).toMatchObject({ early: false, result: { skills: expect.any(Array) } });
    expect(finished.result.checks).toHaveLength(under.answers.filter(({ ask }) => ask === "check").length);
    expect(under.answers.length).toBeLessThanOrEqual(15);
  }
});

describe("any sequence of replies", () => {
  const reply = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant("lawful" as const), pick: fc.nat(4) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("strange" as const),
        question: fc.nat(20),
        skill: fc.constantFrom("skill-00", "skill-03", "nothing"),
        option: fc.option(fc.nat(9)),
        line: fc.constantFrom(...LINES),
        check: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "repeat" as const }) },
  );
  const graph = fc.constantFrom(chain(7), apart(20));

  it("loses no answer, counts none twice, and is over after fifteen", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), graph, fc.array(reply, { maxLength: 40 }), (seed, over, replies) => {
        const world = plainMeans(over);
        let under = begun(seed);
        let last: PlacementReply | null = null;
        let ended = questionNow(under, world) === null;
        for (const one of replies) {
          const asked = questionNow(under, world);
          expect(asked === null).toBe(ended);
          const sent = ((): PlacementReply | null => {
            if (one.kind === "repeat") return last;
            if (one.kind === "lawful") {
              const choice = (["right", "wrong", "unknown"] as const)[one.pick % 3];
              return asked && replyTo(asked, LINES[one.pick], choice);
            }
            const { question, skill, option, line, check } = one;
            return check
              ? { question, skill, check: `${skill}-1`, option }
              : { question, skill, line, confidence: 1 };
          })();
          if (!sent || "stop" in sent) continue;
          const turn = takeReply(under, sent, world);
          if (one.kind === "repeat" || ended) expect(turn.ok).toBe(false);
          if (one.kind === "lawful") expect(turn.ok).toBe(true);
          if (!turn.ok || !turn.answer) continue;
          last = sent;
          // The one that stood is answered: in its place, once, and those before it stay.
          expect(asked).toMatchObject({ number: under.answers.length + 1, skill: turn.answer.skill });
          expect(sent.question).toBe(under.answers.length + 1);
          const { answer } = turn;
          if (answer.ask === "check") {
            const written = fourChecks(answer.skill).find(({ check }) => check === answer.check);
            const right = answer.option !== null && written?.options[answer.option]?.right === true;
            expect(world.open(sent.question, answer.mark)).toBe(right);
          }
          under = { ...under, answers: [...under.answers, answer] };
          ended = turn.finished !== null;
          if (turn.finished) expect(turn.finished.early).toBe(false);
        }
        expect(under.answers.length).toBeLessThanOrEqual(15);
        const skills = under.answers.map(({ ask, skill }) => `${ask} ${skill}`);
        expect(new Set(skills).size).toBe(skills.length);
        if (under.answers.length === 15) expect(questionNow(under, world)).toBeNull();
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
