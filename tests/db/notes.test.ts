import { expect, it } from "vitest";
import { sql } from "@/db/client";
import { erasePerson } from "@/db/commands/erase-person";
import { importProgress } from "@/db/commands/import-progress";
import { saveNote } from "@/db/commands/save-note";
import { readMigrations } from "@/db/migrate";
import { getExport } from "@/db/queries/export";
import { listJournal } from "@/db/queries/journal";
import { getNote, listNotes } from "@/db/queries/notes";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { NOTE_LENGTH } from "@/domain/note";
import { freshFile, KNOWN, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

const A = "a".repeat(64);
const note = (text: string, skill = "sql") => ({ skill, text });

onBothEngines("a private note", (open) => {
  it("begins at version 0, and each save is one event that holds no word of it", async () => {
    const actor = await someone(open());
    expect(await getNote(open(), actor.person, "sql")).toEqual({ ...note(""), at: null, version: 0 });
    const first = await saveNote(open(), actor, note("A secret: \u{1F600} naïve"), meta({ ifMatch: 0 }));
    const body = { ...note("A secret: \u{1F600} naïve"), at: NOW.toISOString(), version: 1 };
    expect(first).toEqual({ ok: true, status: 200, version: 1, body, replayed: false });
    await saveNote(open(), actor, note(""), meta({ ifMatch: 1 }));
    expect(await getNote(open(), actor.person, "sql")).toMatchObject({ text: "", version: 2 });
    expect(await listNotes(open(), actor.person)).toEqual([
      { skill: "sql", version: 2, at: NOW.toISOString() },
    ]);
    const { events } = await listJournal(open(), actor.person, { after: 2, limit: 9 });
    expect(events.map(({ type, skill }) => [type, skill])).toEqual([
      ["note.saved", "sql"],
      ["note.saved", "sql"],
    ]);
    expect(events[0]?.payload).toMatchObject({ revision: 1, length: 17 });
    expect(JSON.stringify(events)).not.toContain("secret");
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
  });

  it("is refused without a version, on a stale one, and for a skill that nobody knows", async () => {
    const actor = await someone(open());
    await saveNote(open(), actor, note("one"), meta({ ifMatch: 0 }));
    for (const [ifMatch, code, status] of [
      [null, "version.missing", 428],
      [0, "version.stale", 412],
      [2, "version.stale", 412],
    ] as const)
      expect(await saveNote(open(), actor, note("two"), meta({ ifMatch }))).toMatchObject({ code, status });
    const known = { ...KNOWN, skill: () => false };
    expect(await saveNote(open(), actor, note("x", "gone"), meta({ ifMatch: 0, known }))).toMatchObject({
      code: "skill.unknown",
    });
    // One that left the catalogue: its note is still there, and can be emptied.
    expect(await saveNote(open(), actor, note(""), meta({ ifMatch: 1, known }))).toMatchObject({ ok: true });
  });

  it("is saved once when two save at once, and a repeat hears the first answer with the text", async () => {
    const actor = await someone(open());
    const [one, two] = await Promise.all([
      saveNote(open(), actor, note("one"), meta({ ifMatch: 0 })),
      saveNote(open(), actor, note("two"), meta({ ifMatch: 0 })),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    const given = meta({ ifMatch: 1, body: "three" });
    const first = await saveNote(open(), actor, note("three"), given);
    expect(await saveNote(open(), actor, note("three"), given)).toEqual({ ...first, replayed: true });
    const { values } = await open().read(sql("SELECT body FROM answer WHERE actor = ?", actor.person));
    expect(JSON.stringify(values)).not.toContain("three");
  });

  it("of an import is added where there is none, appended where another is, once", async () => {
    const actor = await someone(open());
    await saveNote(open(), actor, note("mine"), meta({ ifMatch: 0 }));
    const brought = {
      kind: "export" as const,
      standings: [],
      ratings: [],
      goal: null,
      placements: [],
      ticks: [],
    };
    const file = { ...brought, notes: [note("theirs"), note("new", "acid")] };
    const first = await importProgress(open(), actor, file, meta());
    expect(first).toMatchObject({ ok: true, body: { added: { notes: 2 }, kept: { notes: 0 } } });
    expect((await getNote(open(), actor.person, "sql")).text).toBe(
      "mine\n\n---\n\nFrom a file, 20 November 2026:\n\ntheirs",
    );
    expect(await getNote(open(), actor.person, "acid")).toMatchObject({ text: "new", version: 1 });
    const again = await importProgress(open(), actor, file, meta());
    expect(again).toMatchObject({ ok: true, body: { added: { notes: 0 }, kept: { notes: 2 } } });
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
    const all = await getExport(open(), actor.person, { now: NOW, revision: "r", secret: meta().secret });
    expect(all?.notes.map(({ skill }) => skill)).toEqual(["acid", "sql"]);
  });

  it("is what its last event says, whatever is written into the file", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    await saveNote(open(), actor, note("one"), meta({ ifMatch: 0 }));
    await saveNote(open(), actor, note("two"), meta({ ifMatch: 1 }));
    const mine = `person = '${actor.person}'`;
    const attacks = [
      `UPDATE note SET text = 'longer' WHERE ${mine}`,
      `UPDATE note SET text = 'six', sha256 = '${A}', revision = 3, version = version + 1 WHERE ${mine}`,
      `UPDATE note SET text = 'six' WHERE ${mine}`,
      `UPDATE note SET version = version - 1, revision = 1 WHERE ${mine}`,
      `UPDATE note SET person = '${other.person}' WHERE ${mine}`,
      `UPDATE note SET skill = 'acid' WHERE ${mine}`,
      `REPLACE INTO note SELECT person, skill, 'six', sha256, revision, at, version FROM note WHERE ${mine}`,
      `INSERT INTO note VALUES ('${actor.person}', 'acid', 'x', '${A}', 1, '2026', 3)`,
      `DELETE FROM note WHERE ${mine}`,
    ];
    for (const attack of attacks)
      await expect(open().write([sql(attack)]), attack).rejects.toThrow(/constraint/i);
    expect((await getNote(open(), actor.person, "sql")).text).toBe("two");
  });

  it("goes with its owner", async () => {
    const actor = await someone(open());
    await saveNote(open(), actor, note("a trace of me"), meta({ ifMatch: 0 }));
    expect(await erasePerson(open(), actor, {}, meta())).toMatchObject({ ok: true });
    const { values } = await open().read(sql("SELECT * FROM note"));
    expect(JSON.stringify(values)).not.toContain("a trace of me");
  });
});

const changes: [what: string, statement: string][] = [
  ["a changed text of the same length", "UPDATE note SET text = 'six'"],
  ["a changed text with its hash", `UPDATE note SET text = 'six', sha256 = '${A}'`],
  ["an older revision", "UPDATE note SET revision = 1"],
  ["a lost note", "DELETE FROM note"],
];
for (const [what, statement] of changes)
  it(`verify names ${what}, and replay leaves texts alone`, async () => {
    const { store } = await freshFile();
    const actor = await someone(store);
    await saveNote(store, actor, note("one"), meta({ ifMatch: 0 }));
    await saveNote(store, actor, note("two"), meta({ ifMatch: 1 }));
    const all = readMigrations().flatMap((migration) => migration.statements);
    const guards = ["note_update", "note_delete"];
    await store.write([
      ...guards.map((name) => sql(`DROP TRIGGER ${name}`)),
      sql(statement),
      ...guards.map((name) => sql(all.find((text) => text.includes(`CREATE TRIGGER ${name} `)) ?? "")),
    ]);
    const named = { ok: false, break: expect.stringMatching(/note on sql is not the text/) };
    expect(await verify(store)).toMatchObject(named);
    expect(await replay(store)).toBe(0);
    expect(await verify(store)).toMatchObject(named);
  });

it("takes the longest note that an import may make of one, and no longer one", async () => {
  const { store } = await freshFile();
  const actor = await someone(store);
  const brought = {
    kind: "export" as const,
    standings: [],
    ratings: [],
    goal: null,
    placements: [],
    ticks: [],
  };
  const notes = [note("\u{1F600}".repeat(NOTE_LENGTH * 5)), note("x".repeat(NOTE_LENGTH * 10), "acid")];
  expect(await importProgress(store, actor, { ...brought, notes }, meta())).toMatchObject({
    body: { added: { notes: 2 } },
  });
  const more = [note("more")];
  expect(await importProgress(store, actor, { ...brought, notes: more }, meta())).toMatchObject({
    body: { ignored: { notes: 1, skills: ["sql"] } },
  });
});
