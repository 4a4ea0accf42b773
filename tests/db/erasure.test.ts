import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { records, type Store, sql } from "@/db/client";
import type { Actor } from "@/db/command";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { drawTake } from "@/db/commands/draw-take";
import { erasePerson } from "@/db/commands/erase-person";
import { startSession } from "@/db/commands/identity/start-session";
import { makeFeed } from "@/db/commands/make-feed";
import { makeToken } from "@/db/commands/make-token";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { saveNote } from "@/db/commands/save-note";
import { setGoal } from "@/db/commands/set-goal";
import { setProfile } from "@/db/commands/set-profile";
import { startPlacement } from "@/db/commands/start-placement";
import { tickResource } from "@/db/commands/tick-resource";
import { getExport } from "@/db/queries/export";
import { findSession, getPerson } from "@/db/queries/sign-in";
import { verify } from "@/db/verify";
import { freshFile, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { placedThrough } from "../fixtures/placements";
import { takeOnce } from "../fixtures/takes";

const HASH = "f".repeat(64);

async function furnished(store: Store, name: string): Promise<Actor> {
  const actor = await someone(store, name);
  const mine = { person: actor.person, hash: HASH, agent: `${name}'s browser`, provider: "email" };
  const all = [
    await setProfile(
      store,
      actor,
      { handle: name, name: `Full Name of ${name}`, public: true },
      meta({ ifMatch: 1 }),
    ),
    await moveSkill(store, actor, { skill: `${name}-skill`, act: "start" }, meta()),
    await rateSkill(store, actor, { skill: `${name}-skill`, line: 2, confidence: 2 }, meta()),
    await setGoal(store, actor, { role: "backend", level: "mid", hoursPerWeek: 5 }, meta({ ifMatch: 0 })),
    await makeToken(store, actor, { name: `${name}'s token`, scope: "read", days: 5 }, meta()),
    await startSession(store, mine, meta()),
    await saveNote(store, actor, { skill: "sql", text: `A note of ${name}` }, meta({ ifMatch: 0 })),
    await tickResource(store, actor, { resource: `${name}-book`, done: true }, meta()),
    await makeFeed(store, actor, {}, meta()),
    await drawTake(store, actor, { skill: `${name}-check` }, meta()),
    await startPlacement(store, actor, { role: `${name}-role` }, meta()),
  ];
  expect(all.map(({ ok }) => ok)).toEqual(all.map(() => true));
  await takeOnce(store, actor, `${name}-skill`, true);
  const { id: placement } = await placedThrough(store, actor);
  expect((await acceptPlacement(store, actor, { placement }, meta())).ok).toBe(true);
  return actor;
}

const countOf = async (store: Store, table: string) =>
  Number((await store.read(sql(`SELECT count(*) FROM ${table}`))).values[0]?.[0]);

onBothEngines("erasure", (open) => {
  it("takes everything of one person and nothing of another, and the sessions are dead", async () => {
    const other = await someone(open(), "stays");
    await moveSkill(open(), other, { skill: "sql", act: "start" }, meta());
    const before = await getExport(open(), other.person, { now: NOW, revision: "r", secret: meta().secret });
    const actor = await furnished(open(), "leaver");
    const full = ["sheet", "take", "recall", "placement"];
    for (const table of full) expect(await countOf(open(), table), table).toBeGreaterThan(0);
    expect(await erasePerson(open(), actor, {}, meta())).toMatchObject({ ok: true, status: 204 });

    for (const table of full) expect(await countOf(open(), table), table).toBe(0);
    expect(await getPerson(open(), actor.person)).toBeNull();
    expect(await findSession(open(), HASH, NOW)).toBeNull();
    const tables = records(await open().read(sql("SELECT name FROM sqlite_master WHERE type = 'table'")));
    for (const { name } of tables.filter(({ name }) => !/^(sqlite|libsql)_/.test(String(name)))) {
      const { values } = await open().read(sql(`SELECT * FROM ${name}`));
      const left = JSON.stringify(values);
      if (name !== "erasure") expect(left).not.toContain(actor.person);
      expect(left).not.toContain("leaver");
    }
    expect(await getExport(open(), other.person, { now: NOW, revision: "r", secret: meta().secret })).toEqual(
      before,
    );
    expect(await verify(open())).toMatchObject({ ok: true });
  });

  it("asks for a fresh sign-in and never obeys a token", async () => {
    const actor = await someone(open());
    expect(await erasePerson(open(), { ...actor, fresh: false }, {}, meta())).toMatchObject({
      code: "auth.stale",
    });
    expect(await erasePerson(open(), { ...actor, via: "token" }, {}, meta())).toMatchObject({
      code: "auth.not-allowed",
    });
    expect(await getPerson(open(), actor.person)).not.toBeNull();
  });

  it("leaves nobody to act for: what was on its way is refused, and it happens once", async () => {
    const actor = await someone(open());
    const [first, second, moved] = await Promise.all([
      erasePerson(open(), actor, {}, meta()),
      erasePerson(open(), actor, {}, meta()),
      moveSkill(open(), actor, { skill: "sql", act: "start" }, meta()),
    ]);
    expect([first.status, second.status, moved.status]).toEqual([204, 401, 401]);
  });

  it("frees the address for someone new, who is not the former one", async () => {
    const actor = await someone(open(), "again");
    await erasePerson(open(), actor, {}, meta());
    expect((await someone(open(), "again")).person).not.toBe(actor.person);
  });
});

it("leaves no byte of the person in the file or its log", async () => {
  const { store, path } = await freshFile();
  const actor = await furnished(store, "zebedee");
  for (let i = 0; i < 50; i++) await moveSkill(store, actor, { skill: `zebedee-${i}`, act: "start" }, meta());
  expect(readFileSync(`${path}-wal`).includes("zebedee")).toBe(true);
  await erasePerson(store, actor, {}, meta());
  const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]);
  for (const trace of ["zebedee", "Zebedee", HASH]) expect(bytes.includes(trace), trace).toBe(false);
});
