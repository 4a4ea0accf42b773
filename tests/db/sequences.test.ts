import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store } from "@/db/client";
import type { Actor } from "@/db/command";
import { importProgress } from "@/db/commands/import-progress";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { setGoal } from "@/db/commands/set-goal";
import { historyOf, moveFact } from "@/db/history";
import { getGoal } from "@/db/queries/goal";
import { ask } from "@/db/query";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { ACTS, decide, STATES } from "@/domain/progress";
import { later, meta, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { addFacts, author, review, take } from "../fixtures/db-facts";
import { random } from "../fixtures/random";

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
          const brought = { kind: "device" as const, standings, ratings: [], goal: null };
          await importProgress(world.store, world.actor, brought, meta({ now: now(world) }));
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ skill, passed: fc.boolean() }).map(({ skill, passed }) => taken(skill, passed)),
  },
  { weight: 1, arbitrary: skill.map((id) => approved(id)) },
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

/** A take, and what the system makes of it, as the checks will write it. */
const taken =
  (id: string, passed: boolean): Step =>
  (world) =>
    withCause(world, id, passed, take(id, passed));
const approved =
  (id: string): Step =>
  (world) =>
    withCause(world, id, null, review(id, true));

async function withCause(world: World, id: string, passed: boolean | null, cause: ReturnType<typeof take>) {
  const { person } = world.actor;
  const at = now(world).toISOString();
  const history = await ask(world.store, historyOf(person, id));
  const barrier = { version: Number.MAX_SAFE_INTEGER, skill: id, kind: cause.type as "take.answered", at };
  const after = { ...history, barriers: [...history.barriers, { ...barrier, passed: passed ?? true }] };
  const decision = decide(after, passed === null ? "approve" : passed ? "prove" : "fail", at);
  const moved = decision.ok ? [moveFact(decision.event)] : [];
  await addFacts(world.store, person, [cause, ...moved], author(person, "r-test", now(world)));
}
