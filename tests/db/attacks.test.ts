import { afterAll, beforeAll, expect, it } from "vitest";
import { records, type Store, sql } from "@/db/client";
import type { Actor } from "@/db/command";
import { acceptPlacement } from "@/db/commands/accept-placement";
import { endSession } from "@/db/commands/end-session";
import { makeVerification } from "@/db/commands/identity/make-verification";
import { startSession } from "@/db/commands/identity/start-session";
import { useVerification as redeem } from "@/db/commands/identity/use-verification";
import { makeToken } from "@/db/commands/make-token";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { revokeToken } from "@/db/commands/revoke-token";
import { setGoal } from "@/db/commands/set-goal";
import { verify } from "@/db/verify";
import { ASSESSMENT_ATTACKS, fact, MISSED } from "../fixtures/assessment-attacks";
import { later, meta, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { begunPlacement, placedThrough } from "../fixtures/placements";
import { drawnTake, takeOnce } from "../fixtures/takes";

const A = "a".repeat(64);
const B = "b".repeat(64);

/** Statements of someone who has the file open; :p is alice, :q is bob. Each must fail and change nothing. */
const ATTACKS: [what: string, statement: string][] = [
  ["rewrite an event", "UPDATE event SET payload = '{}' WHERE person = :p AND version = 3"],
  ["rewrite a hash", `UPDATE event SET hash = '${A}' WHERE person = :p AND version = 3`],
  [
    "rewrite an event by upsert",
    "INSERT INTO event SELECT * FROM event WHERE person = :p AND version = 3 ON CONFLICT DO UPDATE SET at = '2020'",
  ],
  ["replace an event", "REPLACE INTO event SELECT * FROM event WHERE person = :p AND version = 3"],
  [
    "replace an event by its id",
    "INSERT OR REPLACE INTO event SELECT person, 99, id, type, skill, act, from_state, from_basis, to_state, to_basis, before_state, before_basis, undoes, payload, actor, via, at, request, revision, previous_hash, hash FROM event WHERE person = :p AND version = 3",
  ],
  ["update or replace an event", "UPDATE OR REPLACE event SET version = 2 WHERE person = :p AND version = 3"],
  ["delete an event", "DELETE FROM event WHERE person = :p AND version = 4"],
  ["delete all events", "DELETE FROM event"],
  ["leave a gap", event({ version: "9" })],
  ["break the chain", event({ previous: `'${A}'` })],
  ["declare proof", event({ act: "'practise'", to: "'proven'", basis: "'self'" })],
  ["prove without a check", event({ act: "'prove'", to: "'proven'", basis: "'check'" })],
  ["approve without a review", event({ act: "'approve'", to: "'proven'", basis: "'review'" })],
  ["place without a placement", event({ act: "'place'", to: "'practised'", basis: "'placement'" })],
  ["import without an import", event({ act: "'import'", to: "'practised'", basis: "'self'" })],
  ["name an unknown act", event({ act: "'learn'" })],
  ["name no act", event({ act: "NULL" })],
  ["start from nowhere", event({ from: "'practised'" })],
  ["undo what is not there", event({ act: "'undo'", to: "'untouched'", basis: "NULL", undoes: "2" })],
  ["undo nothing", event({ act: "'undo'", to: "'untouched'", basis: "NULL" })],
  ["write no JSON", event({ payload: "'x'" })],
  [
    "write to nobody's stream",
    event({ version: "1", previous: `'${"0".repeat(64)}'` }).replace(":p", "'p_nobody'"),
  ],
  [
    "raise a standing",
    "UPDATE standing SET state = 'proven', basis = 'review' WHERE person = :p AND skill = 'sql'",
  ],
  [
    "raise a standing with its version",
    "UPDATE standing SET state = 'proven', basis = 'review', version = version + 1 WHERE person = :p AND skill = 'sql'",
  ],
  ["raise only a version", "UPDATE standing SET version = version + 1 WHERE person = :p AND skill = 'sql'"],
  ["change only a basis", "UPDATE standing SET basis = 'check' WHERE person = :p AND skill = 'sql'"],
  [
    "change only a date",
    "UPDATE standing SET since = '2020-01-01T00:00:00.000Z' WHERE person = :p AND skill = 'sql'",
  ],
  ["take another's standing", "UPDATE standing SET person = :q WHERE person = :p AND skill = 'sql'"],
  ["rename a standing", "UPDATE OR REPLACE standing SET skill = 'acid' WHERE person = :p AND skill = 'sql'"],
  [
    "replace a standing",
    "REPLACE INTO standing VALUES (:p, 'sql', 'proven', 'review', NULL, NULL, '2026-11-20T10:00:00.000Z', 3)",
  ],
  [
    "replace a standing with an old one",
    "REPLACE INTO standing VALUES (:p, 'sql', 'learning', 'self', NULL, NULL, '2026-11-20T10:00:00.000Z', 3)",
  ],
  [
    "upsert a standing",
    "INSERT INTO standing VALUES (:p, 'sql', 'proven', 'review', NULL, NULL, NULL, 4) ON CONFLICT DO UPDATE SET state = 'proven', basis = 'review'",
  ],
  [
    "invent a standing",
    "INSERT INTO standing VALUES (:p, 'locking', 'practised', 'self', NULL, NULL, '2026-11-20T10:00:00.000Z', 3)",
  ],
  ["delete a standing", "DELETE FROM standing WHERE person = :p"],
  ["change a rating", "UPDATE rating SET line = 3 WHERE person = :p"],
  ["invent a rating", "INSERT INTO rating VALUES (:p, 'sql', '2026-11-20T10:00:01.000Z', 3, 3, 0, 3)"],
  [
    "replace a rating",
    "REPLACE INTO rating SELECT person, skill, at, 3, confidence, claimed, version FROM rating WHERE person = :p",
  ],
  ["delete a rating", "DELETE FROM rating WHERE person = :p"],
  ["change a goal", "UPDATE goal SET hours_per_week = 80 WHERE person = :p"],
  [
    "change a goal's version",
    "UPDATE goal SET revision = revision + 1, version = version + 1 WHERE person = :p",
  ],
  [
    "replace a goal",
    "REPLACE INTO goal SELECT person, 'other', level, hours_per_week, revision, version FROM goal WHERE person = :p",
  ],
  ["delete a goal", "DELETE FROM goal"],
  ["take a handle", "UPDATE OR REPLACE profile SET handle = 'alice' WHERE person = :q"],
  ["change a name", "UPDATE profile SET name = 'Mallory' WHERE person = :p"],
  ["delete a profile", "DELETE FROM profile WHERE person = :p"],
  ["become admin", "UPDATE person SET role = 'admin' WHERE id = :p"],
  ["begin as admin", "INSERT INTO person VALUES ('p_new', NULL, 'admin', '2026')"],
  ["replace a person", "REPLACE INTO person VALUES (:p, NULL, 'admin', '2026')"],
  ["change an address", "UPDATE person SET email = 'mallory@example.org' WHERE id = :p"],
  ["delete a person", "DELETE FROM person WHERE id = :p"],
  ["take over an account", "UPDATE account SET person = :q WHERE person = :p"],
  [
    "replace an account",
    "REPLACE INTO account SELECT provider, subject, :q, linked FROM account WHERE person = :p",
  ],
  ["delete an account", "DELETE FROM account WHERE person = :p"],
  [
    "plant a session",
    `INSERT INTO session VALUES ('s_x', '${A}', :p, '', '2026', '2026', '2027', '2027', NULL)`,
  ],
  ["swap a session's secret", `UPDATE session SET hash = '${B}' WHERE person = :p`],
  ["lengthen a session", "UPDATE session SET ends = '2099' WHERE person = :p"],
  ["revive a session", "UPDATE session SET ended = NULL WHERE ended IS NOT NULL"],
  ["delete a session", "DELETE FROM session WHERE person = :p"],
  ["plant a token", `INSERT INTO token VALUES ('t_x', '${A}', :p, 'x', 'write', '2026', '2099', NULL)`],
  ["widen a token", "UPDATE token SET scope = 'write' WHERE person = :p"],
  ["lengthen a token", "UPDATE token SET expires = '2099' WHERE person = :p"],
  ["revive a token", "UPDATE token SET revoked = NULL WHERE revoked IS NOT NULL"],
  ["delete a token", "DELETE FROM token WHERE person = :p"],
  ["use a link again", "UPDATE verification SET used = NULL"],
  ["send a link elsewhere", "UPDATE verification SET email = 'mallory@example.org'"],
  [
    "replace a used link",
    "REPLACE INTO verification SELECT hash, email, created, expires, NULL FROM verification",
  ],
  ["change an answer", "UPDATE answer SET body = '{}' WHERE actor = :p"],
  [
    "replace an answer",
    "REPLACE INTO answer SELECT actor, key, request_hash, 200, '{}', at FROM answer WHERE actor = :p",
  ],
  ["delete an answer", "DELETE FROM answer WHERE actor = :p"],
  ...ASSESSMENT_ATTACKS,
  [
    "place a skill that was not accepted",
    event({ act: "'place'", to: "'practised'", basis: "'placement'" }).replace(
      "'2026-11-20T10:00:00.000Z', 'r', 'r'",
      "'2026-11-20T10:00:00.000Z', (SELECT request FROM event WHERE person = :p AND type = 'placement.accepted'), 'r'",
    ),
  ],
  ["change an erasure", "UPDATE erasure SET person = :p"],
  ["take an erasure back", "DELETE FROM erasure"],
  ["mark nobody erased", "INSERT INTO erasure VALUES ('p_nobody', '2026', 'r')"],
];

onBothEngines("direct SQL", (open) => {
  let alice: Actor;
  let bob: Actor;
  let before: string;
  beforeAll(async () => {
    const store = open();
    [alice, bob] = [await someone(store, "alice"), await someone(store, "bob")];
    await furnish(store, alice);
    const gone = await someone(store, "gone");
    await store.write([sql("INSERT INTO erasure VALUES (?, '2026', 'r')", gone.person)]);
    before = await everything(store);
  });
  afterAll(async () => {
    const verdict = await verify(open(), [alice.person, bob.person]);
    expect(verdict).toMatchObject({ ok: true });
  });

  for (const [what, statement] of ATTACKS)
    it(`cannot ${what}`, async () => {
      const text = statement.replaceAll(":p", `'${alice.person}'`).replaceAll(":q", `'${bob.person}'`);
      await expect(open().write([sql(text)])).rejects.toThrow(/SQLITE_CONSTRAINT|constraint/i);
      expect(await everything(open())).toBe(before);
    });
});

onBothEngines("the forged event of these attacks", (open) => {
  it("would be admitted were it not for what is wrong with it", async () => {
    const { person } = await someone(open());
    await open().write([sql(event({}).replaceAll(":p", `'${person}'`))]);
  });

  it("would be admitted of a take and of a placement, were they at that point", async () => {
    const lawful: [string, (actor: Actor) => Promise<unknown>][] = [
      [
        fact({ type: "'take.drawn'", skill: "'acid'", payload: `'{"checks":[],"sha256":"x","take":"k_x"}'` }),
        async () => {},
      ],
      [
        fact({
          type: "'take.answered'",
          skill: "'acid'",
          payload: `(SELECT ${MISSED} FROM take WHERE person = :p)`,
        }),
        (actor) => drawnTake(open(), actor, "acid"),
      ],
      ...["answered", "finished"].map((what): [string, (actor: Actor) => Promise<unknown>] => [
        fact({
          type: `'placement.${what}'`,
          payload: "(SELECT json_object('placement', id, 'number', 1) FROM placement WHERE person = :p)",
        }),
        (actor) => begunPlacement(open(), actor),
      ]),
      [
        fact({
          type: "'placement.accepted'",
          payload: "(SELECT json_object('placement', id) FROM placement WHERE person = :p)",
        }),
        (actor) => placedThrough(open(), actor),
      ],
    ];
    for (const [statement, prepare] of lawful) {
      const actor = await someone(open());
      await prepare(actor);
      const text = statement.replaceAll(":p", `'${actor.person}'`).replace("e_attack", `e_${actor.person}`);
      await open().write([sql(text)]);
    }
  });
});

/** One of everything that a person can have, used up where that can be. */
async function furnish(store: Store, actor: Actor): Promise<void> {
  const session = { person: actor.person, agent: "", provider: "email" };
  const all = [
    await moveSkill(store, actor, { skill: "sql", act: "start" }, meta()),
    await moveSkill(store, actor, { skill: "sql", act: "practise" }, meta()),
    await rateSkill(store, actor, { skill: "sql", line: 1, confidence: 1 }, meta()),
    await setGoal(store, actor, { role: "backend", level: "mid", hoursPerWeek: 5 }, meta({ ifMatch: 0 })),
    await makeToken(store, actor, { name: "one", scope: "read", days: 9 }, meta()),
    await startSession(store, { ...session, hash: "c".repeat(64) }, meta()),
  ];
  await takeOnce(store, actor, "sql", true);
  await takeOnce(store, actor, "sql", false);
  await drawnTake(store, actor, "acid");
  const { id: placement } = await placedThrough(store, actor);
  await acceptPlacement(store, actor, { placement, skills: ["logic"] }, meta());
  await begunPlacement(store, actor, {}, "frontend");
  const token = await makeToken(store, actor, { name: "two", scope: "read", days: 9 }, meta());
  const ended = await startSession(store, { ...session, hash: "d".repeat(64) }, meta());
  if (!token.ok || !ended.ok || all.some((outcome) => !outcome.ok)) throw new Error("not furnished");
  await revokeToken(store, actor, { id: token.body.token.id }, meta());
  await endSession(store, actor, { id: ended.body.id }, meta());
  const link = { hash: "e".repeat(64), email: "alice@example.org" };
  await makeVerification(store, { ...link, expires: later(1000) }, later(0));
  await redeem(store, link, later(0));
}

/** The whole content of the database as one text. */
async function everything(store: Store): Promise<string> {
  const names = records(
    await store.read(sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")),
  );
  const tables = names.map(({ name }) => String(name)).filter((name) => !/^(sqlite|libsql)_/.test(name));
  const rows = await store.readAll(tables.map((name) => sql(`SELECT * FROM ${name} ORDER BY 1, 2`)));
  return JSON.stringify(rows.map(({ values }) => values));
}

/** An INSERT of one more event in alice's stream, lawful but for what is given. */
function event(
  wrong: Partial<
    Record<"version" | "previous" | "act" | "from" | "to" | "basis" | "undoes" | "payload", string>
  >,
) {
  const { version = "m.version + 1", previous = "m.hash", act = "'start'", from = "'untouched'" } = wrong;
  const { to = "'learning'", basis = "'self'", undoes = "NULL", payload = `'{"claim":null}'` } = wrong;
  return `INSERT INTO event SELECT :p, ${version}, 'e_attack', 'standing.moved', 'acid', ${act}, ${from}, NULL, ${to}, ${basis},
    NULL, NULL, ${undoes}, ${payload}, :p, 'session', '2026-11-20T10:00:00.000Z', 'r', 'r', ${previous}, '${A}'
    FROM (SELECT version, hash FROM event WHERE person = :p ORDER BY version DESC LIMIT 1) m`;
}
