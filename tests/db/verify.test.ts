import { createClient } from "@libsql/client";
import { beforeEach, describe, expect, it } from "vitest";
import { type Store, sql } from "@/db/client";
import type { Actor } from "@/db/command";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { makeToken } from "@/db/commands/make-token";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { setGoal } from "@/db/commands/set-goal";
import { append, headOf, insertEvents } from "@/db/ledger";
import { readMigrations } from "@/db/migrate";
import { ask } from "@/db/query";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import type { Fact, Payloads } from "@/domain/events";
import { freshFile, meta, someone } from "../fixtures/db";
import { acceptedPlacement, addFacts, author, take } from "../fixtures/db-facts";
import { begunPlacement, placedThrough } from "../fixtures/placements";
import { drawnTake, takeOnce } from "../fixtures/takes";

let store: Store;
let url: string;
let actor: Actor;

beforeEach(async () => {
  ({ store, url } = await freshFile());
  actor = await someone(store, "alice");
  await moveSkill(store, actor, { skill: "sql", act: "start" }, meta());
  await rateSkill(store, actor, { skill: "sql", line: 1, confidence: 1 }, meta());
  await setGoal(store, actor, { role: "backend", level: "mid", hoursPerWeek: 5 }, meta({ ifMatch: 0 }));
  await makeToken(store, actor, { name: "x", scope: "read", days: 1 }, meta());
});

/** What someone does who takes a guard away, changes a row and puts the guard back. */
async function tamper(guards: string[], ...statements: string[]): Promise<void> {
  const all = readMigrations().flatMap((migration) => migration.statements);
  const text = (name: string) => all.find((statement) => statement.includes(`CREATE TRIGGER ${name} `)) ?? "";
  await store.write([
    ...guards.map((name) => sql(`DROP TRIGGER ${name}`)),
    ...statements.map((statement) => sql(statement)),
    ...guards.map((name) => sql(text(name))),
  ]);
}

const ways: [what: string, guards: string[], statement: string, names: RegExp, mended: boolean][] = [
  [
    "a rewritten event",
    ["event_update"],
    "UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE version = 4",
    /hash chain breaks at version 4/,
    false,
  ],
  [
    "a rewritten link",
    ["event_update"],
    `UPDATE event SET previous_hash = '${"a".repeat(64)}' WHERE version = 2`,
    /hash chain breaks at version 2/,
    false,
  ],
  [
    "a raised standing",
    ["standing_update"],
    "UPDATE standing SET state = 'proven', basis = 'review'",
    /standing of sql is not what/,
    true,
  ],
  ["a lost standing", ["standing_delete"], "DELETE FROM standing", /standing of sql is not what/, true],
  ["a lost rating", ["rating_delete"], "DELETE FROM rating", /ratings are not those/, true],
  ["a changed goal", ["goal_update"], "UPDATE goal SET hours_per_week = 6", /goal is not that/, true],
  ["a changed name", ["profile_update"], "UPDATE profile SET name = 'Mallory'", /profile is not that/, true],
  ["a stolen role", ["person_update"], "UPDATE person SET role = 'admin'", /role is not what/, false],
  ["a token given back its life", ["token_delete"], "DELETE FROM token", /tokens are not what/, false],
];

for (const [what, guards, statement, names, mended] of ways)
  it(`verify names ${what}${mended ? ", and replay mends it" : ""}`, async () => {
    expect(await verify(store)).toEqual({ ok: true, people: 1, events: 6 });
    await tamper(guards, statement);
    const verdict = await verify(store);
    expect(verdict).toMatchObject({ ok: false, break: expect.stringMatching(names) });
    expect(await replay(store)).toBe(mended ? 1 : 0);
    expect((await verify(store)).ok).toBe(mended);
  });

const answered: typeof ways = [
  [
    "a changed sheet",
    ["sheet_update"],
    "UPDATE sheet SET questions = '[]'",
    /questions of take k_\w+ are not those/,
    false,
  ],
  ["a lost sheet", ["sheet_delete"], "DELETE FROM sheet", /questions of take k_\w+ are not/, false],
  [
    "a take that was turned into a pass",
    ["take_update"],
    "UPDATE take SET passed = 1, correct = 3 WHERE passed = 0",
    /takes are not those/,
    true,
  ],
  ["a lost take", ["take_delete"], "DELETE FROM take", /takes are not those/, true],
  ["what is due put off", ["recall_update"], "UPDATE recall SET due = '2099'", /due again is not/, true],
  [
    "a changed card",
    ["recall_update"],
    "UPDATE recall SET card = json_set(card, '$.due', '2099-01-01T00:00:00.000Z')",
    /due again is not/,
    true,
  ],
  ["a lost card", ["recall_delete"], "DELETE FROM recall", /due again is not/, true],
  [
    "a changed answer of a placement",
    ["placement_update"],
    "UPDATE placement SET answers = '[]'",
    /placements are not those/,
    true,
  ],
  [
    "a changed result",
    ["placement_update"],
    "UPDATE placement SET result = json_set(result, '$.settled', json('\"no\"')) WHERE result IS NOT NULL",
    /placements are not those/,
    true,
  ],
  [
    "an acceptance taken back",
    ["placement_update"],
    "UPDATE placement SET state = 'finished', accepted = NULL WHERE state = 'accepted'",
    /placements are not those/,
    true,
  ],
  ["a lost placement", ["placement_delete"], "DELETE FROM placement", /placements are not those/, true],
];

