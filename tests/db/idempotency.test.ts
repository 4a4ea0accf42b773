import { expect, it } from "vitest";
import { openStore, type Store, sql } from "@/db/client";
import { moveSkill } from "@/db/commands/move-skill";
import { listJournal } from "@/db/queries/journal";
import { verify } from "@/db/verify";
import { freshFile, meta, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

const start = { skill: "sql", act: "start" } as const;
const events = async (store: Store, person: string) =>
  (await listJournal(store, person, { after: 2, limit: 999 })).events.length;

onBothEngines("an idempotency key", (open) => {
  it("has one effect and one answer, fifty times at once", async () => {
    const actor = await someone(open());
    const given = meta({ body: start });
    const all = await Promise.all(Array.from({ length: 50 }, () => moveSkill(open(), actor, start, given)));
    expect(all.filter((outcome) => !outcome.replayed)).toHaveLength(1);
    expect(
      new Set(all.map((outcome) => JSON.stringify(outcome.ok && [outcome.status, outcome.body]))).size,
    ).toBe(1);
    expect(await events(open(), actor.person)).toBe(1);
  });

  it("gives the first answer again, long after, whatever happened since", async () => {
    const actor = await someone(open());
    const given = meta({ body: start });
    const first = await moveSkill(open(), actor, start, given);
    await moveSkill(open(), actor, { skill: "sql", act: "practise" }, meta());
    for (let i = 0; i < 20; i++)
      expect(await moveSkill(open(), actor, start, given)).toEqual({ ...first, replayed: true });
    expect(await events(open(), actor.person)).toBe(2);
  });

  it("keeps a refusal as well", async () => {
    const actor = await someone(open());
    const given = meta({ body: "resume" });
    const resume = { skill: "sql", act: "resume" } as const;
    const refused = await moveSkill(open(), actor, resume, given);
    expect(refused).toMatchObject({ status: 409 });
    await moveSkill(open(), actor, { skill: "sql", act: "set-aside" }, meta());
    expect(await moveSkill(open(), actor, resume, given)).toEqual({ ...refused, replayed: true });
  });

  it("is refused for another request, and is each person's own", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    const given = meta({ body: start });
    await moveSkill(open(), actor, start, given);
    const changed = meta({ key: given.key, body: "something else" });
    expect(await moveSkill(open(), actor, start, changed)).toMatchObject({
      status: 422,
      code: "idempotency.mismatch",
    });
    expect(await moveSkill(open(), other, start, changed)).toMatchObject({ status: 201, replayed: false });
  });

  it("is needed, and has 1 to 255 characters", async () => {
    const actor = await someone(open());
    const codes = [null, "", "x".repeat(256)].map(async (key) => {
      const outcome = await moveSkill(open(), actor, start, meta({ key }));
      return outcome.ok ? "ok" : outcome.code;
    });
    expect(await Promise.all(codes)).toEqual([
      "idempotency.missing",
      "idempotency.invalid",
      "idempotency.invalid",
    ]);
  });

  it("keeps many different requests of one person apart", async () => {
    const actor = await someone(open());
    const skills = Array.from({ length: 30 }, (_, i) => `skill-${i}`);
    const all = await Promise.all(
      skills.map((skill) => moveSkill(open(), actor, { skill, act: "start" }, meta())),
    );
    expect(all.map(({ status }) => status)).toEqual(skills.map(() => 201));
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
  });
});

it("holds between two processes' stores on one file", async () => {
  const { store, url } = await freshFile();
  const actor = await someone(store);
  const stores = [store, openStore({ url }), openStore({ url })];
  const keys = Array.from({ length: 10 }, (_, i) => meta({ body: i }));
  const all = await Promise.all(
    keys.flatMap((given, i) =>
      stores.map((one) => moveSkill(one, actor, { skill: `skill-${i}`, act: "start" }, given)),
    ),
  );
  expect(all.every(({ status }) => status === 201)).toBe(true);
  expect(all.filter(({ replayed }) => !replayed)).toHaveLength(10);
  expect(await verify(store, [actor.person])).toMatchObject({ ok: true, events: 12 });
  for (const one of stores) one.close();
});

it("knows its own write again when only the acknowledgement was lost", async () => {
  const { store } = await freshFile();
  const actor = await someone(store);
  let lost = 1;
  const forgetful: Store = {
    ...store,
    write: async (stmts) => {
      const rows = await store.write(stmts);
      // As the store does it: it sends the batch again, and meets what it wrote itself.
      return lost-- > 0 ? store.write(stmts) : rows;
    },
  };
  expect(await moveSkill(forgetful, actor, start, meta())).toMatchObject({ status: 201, replayed: false });
  expect(await events(store, actor.person)).toBe(1);
  await store.read(sql("SELECT 1"));
});
