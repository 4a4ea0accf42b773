import { beforeAll, describe, expect, it } from "vitest";
import { openStore, records, type Store, sql } from "@/db/client";
import type { Actor, Known } from "@/db/command";
import { answerTake } from "@/db/commands/answer-take";
import { drawTake } from "@/db/commands/draw-take";
import { moveSkill } from "@/db/commands/move-skill";
import { linesOf } from "@/db/queries/journal";
import { getProgress } from "@/db/queries/progress";
import { takesOf } from "@/db/queries/takes";
import { ask } from "@/db/query";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { freshFile, KNOWN, later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { addFacts, review } from "../fixtures/db-facts";
import { fourChecks } from "../fixtures/placement";
import { begunPlacement } from "../fixtures/placements";
import { DAY } from "../fixtures/progress";
import { chosenFor, drawnTake, takeOnce } from "../fixtures/takes";

const GRAPH = { prerequisites: {} };

onBothEngines("takes", (open) => {
  let store: Store;
  beforeAll(() => {
    store = open();
  });

  const standing = async (actor: Actor, skill = "sql") =>
    (await getProgress(store, actor.person, GRAPH)).skills[skill];
  const onDay = (days: number) => ({ now: later(days * DAY) });
  const answersOf = async (actor: Actor) =>
    records(await store.read(sql("SELECT body FROM answer WHERE actor = ?", actor.person))).map(({ body }) =>
      String(body),
    );

  describe("a draw", () => {
    it("gives three questions, and no answer: not in what is given, nor in what is kept of it", async () => {
      const actor = await someone(store);
      const outcome = await drawTake(store, actor, { skill: "sql" }, meta());
      if (!outcome.ok) throw new Error(outcome.detail);
      expect(outcome).toMatchObject({ status: 201, body: { skill: "sql", drawn: NOW.toISOString() } });
      expect(outcome.body.questions).toHaveLength(3);
      for (const one of outcome.body.questions) {
        expect(Object.keys(one)).toEqual(["question", "options"]);
        expect([...one.options].sort()).toEqual(["Neither", "That", "This"]);
      }
      const stored = (await answersOf(actor)).join();
      expect(stored).toContain(outcome.body.take);
      for (const secret of ['"right"', '"why"', "It is so."]) expect(stored).not.toContain(secret);
    });

    it("writes no more into the ledger than ids and a hash", async () => {
      const actor = await someone(store);
      const { take } = await drawnTake(store, actor, "sql");
      const [, event] = await ask(store, linesOf(actor.person)).then((lines) => lines.slice(-2));
      expect(event).toMatchObject({ type: "take.drawn", skill: "sql", move: null });
      const ids = expect.arrayContaining([expect.stringMatching(/^sql-[1-4]$/)]);
      const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
      expect(event?.payload).toEqual({ take, checks: ids, sha256: hash });
    });

    it("gives the open take again, also with another key and another content, and writes nothing", async () => {
      const actor = await someone(store);
      const first = await drawnTake(store, actor, "sql");
      const before = (await ask(store, linesOf(actor.person))).length;
      const known: Known = { ...KNOWN, graded: () => [], skill: () => false };
      const again = await drawTake(store, actor, { skill: "sql" }, meta({ known }));
      expect(again).toMatchObject({ ok: true, status: 200, body: first });
      expect(await ask(store, linesOf(actor.person))).toHaveLength(before);
      expect((await drawnTake(store, actor, "acid")).take).not.toBe(first.take);
    });

    it("of many at once is one take", async () => {
      const actor = await someone(store);
      const all = await Promise.all(Array.from({ length: 8 }, () => drawnTake(store, actor, "sql")));
      expect(new Set(all.map(({ take }) => take)).size).toBe(1);
      expect(await ask(store, takesOf(actor.person))).toHaveLength(1);
    });

    it("is refused for an unknown skill, and for one without graded checks", async () => {
      const actor = await someone(store);
      const unknown: Known = { ...KNOWN, skill: () => false };
      expect(await drawTake(store, actor, { skill: "x" }, meta({ known: unknown }))).toMatchObject({
        status: 404,
        code: "skill.unknown",
      });
      const bare: Known = { ...KNOWN, graded: () => [] };
      expect(await drawTake(store, actor, { skill: "x" }, meta({ known: bare }))).toMatchObject({
        status: 409,
        code: "take.no-checks",
      });
    });

    it("puts what was not yet seen first", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      await takeOnce(store, actor, "sql", true, onDay(1));
      const [first, second] = await ask(store, takesOf(actor.person, "sql"));
      const fresh = second?.checks.filter((id) => !first?.checks.includes(id));
      expect(fresh).toHaveLength(1);
      expect(second?.checks[0]).toBe(fresh?.[0]);
    });
  });

  describe("an answer", () => {
    it("that is right throughout passes, is explained, and offers to practise", async () => {
      const actor = await someone(store);
      const body = await takeOnce(store, actor, "sql", true);
      expect(body).toMatchObject({
        right: 3,
        passed: true,
        offer: "practise",
        standing: { state: "untouched" },
        allowed: ["start", "practise", "set-aside"],
        due: later(8 * DAY).toISOString(),
      });
      for (const { options, chosen } of body.questions) {
        expect(options[chosen as number]).toEqual({ text: "This", right: true, why: "It is so." });
      }
      await moveSkill(store, actor, { skill: "sql", act: "practise" }, meta());
      expect(await standing(actor)).toMatchObject({ state: "practised", basis: "check" });
      expect((await standing(actor))?.due).toBe(body.due);
    });

    it("with one wrong, or one not known, fails: no offer, no card, no move", async () => {
      const actor = await someone(store);
      const failed = await takeOnce(store, actor, "sql", false);
      expect(failed).toMatchObject({ right: 2, passed: false, offer: null, due: null });
      const drawn = await drawnTake(store, actor, "sql", onDay(1));
      const chosen = [...chosenFor(drawn).slice(0, 2), null];
      const input = { skill: "sql", take: drawn.take, chosen };
      const outcome = await answerTake(store, actor, input, meta());
      expect(outcome).toMatchObject({ body: { right: 2, passed: false, standing: { state: "untouched" } } });
      expect(await ask(store, takesOf(actor.person))).toMatchObject([
        { chosen: failed.questions.map(({ chosen }) => chosen) },
        { chosen },
      ]);
    });

    it("comes once: later ones are refused and say how it went", async () => {
      const actor = await someone(store);
      const { take } = await takeOnce(store, actor, "sql", false);
      const again = await answerTake(store, actor, { skill: "sql", take, chosen: [0, 0, 0] }, meta());
      expect(again).toMatchObject({
        status: 409,
        code: "take.answered",
        extra: { passed: false, right: 2 },
      });
    });

    it("of many at once counts once", async () => {
      const actor = await someone(store);
      const drawn = await drawnTake(store, actor, "sql");
      const input = { skill: "sql", take: drawn.take, chosen: chosenFor(drawn) };
      const all = await Promise.all(Array.from({ length: 6 }, () => answerTake(store, actor, input, meta())));
      expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    });

    it("with the same key gives the first answer with its explanations; the key of another request does not", async () => {
      const actor = await someone(store);
      const drawn = await drawnTake(store, actor, "sql");
      const input = { skill: "sql", take: drawn.take, chosen: chosenFor(drawn) };
      const given = meta({ body: input });
      const first = await answerTake(store, actor, input, given);
      expect(await answerTake(store, actor, input, given)).toEqual({ ...first, replayed: true });
      expect(JSON.stringify(first)).toContain("It is so.");
      const other = { ...input, chosen: [0, 0, null] };
      expect(await answerTake(store, actor, other, { ...given, bodyHash: "another" })).toMatchObject({
        code: "idempotency.mismatch",
      });
    });

    it("to another's take is refused as to one that is not there, to one of another skill too", async () => {
      const [actor, other] = [await someone(store), await someone(store)];
      const drawn = await drawnTake(store, other, "sql");
      const chosen = chosenFor(drawn);
      const theirs = await answerTake(store, actor, { skill: "sql", take: drawn.take, chosen }, meta());
      const absent = await answerTake(store, actor, { skill: "sql", take: "k_none", chosen }, meta());
      expect(theirs).toMatchObject({ status: 404, code: "take.unknown" });
      expect(theirs).toEqual(absent);
      const wrong = await answerTake(store, other, { skill: "acid", take: drawn.take, chosen }, meta());
      expect(wrong).toEqual(absent);
      expect((await ask(store, takesOf(other.person)))[0]?.answered).toBeNull();
    });

    it("of the wrong length or out of range is refused by its fields, and the take stays open", async () => {
      const actor = await someone(store);
      const { take } = await drawnTake(store, actor, "sql");
      const send = (chosen: (number | null)[]) =>
        answerTake(store, actor, { skill: "sql", take, chosen }, meta());
      for (const chosen of [[0, 1], [0, 1, 2, 0], []])
        expect(await send(chosen)).toMatchObject({ status: 400, errors: [{ path: "chosen" }] });
      expect(await send([3, 0, -1])).toMatchObject({
        code: "request.invalid",
        errors: [{ path: "chosen[0]", message: "from 0 to 2, or null" }, { path: "chosen[2]" }],
      });
      expect((await ask(store, takesOf(actor.person)))[0]?.answered).toBeNull();
    });

    it("is graded by the questions as they were put, whatever the content says by now", async () => {
      const actor = await someone(store);
      const drawn = await drawnTake(store, actor, "sql");
      const turned: Known = {
        ...KNOWN,
        graded: (skill) =>
          fourChecks(skill).map((one) => ({
            ...one,
            options: one.options.map(({ text, why }) => ({
              text,
              right: text === "That",
              why: `no: ${why}`,
            })),
          })),
      };
      const input = { skill: "sql", take: drawn.take, chosen: chosenFor(drawn) };
      const outcome = await answerTake(store, actor, input, meta({ known: turned }));
      expect(outcome).toMatchObject({ body: { passed: true } });
      expect(JSON.stringify(outcome)).not.toContain("no: ");
    });

    it("can still be given to a skill that has left the content", async () => {
      const actor = await someone(store);
      const drawn = await drawnTake(store, actor, "sql");
      const gone: Known = { ...KNOWN, graded: () => [], skill: () => false };
      const input = { skill: "sql", take: drawn.take, chosen: chosenFor(drawn) };
      expect(await answerTake(store, actor, input, meta({ known: gone }))).toMatchObject({ status: 200 });
    });
  });

  describe("a second pass", () => {
    it("seven days after the first proves, in the same batch", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      const drawn = await drawnTake(store, actor, "sql", onDay(7));
      const input = { skill: "sql", take: drawn.take, chosen: chosenFor(drawn) };
      const given = meta(onDay(7));
      const outcome = await answerTake(store, actor, input, given);
      expect(outcome).toMatchObject({
        body: { standing: { state: "proven", basis: "check" }, offer: null, allowed: ["reopen"] },
      });
      const lines = await ask(store, linesOf(actor.person));
      expect(lines.slice(-2).map(({ type, requestId }) => [type, requestId])).toEqual([
        ["take.answered", given.requestId],
        ["standing.moved", given.requestId],
      ]);
      expect(await standing(actor)).toMatchObject({ state: "proven", basis: "check" });
    });

    it("a moment before that does not, and the first pass still counts", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      const early = await takeOnce(store, actor, "sql", true, { now: later(7 * DAY - 1) });
      expect(early).toMatchObject({ passed: true, standing: { state: "untouched" }, offer: "practise" });
      const third = await takeOnce(store, actor, "sql", true, onDay(7));
      expect(third.standing).toMatchObject({ state: "proven" });
    });

    it("does not count over a failed take between", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      await takeOnce(store, actor, "sql", false, onDay(5));
      const after = await takeOnce(store, actor, "sql", true, onDay(9));
      expect(after.standing.state).toBe("untouched");
      expect((await takeOnce(store, actor, "sql", true, onDay(15.9))).standing.state).toBe("untouched");
      expect((await takeOnce(store, actor, "sql", true, onDay(16))).standing.state).toBe("proven");
    });

    it("does not count over a reopen, but over one that was undone", async () => {
      const actor = await someone(store);
      await moveSkill(store, actor, { skill: "sql", act: "practise" }, meta());
      await takeOnce(store, actor, "sql", true);
      await moveSkill(store, actor, { skill: "sql", act: "reopen" }, meta(onDay(1)));
      expect((await takeOnce(store, actor, "sql", true, onDay(8))).standing.state).toBe("learning");
      const other = await someone(store);
      await moveSkill(store, other, { skill: "sql", act: "practise" }, meta());
      await takeOnce(store, other, "sql", true);
      await moveSkill(store, other, { skill: "sql", act: "reopen" }, meta(onDay(1)));
      await moveSkill(store, other, { skill: "sql", act: "undo" }, meta(onDay(1)));
      expect((await takeOnce(store, other, "sql", true, onDay(8))).standing.state).toBe("proven");
    });

    it("leaves a skill that was set aside as it is", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      await moveSkill(store, actor, { skill: "sql", act: "set-aside" }, meta());
      const body = await takeOnce(store, actor, "sql", true, onDay(9));
      expect(body).toMatchObject({ passed: true, standing: { state: "aside" }, offer: null });
    });
  });

  describe("a proven skill", () => {
    it("falls back to practised by a failed take, and has to pass twice again", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "sql", true);
      await takeOnce(store, actor, "sql", true, onDay(8));
      const failed = await takeOnce(store, actor, "sql", false, onDay(20));
      expect(failed).toMatchObject({
        passed: false,
        offer: null,
        standing: { state: "practised", basis: "self" },
      });
      expect(failed.allowed).not.toContain("undo");
      expect((await takeOnce(store, actor, "sql", true, onDay(21))).standing.state).toBe("practised");
      expect((await takeOnce(store, actor, "sql", true, onDay(28))).standing.state).toBe("proven");
    });

    it("by review falls back just the same", async () => {
      const actor = await someone(store);
      const proven = { state: "proven" as const, basis: "review" as const };
      const from = { state: "untouched" as const, basis: null };
      const move = { act: "approve" as const, from, to: proven, before: null, undoes: null };
      await addFacts(store, actor.person, [
        review("sql", true),
        { type: "standing.moved", skill: "sql", move, payload: { claim: null } },
      ]);
      expect((await takeOnce(store, actor, "sql", false)).standing).toMatchObject({
        state: "practised",
        basis: "self",
      });
    });
  });

  it("falls due later after each pass, sooner after a fail", async () => {
    const actor = await someone(store);
    const dues: number[] = [];
    for (const [day, pass] of [
      [0, true],
      [8, true],
      [30, true],
      [100, false],
    ] as const) {
      const { due } = await takeOnce(store, actor, "sql", pass, onDay(day));
      dues.push((Date.parse(due ?? "") - later(day * DAY).getTime()) / DAY);
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = dues;
    expect(first).toBe(8);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    expect(fourth).toBeLessThan(third);
    expect((await standing(actor))?.due).toBe(later((100 + fourth) * DAY).toISOString());
  });

  it("says of many takes at once what one by one would say", async () => {
    const actor = await someone(store);
    await Promise.all(["a", "b", "c", "d"].map((skill) => takeOnce(store, actor, skill, true)));
    expect(await ask(store, takesOf(actor.person))).toHaveLength(4);
  });

  it("leaves ledger and rows whole", async () => {
    expect(await verify(store)).toMatchObject({ ok: true });
    expect(await replay(store)).toBe(0);
  });
});

it("two processes on one file draw one take and answer it once, and begin one placement", async () => {
  const { store: one, url } = await freshFile();
  const other = openStore({ url });
  const actor = await someone(one);
  for (const skill of ["sql", "acid", "logic", "indexes"]) {
    const takes = await Promise.all([one, other, one, other].map((store) => drawnTake(store, actor, skill)));
    expect(new Set(takes.map(({ take }) => take)).size).toBe(1);
    const [drawn] = takes;
    if (!drawn) throw new Error("nothing was drawn");
    const input = { skill, take: drawn.take, chosen: chosenFor(drawn) };
    const answers = await Promise.all([one, other].map((store) => answerTake(store, actor, input, meta())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
  const begun = await Promise.all([one, other, one, other].map((store) => begunPlacement(store, actor)));
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  expect(await verify(one)).toMatchObject({ ok: true });
  other.close();
  one.close();
});
