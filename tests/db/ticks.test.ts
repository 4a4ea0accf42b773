import { expect, it } from "vitest";
import { sql } from "@/db/client";
import { importProgress } from "@/db/commands/import-progress";
import { tickResource } from "@/db/commands/tick-resource";
import { readMigrations } from "@/db/migrate";
import { listJournal } from "@/db/queries/journal";
import { listTicks } from "@/db/queries/ticks";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { freshFile, KNOWN, later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

const at = NOW.toISOString();
const book = (done: boolean, resource = "book") => ({ resource, done });

onBothEngines("a tick", (open) => {
  const events = async (person: string) =>
    (await listJournal(open(), person, { after: 2, limit: 99 })).events.map(({ type }) => type);

  it("is made once and taken off once: a second time changes nothing and answers the same", async () => {
    const actor = await someone(open());
    for (const now of [NOW, later(1000)])
      expect(await tickResource(open(), actor, book(true), meta({ now }))).toMatchObject({
        status: 200,
        body: { resource: "book", at },
      });
    expect(await listTicks(open(), actor.person)).toEqual([{ resource: "book", at }]);
    for (const now of [later(2000), later(3000)])
      expect(await tickResource(open(), actor, book(false), meta({ now }))).toMatchObject({
        status: 200,
        body: { resource: "book", at: null },
      });
    await tickResource(open(), actor, book(true), meta({ now: later(4000) }));
    expect(await events(actor.person)).toEqual(["resource.ticked", "resource.unticked", "resource.ticked"]);
    expect(await listTicks(open(), actor.person)).toEqual([
      { resource: "book", at: later(4000).toISOString() },
    ]);
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
  });

  it("is of a resource that there is; of one that left it can still be taken off", async () => {
    const actor = await someone(open());
    await tickResource(open(), actor, book(true), meta());
    const known = { ...KNOWN, resource: () => false };
    for (const [input, code] of [
      [book(true), "resource.unknown"],
      [book(false, "other"), "resource.unknown"],
      [book(false), undefined],
    ] as const)
      expect((await tickResource(open(), actor, input, meta({ known }))) as object).toMatchObject(
        code ? { code, status: 404 } : { ok: true },
      );
  });

  it("is made once, twenty times at once", async () => {
    const actor = await someone(open());
    const all = Array.from({ length: 20 }, () => tickResource(open(), actor, book(true), meta()));
    expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(await events(actor.person)).toEqual(["resource.ticked"]);
  });

  it("of an import is united with those that are there, and comes back where one was taken off", async () => {
    const actor = await someone(open());
    await tickResource(open(), actor, book(true), meta());
    await tickResource(open(), actor, book(true, "off"), meta());
    await tickResource(open(), actor, book(false, "off"), meta());
    const claimed = "2026-01-01T00:00:00.000Z";
    const ticks = ["book", "off", "paper", "paper"].map((resource) => ({ resource, at: claimed }));
    const file = {
      kind: "device" as const,
      standings: [],
      ratings: [],
      goal: null,
      notes: [],
      placements: [],
      ticks,
    };
    expect(await importProgress(open(), actor, file, meta())).toMatchObject({
      body: { added: { ticks: 2 }, kept: { ticks: 2 } },
    });
    expect(await listTicks(open(), actor.person)).toEqual([
      { resource: "book", at },
      { resource: "off", at: claimed },
      { resource: "paper", at: claimed },
    ]);
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
  });

  it("is what its last event says, whatever is written into the file", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    await tickResource(open(), actor, book(true), meta());
    await tickResource(open(), actor, book(true, "off"), meta());
    await tickResource(open(), actor, book(false, "off"), meta());
    const mine = `person = '${actor.person}'`;
    const attacks = [
      `UPDATE tick SET at = '2020-01-01T00:00:00.000Z' WHERE ${mine} AND resource = 'book'`,
      `UPDATE tick SET at = NULL, version = version + 1 WHERE ${mine} AND resource = 'book'`,
      `UPDATE tick SET at = '${at}', version = version - 1 WHERE ${mine} AND resource = 'off'`,
      `UPDATE tick SET person = '${other.person}' WHERE ${mine}`,
      `UPDATE OR REPLACE tick SET resource = 'off' WHERE ${mine} AND resource = 'book'`,
      `REPLACE INTO tick VALUES ('${actor.person}', 'off', '${at}', 4)`,
      `INSERT INTO tick VALUES ('${actor.person}', 'paper', '${at}', 3)`,
      `DELETE FROM tick WHERE ${mine}`,
    ];
    for (const attack of attacks)
      await expect(open().write([sql(attack)]), attack).rejects.toThrow(/constraint/i);
  });
});

it("verify names a changed tick, and replay mends it", async () => {
  const { store } = await freshFile();
  const actor = await someone(store);
  for (const resource of ["book", "paper"]) await tickResource(store, actor, book(true, resource), meta());
  await tickResource(store, actor, book(false), meta());
  const guards = ["tick_update", "tick_delete"];
  const all = readMigrations().flatMap((migration) => migration.statements);
  await store.write([
    ...guards.map((name) => sql(`DROP TRIGGER ${name}`)),
    sql("UPDATE tick SET at = '2026-11-20T10:00:00.000Z' WHERE resource = 'book'"),
    sql("DELETE FROM tick WHERE resource = 'paper'"),
    ...guards.map((name) => sql(all.find((text) => text.includes(`CREATE TRIGGER ${name} `)) ?? "")),
  ]);
  expect(await verify(store)).toMatchObject({
    ok: false,
    break: expect.stringMatching(/ticks are not those/),
  });
  expect(await replay(store)).toBe(1);
  expect(await verify(store)).toMatchObject({ ok: true });
  expect(await listTicks(store, actor.person)).toEqual([{ resource: "paper", at }]);
});