describe("of takes and placements", () => {
  beforeEach(async () => {
    await takeOnce(store, actor, "sql", true);
    await takeOnce(store, actor, "sql", false);
    await drawnTake(store, actor, "acid");
    const { id: placement } = await placedThrough(store, actor);
    await acceptPlacement(store, actor, { placement }, meta());
    await begunPlacement(store, actor, {}, "frontend");
  });

  for (const [what, guards, statement, names, mended] of answered)
    it(`verify names ${what}${mended ? ", and replay mends it" : ""}`, async () => {
      expect(await verify(store)).toMatchObject({ ok: true });
      const before = await rows();
      await tamper(guards, statement);
      expect(await verify(store)).toMatchObject({ ok: false, break: expect.stringMatching(names) });
      expect(await replay(store)).toBe(mended ? 1 : 0);
      expect((await verify(store)).ok).toBe(mended);
      if (mended) expect(await rows()).toEqual(before);
    });

  const rows = async () => {
    const tables = ["take", "recall", "placement", "standing", "rating"];
    const read = await store.readAll(tables.map((name) => sql(`SELECT * FROM ${name} ORDER BY 1, 2, 3`)));
    return read.map(({ values }) => values);
  };
});

it("verify names a take that its questions grade otherwise", async () => {
  const missed = take("sql", false);
  const payload = { ...missed.payload, right: 1, passed: true } as Payloads["take.answered"];
  const forged: Fact = { type: "take.answered", skill: "sql", payload };
  await expect(addFacts(store, actor.person, [forged])).rejects.toThrow(/graded by its own questions/);
  await store.write([sql("DROP TRIGGER event_graded")]);
  await addFacts(store, actor.person, [
    { ...forged, skill: "acid", payload: { ...payload, take: "k_forged" } },
  ]);
  const all = readMigrations().flatMap((migration) => migration.statements);
  await store.write([sql(all.find((text) => text.includes("TRIGGER event_graded ")) ?? "")]);
  const verdict = await verify(store, [actor.person]);
  expect(verdict).toMatchObject({
    ok: false,
    break: expect.stringMatching(/answers of take k_forged are not/),
  });
});

it("verify names a missing guard", async () => {
  await store.write([sql("DROP TRIGGER event_delete")]);
  expect(await verify(store)).toMatchObject({ ok: false, break: expect.stringContaining("event_delete") });
});

it("verify names a move that the table does not allow, hashed and projected as it may be", async () => {
  const move = {
    act: "practise" as const,
    from: { state: "learning" as const, basis: "self" as const },
    to: { state: "proven" as const, basis: "self" as const },
    before: null,
    undoes: null,
  };
  const fact = { type: "standing.moved" as const, skill: "sql", move, payload: { claim: null } };
  const head = await ask(store, headOf(actor.person));
  const { events } = append(actor.person, head, [fact], author(actor.person));
  const guards = ["event_move"];
  await store.write([sql("DROP TRIGGER event_move"), insertEvents(events)]);
  const all = readMigrations().flatMap((migration) => migration.statements);
  await store.write(guards.map((name) => sql(all.find((text) => text.includes(`TRIGGER ${name} `)) ?? "")));
  expect(await verify(store)).toMatchObject({
    ok: false,
    break: expect.stringMatching(/version 7 moves sql/),
  });
});

it("verify names a cut stream", async () => {
  await tamper(["event_delete", "goal_delete"], "DELETE FROM goal", "DELETE FROM event WHERE version = 5");
  expect(await verify(store)).toMatchObject({
    ok: false,
    break: expect.stringMatching(/version 5 is missing/),
  });
});

it("verify names a dangling reference", async () => {
  const raw = createClient({ url, concurrency: 1 });
  await raw.execute("PRAGMA foreign_keys = OFF");
  await raw.execute("INSERT INTO account VALUES ('email', 'x', 'p_nobody', '2026')");
  raw.close();
  expect(await verify(store)).toEqual({
    ok: false,
    break: "a row of account refers to a row of person that is not there",
  });
});

it("replay rebuilds everyone whose rows differ, also across undone moves and many ratings", async () => {
  const other = await someone(store, "bob");
  for (const act of ["practise", "set-aside", "undo", "undo"] as const)
    await moveSkill(store, other, { skill: "acid", act }, meta());
  for (const line of [0, 1, 2] as const)
    await rateSkill(store, other, { skill: "acid", line, confidence: 1 }, meta());
  await addFacts(store, other.person, [take("acid", true)]);
  await acceptedPlacement(store, other.person, ["sql"]);
  await tamper(
    ["standing_delete", "rating_delete", "take_delete", "placement_delete"],
    ...["DELETE FROM standing", "DELETE FROM rating", "DELETE FROM take", "DELETE FROM placement"],
  );
  expect(await replay(store)).toBe(2);
  expect(await verify(store)).toMatchObject({ ok: true, people: 2 });
});
