import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store } from "@/db/client";
import type { Actor, Meta } from "@/db/command";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { answerPlacement } from "@/db/commands/answer-placement";
import { answerTake } from "@/db/commands/answer-take";
import { drawTake } from "@/db/commands/draw-take";
import { importProgress } from "@/db/commands/import-progress";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { saveNote } from "@/db/commands/save-note";
import { setGoal } from "@/db/commands/set-goal";
import { startPlacement } from "@/db/commands/start-placement";
import { tickResource } from "@/db/commands/tick-resource";
import { historyOf, moveFact } from "@/db/history";
import { getGoal } from "@/db/queries/goal";
import { getNote } from "@/db/queries/notes";
import { ask } from "@/db/query";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { noteText } from "@/domain/note";
import { offeredBy } from "@/domain/placement-record";
import { ACTS, decide, STATES } from "@/domain/progress";
import { LINES, type Line } from "@/domain/rating";
import { later, meta, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { addFacts, author, review } from "../fixtures/db-facts";
import { replyTo } from "../fixtures/placement";
import { random } from "../fixtures/random";
import { chosenFor } from "../fixtures/takes";

const DAY = 24 * 60 * 60 * 1000;
type World = { store: Store; actor: Actor; day: number; last: (() => Promise<unknown>) | null };
type Step = (world: World) => Promise<void>;

const skill = fc.constantFrom("sql", "acid", "indexes");
const now = (world: World) => later(world.day * DAY);

/** Every step is one request, lawful or not; some are sent a second time. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ skill, act: fc.constantFrom(...ACTS) }).map(
      (input): Step =>
        async (world) => {
          const given = meta({ now: now(world), body: input });
          const send = () => moveSkill(world.store, world.actor, input, given);
          const first = await send();
          world.last = async () => expect(await send()).toEqual({ ...first, replayed: true });
        },
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>(async (world) => void (await world.last?.())) },
  {
    weight: 2,
    arbitrary: fc.record({ skill, line: fc.constantFrom(0, 3, "unknown" as const) }).map(
      (input): Step =>
        async (world) => {
          await rateSkill(
            world.store,
            world.actor,
            { ...input, confidence: 2 } as never,
            meta({ now: now(world) }),
          );
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ skill, text: fc.string({ maxLength: 9 }).map(noteText) }).map(
      (input): Step =>
        async ({ store, actor, ...world }) => {
          const { version } = await getNote(store, actor.person, input.skill);
          const given = meta({ now: later(world.day * DAY), ifMatch: version });
          expect(await saveNote(store, actor, input, given)).toMatchObject({ status: 200, body: input });
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ resource: fc.constantFrom("book", "paper"), done: fc.boolean() }).map(
      (input): Step =>
        async (world) => {
          await tickResource(world.store, world.actor, input, meta({ now: now(world) }));
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1, max: 0 }).map(
      (off): Step =>
        async (world) => {
          const { version } = await getGoal(world.store, world.actor.person);
          const goal = { role: "backend", level: "mid", hoursPerWeek: 5 } as const;
          const outcome = await setGoal(
            world.store,
            world.actor,
            goal,
            meta({ ifMatch: version + off, key: null }),
          );
          expect(outcome.status).toBe(off === 0 ? 200 : 412);
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ skill, state: fc.constantFrom(...STATES) }), { maxLength: 4 }).map(
      (claims): Step =>
        async (world) => {
          const standings = claims.map((claim) => ({ ...claim, basis: null, before: null, at: null }));
          const rest = { ratings: [], goal: null, notes: [], placements: [], ticks: [] };
          const brought = { kind: "device" as const, standings, ...rest };
          await importProgress(world.store, world.actor, brought, meta({ now: now(world) }));
        },
    ),
  },
  {
    weight: 2,
    arbitrary: skill.map(
      (id): Step =>
        async (world) =>
          void (await drawn(world, id)),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ skill, chosen: fc.constantFrom<Answers>("right", "right", "wrong", "short", "beyond") })
      .map(
        ({ skill: id, chosen }): Step =>
          (world) =>
            answered(world, id, chosen),
      ),
  },
  { weight: 2, arbitrary: fc.constant<Step>(async (world) => void (await begun(world))) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        line: fc.constantFrom(...LINES),
        choice: fc.constantFrom("right" as const, "wrong" as const),
        off: fc.integer({ min: 0, max: 4 }),
      })
      .map(
        ({ line, choice, off }): Step =>
          (world) =>
            replied(world, line, choice, off === 4),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.subarray(["logic", "sql", "acid", "nothing"])).map(
      (skills): Step =>
        (world) =>
          ended(world, skills ?? undefined),
    ),
  },
  {
    weight: 1,
    arbitrary: skill.map(
      (id): Step =>
        (world) =>
          approved(world, id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>(async (world) => {
      world.day += 7;
    }),
  },
);

onBothEngines("any sequence of commands", (open, kind) => {
  it("keeps projection = fold, chains whole and answers repeatable", async () => {
    const store = open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const world: World = { store, actor: await someone(store), day: 0, last: null };
        for (const one of steps) await one(world);
        expect(await verify(store, [world.actor.person])).toMatchObject({ ok: true });
      }),
      random(kind === "file" ? 200 : 50),
    );
    expect(await verify(store)).toMatchObject({ ok: true });
    expect(await replay(store)).toBe(0);
  }, 600_000);
});

type Answers = "right" | "wrong" | "short" | "beyond";
const CHOSEN = {
  right: (size: number, places: number[]) => places.slice(0, size),
  wrong: (size: number) => Array<null>(size).fill(null),
  short: (size: number) => Array<null>(size - 1).fill(null),
  beyond: (size: number) => Array<number>(size).fill(9),
} satisfies Record<Answers, (size: number, places: number[]) => (number | null)[]>;

async function drawn({ store, actor, ...world }: World, id: string) {
  const outcome = await drawTake(store, actor, { skill: id }, meta({ now: later(world.day * DAY) }));
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome.body;
}

/** Answers the take that stands open, or a new one; then once more, which is refused. */
async function answered(world: World, id: string, how: Answers) {
  const { store, actor } = world;
  const take = await drawn(world, id);
  const chosen = CHOSEN[how](take.questions.length, chosenFor(take));
  const send = (given: Meta) => answerTake(store, actor, { skill: id, take: take.take, chosen }, given);
  const given = meta({ now: now(world) });
  const first = await send(given);
  const lawful = how === "right" || how === "wrong";
  expect(first.status).toBe(lawful ? 200 : 400);
  if (first.ok) expect(first.body.passed).toBe(how === "right");
  if (lawful) expect(await send(meta({ now: now(world) }))).toMatchObject({ code: "take.answered" });
  world.last = async () => expect(await send(given)).toEqual({ ...first, replayed: true });
}

async function begun({ store, actor, ...world }: World) {
  const outcome = await startPlacement(
    store,
    actor,
    { role: "backend" },
    meta({ now: later(world.day * DAY) }),
  );
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome.body;
}

/** Answers the question of the placement that stands open, or one that does not stand. */
async function replied(world: World, line: Line, choice: "right" | "wrong", astray: boolean) {
  const { store, actor } = world;
  const { id, question, answered: before } = await begun(world);
  if (!question) return;
  const input = {
    placement: id,
    ...replyTo(question, line, choice),
    ...(astray ? { skill: "nothing" } : {}),
  };
  const given = meta({ now: now(world) });
  const first = await answerPlacement(store, actor, input, given);
  expect(first.status).toBe(astray ? 409 : 200);
  if (first.ok) expect(first.body.answered).toBe(before + 1);
  world.last = async () =>
    expect(await answerPlacement(store, actor, input, given)).toEqual({ ...first, replayed: true });
}

/** Ends the placement and accepts it, as far as it offers that; then once more. */
async function ended(world: World, skills?: string[]) {
  const { store, actor } = world;
  const { id } = await begun(world);
  const at = () => meta({ now: now(world) });
  expect(await acceptPlacement(store, actor, { placement: id }, at())).toMatchObject({ status: 409 });
  const stopped = await answerPlacement(store, actor, { placement: id, stop: true }, at());
  if (!stopped.ok || !stopped.body.result) throw new Error("a placement can always be ended");
  const offered = offeredBy(stopped.body.result);
  const lawful = (skills ?? []).every((one) => offered.includes(one));
  const outcome = await acceptPlacement(store, actor, { placement: id, skills }, at());
  expect(outcome.status).toBe(lawful ? 200 : 400);
  if (outcome.ok) {
    const { moved, stayed } = outcome.body;
    expect([...moved, ...stayed.map(({ skill: one }) => one)].sort()).toEqual(
      [...(skills ?? offered)].sort(),
    );
  }
}

/** Approved evidence, and what the system makes of it. */
async function approved(world: World, id: string) {
  const { person } = world.actor;
  const at = now(world).toISOString();
  const decision = decide(await ask(world.store, historyOf(person, id)), "approve", at);
  const moved = decision.ok ? [moveFact(decision.event)] : [];
  await addFacts(world.store, person, [review(id, true), ...moved], author(person, "r-test", now(world)));
}
