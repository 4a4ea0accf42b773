import { beforeAll, describe, expect, it } from "vitest";
import { records, type Store, sql } from "@/db/client";
import type { Actor, Known } from "@/db/command";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { answerPlacement } from "@/db/commands/answer-placement";
import { moveSkill } from "@/db/commands/move-skill";
import { setGoal } from "@/db/commands/set-goal";
import { type PlacementView, startPlacement } from "@/db/commands/start-placement";
import { linesOf } from "@/db/queries/journal";
import { getPlacement, listPlacements } from "@/db/queries/placements";
import { getProgress } from "@/db/queries/progress";
import { ratingsOf } from "@/db/queries/ratings";
import { ask } from "@/db/query";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { offeredBy } from "@/domain/placement-record";
import { KNOWN, later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { apart, chain, fourChecks, replyTo } from "../fixtures/placement";
import { answeredOnce, begunPlacement, placedThrough } from "../fixtures/placements";
import { DAY } from "../fixtures/progress";
import { takeOnce } from "../fixtures/takes";

const TWELVE = chain(12);
const wide: Known = { ...KNOWN, placement: () => TWELVE };
const LONG = apart(30);
const long: Known = { ...KNOWN, placement: () => LONG };
const retired = (successor: string | null): Known => ({
  ...KNOWN,
  role: () => false,
  retiredRole: () => successor,
  placement: () => null,
});

onBothEngines("placements", (open) => {
  let store: Store;
  beforeAll(() => {
    store = open();
  });

  const journal = (actor: Actor) => ask(store, linesOf(actor.person));
  const skillsOf = async (actor: Actor) =>
    (await getProgress(store, actor.person, { prerequisites: {} })).skills;

  /** A placement of somebody new that has come to its first check. */
  /** Someone at an early check, in a placement that goes on after it. */
  async function atCheck(known: Known = long) {
    for (let round = 0; round < 20; round++) {
      const actor = await someone(store);
      let view = await begunPlacement(store, actor, { known });
      while (view.question?.ask === "line")
        view = await answeredOnce(store, actor, view, 3, "right", { known });
      if (view.question && view.answered < 6) return { actor, view, question: view.question };
    }
    throw new Error("no placement came to a check");
  }

  describe("a start", () => {
    it("asks the first question, and keeps role and seed", async () => {
      const actor = await someone(store);
      const outcome = await startPlacement(store, actor, { role: "backend" }, meta());
      expect(outcome).toMatchObject({
        status: 201,
        body: {
          role: "backend",
          state: "open",
          started: NOW.toISOString(),
          answered: 0,
          question: { number: 1, ask: "line" },
          result: null,
        },
      });
      expect(JSON.stringify(outcome)).not.toContain("seed");
      const [record] = await listPlacements(store, actor.person);
      expect(record).toMatchObject({ role: "backend", given: [], seed: expect.any(Number) });
    });

    it("gives the open one again, where it was left, and one of another role beside it", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor);
      const left = await answeredOnce(store, actor, begun, 0);
      const lines = (await journal(actor)).length;
      const resumed = await startPlacement(store, actor, { role: "backend" }, meta());
      expect(resumed).toMatchObject({ ok: true, status: 200, body: left });
      expect(await journal(actor)).toHaveLength(lines);
      expect((await begunPlacement(store, actor, {}, "frontend")).id).not.toBe(left.id);
    });

    it("of many at once is one placement", async () => {
      const actor = await someone(store);
      const all = await Promise.all(Array.from({ length: 6 }, () => begunPlacement(store, actor)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    });

    it("does not ask about what is proven: it is given", async () => {
      const actor = await someone(store);
      await takeOnce(store, actor, "logic", true);
      await takeOnce(store, actor, "logic", true, { now: later(8 * DAY) });
      const view = await placedThrough(store, actor);
      const record = await getPlacement(store, actor.person, view.id);
      expect(record?.given).toEqual(["logic"]);
      expect(record?.answers.map(({ skill }) => skill)).not.toContain("logic");
      expect(view.result?.skills[0]).toMatchObject({ skill: "logic", basis: "given" });
    });

    it("ends an open one in which a release has left nothing to ask, and keeps what was said", async () => {
      const actor = await someone(store);
      const view = await answeredOnce(store, actor, await begunPlacement(store, actor));
      const known: Known = { ...KNOWN, placement: () => ({ skills: [], needs: {} }) };
      const ended = await begunPlacement(store, actor, { known });
      expect(ended).toMatchObject({ id: view.id, state: "finished", answered: 1, question: null });
      expect(ended.ended).toBe(NOW.toISOString());
      expect(await getPlacement(store, actor.person, view.id)).toMatchObject({ result: ended.result });
      expect((await begunPlacement(store, actor)).id).not.toBe(view.id);
    });

    it("of a role that is unknown or has left is refused, with what came in its place", async () => {
      const actor = await someone(store);
      const start = (known: Known) => startPlacement(store, actor, { role: "webmaster" }, meta({ known }));
      const unknown = { ...KNOWN, placement: () => null };
      expect(await start(unknown)).toMatchObject({ status: 404, code: "role.unknown" });
      expect(await start(retired("frontend"))).toMatchObject({
        status: 409,
        code: "role.retired",
        extra: { successor: "frontend" },
      });
      expect(await start(retired(null))).toMatchObject({ code: "role.retired", extra: { successor: null } });
    });

    it("after the last has ended begins a new one; both are kept, newest first", async () => {
      const actor = await someone(store);
      const first = await placedThrough(store, actor, 0);
      const second = await begunPlacement(store, actor, { now: later(1000) });
      expect(second.id).not.toBe(first.id);
      const kept = await listPlacements(store, actor.person);
      expect(kept.map(({ id }) => id)).toEqual([second.id, first.id]);
    });
  });

  it("a goal for a role that has left is refused, with what came in its place", async () => {
    const actor = await someone(store);
    const goal = { role: "webmaster", level: "mid", hoursPerWeek: 5 } as const;
    const outcome = await setGoal(store, actor, goal, meta({ ifMatch: 0, known: retired("frontend") }));
    expect(outcome).toMatchObject({ status: 409, code: "role.retired", extra: { successor: "frontend" } });
  });

  describe("an answer", () => {
    it("to a line is kept, is a rating with its date, and leads to the next question", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor, { known: wide });
      const next = await answeredOnce(store, actor, begun, 0, "right", { known: wide });
      expect(next).toMatchObject({ state: "open", answered: 1, question: { number: 2 } });
      const skill = begun.question?.skill;
      const ratings = await ask(store, ratingsOf(actor.person));
      expect(ratings).toEqual([{ skill, line: 0, confidence: 2, at: NOW.toISOString(), claimed: false }]);
      const [answered, rated] = (await journal(actor)).slice(-2);
      expect([answered?.type, rated?.type]).toEqual(["placement.answered", "rating.given"]);
      expect(await skillsOf(actor)).toEqual({});
    });

    it("to a line of a skill rated at that very time has a time of its own", async () => {
      const actor = await someone(store);
      await placedThrough(store, actor, 0);
      await placedThrough(store, actor, 2);
      const ratings = await ask(store, ratingsOf(actor.person));
      const keys = ratings.map(({ skill, at }) => `${skill}@${at}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(ratings.some(({ at }) => at === later(1).toISOString())).toBe(true);
    });

    it("to a check is no rating, no take, and says nothing of right and wrong before the end", async () => {
      const { actor, view, question } = await atCheck();
      const ratings = await ask(store, ratingsOf(actor.person));
      const next = await answeredOnce(store, actor, view, 3, "wrong", { known: long });
      expect(await ask(store, ratingsOf(actor.person))).toEqual(ratings);
      const event = (await journal(actor)).findLast(({ type }) => type === "placement.answered");
      const mark = expect.stringMatching(/^[\w-]{22}$/);
      expect(event?.payload).toEqual({
        placement: view.id,
        number: question.number,
        answer: { ask: "check", skill: question.skill, check: question.check, option: 1, mark },
      });
      const stored = records(await store.read(sql("SELECT body FROM answer WHERE actor = ?", actor.person)));
      const texts = JSON.stringify([stored, await journal(actor), next]);
      for (const told of ['"right"', "It is so", "It is not", '"why"']) expect(texts).not.toContain(told);
    });

    it("is sealed anew for each placement and each question: marks tell nothing by being compared", async () => {
      const marks: string[] = [];
      // Which claims are followed by a check is drawn by each placement's seed: some have none.
      for (let round = 0; round < 60 && marks.length <= 3; round++) {
        const actor = await someone(store);
        await placedThrough(store, actor, 3, "right", { known: wide });
        for (const { answers } of await listPlacements(store, actor.person))
          marks.push(...answers.flatMap((answer) => (answer.ask === "check" ? [answer.mark] : [])));
      }
      expect(marks.length).toBeGreaterThan(3);
      expect(new Set(marks).size).toBe(marks.length);
    });

    it("is told at the end: which checks were right, and which not", async () => {
      for (const choice of ["right", "wrong", "unknown"] as const) {
        const { actor, view, question } = await atCheck();
        await answeredOnce(store, actor, view, 3, choice, { known: long });
        const input = { placement: view.id, stop: true } as const;
        const ended = await answerPlacement(store, actor, input, meta({ known: long }));
        expect(ended).toMatchObject({
          body: {
            state: "finished",
            question: null,
            result: {
              checks: [{ number: question.number, skill: question.skill, right: choice === "right" }],
            },
          },
        });
      }
    });

    it("ends by itself after fifteen questions at most", async () => {
      const actor = await someone(store);
      let view = await begunPlacement(store, actor, { known: long });
      for (let round = 0; view.question; round++)
        view = await answeredOnce(store, actor, view, round % 2 ? 3 : 0, "wrong", { known: long });
      expect(view).toMatchObject({ state: "finished", answered: 15, ended: NOW.toISOString() });
      const events = (await journal(actor)).filter(({ type }) => type === "placement.answered");
      expect(events.map(({ payload }) => (payload as { number: number }).number)).toEqual(
        Array.from({ length: 15 }, (_, at) => at + 1),
      );
      const last = (await journal(actor)).findLast(({ type }) => type === "placement.finished");
      expect(last?.payload).toMatchObject({ early: false });
    });

    it("with the same key gives the first answer; another question does not stand in between", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor, { known: wide });
      if (!begun.question) throw new Error("nothing asked");
      const input = { placement: begun.id, ...replyTo(begun.question, 1) };
      const given = meta({ body: input, known: wide });
      const first = await answerPlacement(store, actor, input, given);
      expect(await answerPlacement(store, actor, input, given)).toEqual({ ...first, replayed: true });
      expect((await getPlacement(store, actor.person, begun.id))?.answers).toHaveLength(1);
    });

    it("of many at once counts once", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor, { known: wide });
      if (!begun.question) throw new Error("nothing asked");
      const input = { placement: begun.id, ...replyTo(begun.question, 1) };
      const all = await Promise.all(
        Array.from({ length: 6 }, () => answerPlacement(store, actor, input, meta({ known: wide }))),
      );
      expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    });
  });

  describe("a refusal of an answer", () => {
    const other = (view: PlacementView) => ({
      status: 409,
      code: "placement.other-question",
      extra: { question: view.question },
    });

    it("twice, or to a wrong question, tells the question that stands", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor, { known: wide });
      if (!begun.question) throw new Error("nothing asked");
      const reply = { placement: begun.id, ...replyTo(begun.question, 1) };
      const send = (more: object) =>
        answerPlacement(store, actor, { ...reply, ...more } as typeof reply, meta({ known: wide }));
      expect(await send({ question: 2 })).toMatchObject(other(begun));
      expect(await send({ skill: "skill-99" })).toMatchObject(other(begun));
      const next = await answeredOnce(store, actor, begun, 1, "right", { known: wide });
      expect(await send({})).toMatchObject({ ...other(next), detail: expect.stringContaining("is kept") });
      expect((await getPlacement(store, actor.person, begun.id))?.answers).toHaveLength(1);
    });

    it("to a check that a release has changed tells the question as it is now, and loses nothing", async () => {
      const { actor, view, question } = await atCheck();
      const known: Known = {
        ...long,
        graded: (skill) => fourChecks(skill).map((one) => ({ ...one, check: `${one.check}b` })),
      };
      const input = { placement: view.id, ...replyTo(question) };
      const refused = await answerPlacement(store, actor, input, meta({ known }));
      expect(refused).toMatchObject({
        code: "placement.other-question",
        extra: { question: { number: question.number, check: `${question.check}b` } },
      });
      const resumed = await begunPlacement(store, actor, { known });
      expect(resumed.answered).toBe(view.answered);
      const on = await answeredOnce(store, actor, resumed, 3, "right", { known });
      expect(on.answered).toBe(view.answered + 1);
    });

    it("names the field of an option that is not there", async () => {
      const { actor, view, question } = await atCheck();
      const input = { placement: view.id, ...replyTo(question), option: 3 } as never;
      expect(await answerPlacement(store, actor, input, meta({ known: long }))).toMatchObject({
        status: 400,
        code: "request.invalid",
        errors: [{ path: "option" }],
      });
    });

    it("to a finished one, also the wish to stop it again", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor);
      if (!begun.question) throw new Error("nothing asked");
      const stop = { placement: begun.id, stop: true } as const;
      await answerPlacement(store, actor, stop, meta());
      for (const input of [stop, { placement: begun.id, ...replyTo(begun.question) }])
        expect(await answerPlacement(store, actor, input, meta())).toMatchObject({
          status: 409,
          code: "placement.finished",
        });
    });

    it("to another's is the same as to one that is not there", async () => {
      const [actor, owner] = [await someone(store), await someone(store)];
      const { id } = await begunPlacement(store, owner);
      const send = (placement: string) => answerPlacement(store, actor, { placement, stop: true }, meta());
      const theirs = await send(id);
      expect(theirs).toMatchObject({ status: 404, code: "placement.unknown" });
      expect(theirs).toEqual(await send("l_none"));
      const accept = (placement: string) => acceptPlacement(store, actor, { placement }, meta());
      expect(await accept(id)).toEqual(await accept("l_none"));
      expect((await getPlacement(store, owner.person, id))?.state).toBe("open");
    });
  });

  describe("a stop", () => {
    it("ends it early with the result of what was said", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor, { known: wide });
      const next = await answeredOnce(store, actor, begun, 3, "right", { known: wide });
      const outcome = await answerPlacement(
        store,
        actor,
        { placement: next.id, stop: true },
        meta({ known: wide }),
      );
      expect(outcome).toMatchObject({
        body: { state: "finished", answered: 1, ended: NOW.toISOString(), result: { settled: false } },
      });
      expect((await journal(actor)).at(-1)?.payload).toMatchObject({ early: true });
      const kept = await getPlacement(store, actor.person, next.id);
      expect(kept?.result).toEqual(outcome.ok && outcome.body.result);
    });

    it("still ends one whose role has left in the middle; an answer is refused by name", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor);
      if (!begun.question) throw new Error("nothing asked");
      const known = retired("frontend");
      const reply = { placement: begun.id, ...replyTo(begun.question) };
      expect(await answerPlacement(store, actor, reply, meta({ known }))).toMatchObject({
        code: "role.retired",
        extra: { successor: "frontend" },
      });
      const stop = { placement: begun.id, stop: true } as const;
      expect(await answerPlacement(store, actor, stop, meta({ known }))).toMatchObject({
        body: { state: "finished", result: { skills: [] } },
      });
      expect(await acceptPlacement(store, actor, { placement: begun.id }, meta({ known }))).toMatchObject({
        body: { moved: [], stayed: [] },
      });
    });
  });

  describe("acceptance", () => {
    it("moves all that is offered to practised, on the basis of the placement, asked or inferred", async () => {
      const actor = await someone(store);
      const { id, result } = await placedThrough(store, actor);
      const offered = offeredBy(result ?? { skills: [] });
      expect(offered).toEqual(["logic", "sql", "acid"]);
      expect(await skillsOf(actor)).toEqual({});
      const given = meta();
      const outcome = await acceptPlacement(store, actor, { placement: id }, given);
      expect(outcome).toMatchObject({ status: 200, body: { placement: id, moved: offered, stayed: [] } });
      for (const skill of offered)
        expect((await skillsOf(actor))[skill]).toMatchObject({ state: "practised", basis: "placement" });
      expect(await getPlacement(store, actor.person, id)).toMatchObject({
        state: "accepted",
        accepted: offered,
      });
      const lines = (await journal(actor)).filter(({ requestId }) => requestId === given.requestId);
      expect(lines.map(({ type }) => type)).toEqual([
        "placement.accepted",
        ...offered.map(() => "standing.moved"),
      ]);
      expect(await acceptPlacement(store, actor, { placement: id }, given)).toEqual({
        ...outcome,
        replayed: true,
      });
    });

    it("in part moves that part, and is final", async () => {
      const actor = await someone(store);
      const { id } = await placedThrough(store, actor);
      const accept = (skills?: string[]) => acceptPlacement(store, actor, { placement: id, skills }, meta());
      expect(await accept(["sql", "sql"])).toMatchObject({ body: { moved: ["sql"], stayed: [] } });
      expect(Object.keys(await skillsOf(actor))).toEqual(["sql"]);
      expect(await accept(["acid"])).toMatchObject({ status: 409, code: "placement.accepted" });
      expect(await accept()).toMatchObject({ code: "placement.accepted" });
    });

    it("of nothing is acceptance too", async () => {
      const actor = await someone(store);
      const { id } = await placedThrough(store, actor);
      expect(await acceptPlacement(store, actor, { placement: id, skills: [] }, meta())).toMatchObject({
        body: { moved: [], stayed: [] },
      });
      expect(await skillsOf(actor)).toEqual({});
    });

    it("of what is not offered is refused by its place, and of one not at its end by name", async () => {
      const actor = await someone(store);
      const begun = await begunPlacement(store, actor);
      expect(await acceptPlacement(store, actor, { placement: begun.id }, meta())).toMatchObject({
        status: 409,
        code: "placement.unfinished",
      });
      const { id } = await placedThrough(store, actor, "unknown");
      const skills = ["sql", "no-such-skill"];
      const refused = await acceptPlacement(store, actor, { placement: id, skills }, meta());
      expect(refused).toMatchObject({
        status: 400,
        errors: [{ path: "skills[0]" }, { path: "skills[1]", message: "no-such-skill is not offered" }],
      });
      expect((await getPlacement(store, actor.person, id))?.state).toBe("finished");
    });

    it("of a skill named twice blames the place it was sent at", async () => {
      const actor = await someone(store);
      const { id } = await placedThrough(store, actor);
      const skills = ["sql", "sql", "nothing"];
      expect(await acceptPlacement(store, actor, { placement: id, skills }, meta())).toMatchObject({
        errors: [{ path: "skills[2]" }],
      });
    });

    it("leaves practised, proven and aside as they are, and says so; learning is moved", async () => {
      const role = { skills: ["a", "b", "c", "d"], needs: { a: [], b: ["a"], c: ["b"], d: ["c"] } };
      const known: Known = { ...KNOWN, placement: () => role };
      const actor = await someone(store);
      const { id, result } = await placedThrough(store, actor, 3, "right", { known });
      expect(offeredBy(result ?? { skills: [] })).toEqual(role.skills);
      await takeOnce(store, actor, "a", true);
      await takeOnce(store, actor, "a", true, { now: later(7 * DAY) });
      await moveSkill(store, actor, { skill: "b", act: "practise" }, meta());
      await moveSkill(store, actor, { skill: "c", act: "set-aside" }, meta());
      await moveSkill(store, actor, { skill: "d", act: "start" }, meta());
      expect(await acceptPlacement(store, actor, { placement: id }, meta({ known }))).toMatchObject({
        body: {
          moved: ["d"],
          stayed: [
            { skill: "a", state: "proven" },
            { skill: "b", state: "practised" },
            { skill: "c", state: "aside" },
          ],
        },
      });
      expect((await skillsOf(actor)).b).toMatchObject({ state: "practised", basis: "self" });
      expect((await skillsOf(actor)).d).toMatchObject({ state: "practised", basis: "placement" });
    });

    it("can be taken back skill by skill", async () => {
      const actor = await someone(store);
      await moveSkill(store, actor, { skill: "sql", act: "start" }, meta());
      const { id } = await placedThrough(store, actor);
      await acceptPlacement(store, actor, { placement: id }, meta());
      for (const [skill, state] of [
        ["sql", "learning"],
        ["acid", "untouched"],
      ] as const) {
        const undone = await moveSkill(store, actor, { skill, act: "undo" }, meta());
        expect(undone).toMatchObject({ body: { event: { act: "undo" }, standing: { state } } });
      }
      expect((await skillsOf(actor)).logic).toMatchObject({ state: "practised" });
    });
  });

  it("a new secret makes old marks unreadable, and loses no placement for it", async () => {
    const { actor, view } = await atCheck();
    await answeredOnce(store, actor, view, 3, "right", { known: long });
    const given = { known: long, secret: "another secret" };
    let now = await begunPlacement(store, actor, given);
    expect(now.answered).toBe(view.answered + 1);
    while (now.question) now = await answeredOnce(store, actor, now, 3, "right", given);
    expect(now).toMatchObject({ state: "finished" });
    expect(now.answered).toBeLessThanOrEqual(15);
  });

  it("leave ledger and rows whole", async () => {
    expect(await verify(store)).toMatchObject({ ok: true });
    expect(await replay(store)).toBe(0);
  });
});
