import { describe, expect, it } from "vitest";
import { sha256 } from "@/db/canonical";
import { records, sql } from "@/db/client";
import { endSession } from "@/db/commands/end-session";
import { startSession } from "@/db/commands/identity/start-session";
import { importProgress } from "@/db/commands/import-progress";
import { makeToken } from "@/db/commands/make-token";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { revokeToken } from "@/db/commands/revoke-token";
import { setGoal } from "@/db/commands/set-goal";
import { setProfile } from "@/db/commands/set-profile";
import { getExport } from "@/db/queries/export";
import { getGoal } from "@/db/queries/goal";
import { listJournal } from "@/db/queries/journal";
import { getProfile } from "@/db/queries/profile";
import { getAllowed, getProgress, listAllowed } from "@/db/queries/progress";
import { listRatings } from "@/db/queries/ratings";
import { findSession, findToken, getPerson, listSessions, listTokens } from "@/db/queries/sign-in";
import { replay } from "@/db/replay";
import { verify } from "@/db/verify";
import { importInput } from "@/domain/import.schema";
import { actorOf, KNOWN, later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

const nothing = { standings: [], ratings: [], goal: null, notes: [], placements: [], ticks: [] };

onBothEngines("the commands", (open) => {
  describe("move-skill", () => {
    it("answers with the event, the standing, what is allowed next, and the version", async () => {
      const actor = await someone(open());
      const moved = await moveSkill(open(), actor, { skill: "http-semantics", act: "start" }, meta());
      expect(moved).toMatchObject({
        ok: true,
        status: 201,
        replayed: false,
        version: 3,
        body: {
          event: { act: "start", version: 3, from: { state: "untouched", basis: null } },
          standing: { state: "learning", basis: "self", since: NOW.toISOString() },
          allowed: ["practise", "set-aside", "undo"],
          version: 3,
        },
      });
      const graph = { prerequisites: { "http-semantics": ["networks"], networks: [] } };
      expect(await getProgress(open(), actor.person, graph)).toEqual({
        version: 3,
        skills: {
          "http-semantics": {
            state: "learning",
            basis: "self",
            hollow: true,
            ready: false,
            due: null,
            since: NOW.toISOString(),
          },
          networks: { state: "untouched", basis: null, hollow: false, ready: true, due: null, since: null },
        },
      });
      expect(await getAllowed(open(), actor.person, "http-semantics")).toEqual([
        "practise",
        "set-aside",
        "undo",
      ]);
      expect(await listAllowed(open(), actor.person, ["networks"])).toEqual({
        networks: ["start", "practise", "set-aside"],
      });
    });

    it("refuses what the table refuses, says what is allowed, and writes nothing to the ledger", async () => {
      const actor = await someone(open());
      const refused = await moveSkill(open(), actor, { skill: "sql", act: "reopen" }, meta());
      expect(refused).toMatchObject({
        ok: false,
        status: 409,
        code: "progress.illegal-move",
        extra: { allowed: ["start", "practise", "set-aside"] },
      });
      expect((await listJournal(open(), actor.person, { after: 0, limit: 9 })).version).toBe(2);
    });

    it("knows only skills of the content", async () => {
      const known = { ...KNOWN, skill: () => false, role: () => false };
      const actor = await someone(open());
      const moved = await moveSkill(open(), actor, { skill: "nope", act: "start" }, meta({ known }));
      expect(moved).toMatchObject({ status: 404, code: "skill.unknown" });
      const rated = await rateSkill(
        open(),
        actor,
        { skill: "nope", line: 1, confidence: 1 },
        meta({ known }),
      );
      expect(rated).toMatchObject({ status: 404 });
      const goal = { role: "nope", level: "mid", hoursPerWeek: 5 } as const;
      expect(await setGoal(open(), actor, goal, meta({ known, ifMatch: 0 }))).toMatchObject({ status: 404 });
    });

    it("does nothing for a read-only token, and nothing for someone who is gone", async () => {
      const actor = await someone(open());
      const input = { skill: "sql", act: "start" } as const;
      expect(await moveSkill(open(), { ...actor, via: "token", scope: "read" }, input, meta())).toMatchObject(
        {
          code: "auth.scope",
        },
      );
      expect(await moveSkill(open(), actorOf("p_gone"), input, meta())).toMatchObject({
        code: "auth.required",
      });
    });
  });

  it("rate-skill keeps every rating with its own date, newest first", async () => {
    const actor = await someone(open());
    const give = (line: 1 | "unknown") =>
      rateSkill(open(), actor, { skill: "sql", line, confidence: 2 }, meta());
    expect(await give(1)).toMatchObject({ status: 201, body: { rating: { line: 1 }, version: 3 } });
    expect(await give("unknown")).toMatchObject({ body: { version: 4 } });
    const ratings = await listRatings(open(), actor.person, "sql");
    expect(ratings.map(({ line }) => line)).toEqual(["unknown", 1]);
    expect(new Set(ratings.map(({ at }) => at)).size).toBe(2);
    expect(await listRatings(open(), actor.person, "acid")).toEqual([]);
  });

  describe("versioned writes", () => {
    const goal = { role: "backend", level: "mid", hoursPerWeek: 5 } as const;
    const put = (actor: Parameters<typeof setGoal>[1], ifMatch: number | null) =>
      setGoal(open(), actor, goal, meta({ ifMatch, key: null }));

    it("begin at version 0, need the version (428) and refuse a stale one (412)", async () => {
      const actor = await someone(open());
      expect(await getGoal(open(), actor.person)).toMatchObject({ role: null, version: 0 });
      expect(await put(actor, null)).toMatchObject({ status: 428, code: "version.missing" });
      expect(await put(actor, 1)).toMatchObject({ status: 412, code: "version.stale" });
      expect(await put(actor, 0)).toMatchObject({ status: 200, version: 1, body: { ...goal, version: 1 } });
      expect(await put(actor, 0)).toMatchObject({ status: 412 });
      expect(await put(actor, 1)).toMatchObject({ status: 200, version: 2 });
    });

    it("let one of many at once win", async () => {
      const actor = await someone(open());
      const all = await Promise.all(Array.from({ length: 10 }, () => put(actor, 0)));
      expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
    });

    it("give a handle to one person only", async () => {
      const [a, b] = [await someone(open()), await someone(open())];
      const call = (actor: typeof a, ifMatch: number) =>
        setProfile(open(), actor, { handle: "zoe", name: "Zoë", public: true }, meta({ ifMatch, key: null }));
      const both = await Promise.all([call(a, 1), call(b, 1)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = both[0]?.ok ? a : b;
      expect(await getProfile(open(), winner.person)).toEqual({
        handle: "zoe",
        name: "Zoë",
        public: true,
        version: 2,
      });
      expect(await call(winner, 2)).toMatchObject({ status: 200, version: 3 });
    });
  });

  describe("import-progress", () => {
    it("merges a device's store into one event per skill, and says what became of each thing", async () => {
      const actor = await someone(open());
      await moveSkill(open(), actor, { skill: "acid", act: "practise" }, meta());
      const claim = { basis: null, before: null, at: "2026-01-01T00:00:00.000Z" };
      const outcome = await importProgress(
        open(),
        actor,
        {
          kind: "device",
          notes: [],
          placements: [],
          ticks: [],
          standings: [
            { skill: "sql", state: "learning", ...claim },
            { skill: "acid", state: "learning", ...claim },
            { skill: "locking", state: "proven", ...claim },
          ],
          ratings: [{ skill: "sql", line: 2, confidence: 1, at: "2026-01-02T00:00:00.000Z" }],
          goal: { role: "backend", level: "entry", hoursPerWeek: 4 },
        },
        meta(),
      );
      expect(outcome).toMatchObject({
        ok: true,
        status: 200,
        body: {
          added: { standings: 2, ratings: 1, goal: 1, skills: ["sql", "locking"] },
          kept: { standings: 1, skills: ["acid"] },
          ignored: { standings: 0 },
          version: 8,
        },
      });
      const { events } = await listJournal(open(), actor.person, { after: 3, limit: 99 });
      expect(events.map(({ type }) => type)).toEqual([
        "progress.imported",
        "standing.moved",
        "standing.moved",
        "rating.given",
        "goal.set",
      ]);
      expect(events[2]).toMatchObject({
        move: { act: "import", to: { state: "practised", basis: "self" } },
        payload: { claim: { state: "proven", at: "2026-01-01T00:00:00.000Z" } },
      });
      expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
    });

    it("brings an export back whole, into another account and into its own without a change", async () => {
      const actor = await someone(open());
      await moveSkill(open(), actor, { skill: "sql", act: "practise" }, meta());
      await moveSkill(open(), actor, { skill: "acid", act: "set-aside" }, meta());
      await rateSkill(open(), actor, { skill: "sql", line: 3, confidence: 3 }, meta());
      await setGoal(open(), actor, { role: "backend", level: "mid", hoursPerWeek: 5 }, meta({ ifMatch: 0 }));
      const file = await getExport(open(), actor.person, {
        now: later(1000),
        revision: "r",
        secret: meta().secret,
      });
      expect(file?.journal).toHaveLength(6);
      const body = importInput.parse(JSON.parse(JSON.stringify(file)));

      const other = await someone(open());
      const came = await importProgress(open(), other, body, meta({ now: later(2000) }));
      expect(came).toMatchObject({ body: { added: { standings: 2, ratings: 1, goal: 1 } } });
      const copy = await getExport(open(), other.person, {
        now: later(3000),
        revision: "r",
        secret: meta().secret,
      });
      const lasting = (held: typeof file) => held?.standings.map(({ at: _, ...rest }) => rest);
      expect(lasting(copy)).toEqual(lasting(file));
      expect([copy?.ratings, copy?.goal]).toEqual([file?.ratings, file?.goal]);

      const again = await importProgress(open(), actor, body, meta({ now: later(2000) }));
      expect(again).toMatchObject({ body: { added: { standings: 0, ratings: 0, goal: 0 } } });
    });

    it("takes a file as large as the limit allows", async () => {
      const actor = await someone(open());
      const ratings = Array.from({ length: 2000 }, (_, i) => ({
        skill: `skill-${i % 50}`,
        line: 1 as const,
        confidence: 1 as const,
        at: later(-1000 * (i + 1)).toISOString(),
      }));
      const outcome = await importProgress(open(), actor, { kind: "device", ...nothing, ratings }, meta());
      expect(outcome).toMatchObject({ ok: true, body: { added: { ratings: 2000 } } });
    }, 30_000);
  });

  describe("tokens", () => {
    const wanted = { name: "my script", scope: "read", days: 30 } as const;

    it("show their secret in the answer alone: a replay computes it again, the database holds its hash", async () => {
      const actor = await someone(open());
      const given = meta();
      const made = await makeToken(open(), actor, wanted, given);
      const again = await makeToken(open(), actor, wanted, given);
      if (!made.ok || !again.ok) throw new Error("refused");
      expect(made.body.secret).toMatch(/^strata_[\w-]{43}$/);
      expect(again).toEqual({ ...made, replayed: true });
      const answers = records(
        await open().read(sql("SELECT body FROM answer WHERE actor = ?", actor.person)),
      );
      expect(JSON.stringify(answers)).not.toContain(made.body.secret.slice(8, 30));
      expect(await findToken(open(), sha256(made.body.secret), NOW)).toMatchObject({
        token: { scope: "read" },
        person: { id: actor.person },
      });
      expect(await listTokens(open(), actor.person)).toEqual([made.body.token]);
    });

    it("are dead when revoked or over, and another's cannot be revoked", async () => {
      const [actor, other] = [await someone(open()), await someone(open())];
      const made = await makeToken(open(), actor, wanted, meta());
      if (!made.ok) throw new Error("refused");
      const { token, secret } = made.body;
      const days = (count: number) => later(count * 24 * 60 * 60 * 1000);
      expect(await findToken(open(), sha256(secret), days(31))).toBeNull();
      const foreign = await revokeToken(open(), other, { id: token.id }, meta({ key: null }));
      const absent = await revokeToken(open(), other, { id: "t_none" }, meta({ key: null }));
      expect(foreign).toEqual(absent);
      expect(await revokeToken(open(), actor, { id: token.id }, meta({ key: null }))).toMatchObject({
        status: 200,
      });
      expect(await findToken(open(), sha256(secret), NOW)).toBeNull();
      expect(await revokeToken(open(), actor, { id: token.id }, meta({ key: null }))).toMatchObject({
        status: 404,
      });
    });

    it("made by a token never outlive it, and are never too many", async () => {
      const actor = await someone(open());
      const first = await makeToken(open(), actor, { ...wanted, scope: "write", days: 2 }, meta());
      if (!first.ok) throw new Error("refused");
      const { id, expires } = first.body.token;
      const by = { ...actor, via: "token", token: id } as const;
      expect(await makeToken(open(), by, wanted, meta())).toMatchObject({ body: { token: { expires } } });
      for (let i = 2; i < 20; i++) await makeToken(open(), actor, wanted, meta());
      expect(await makeToken(open(), actor, wanted, meta())).toMatchObject({ code: "token.too-many" });
    });
  });

  it("end-session ends one's own session at once, and no other's", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    const hash = sha256(actor.person);
    const begun = await startSession(
      open(),
      { person: actor.person, hash, agent: "Firefox", provider: "email" },
      meta(),
    );
    if (!begun.ok) throw new Error("refused");
    const { id } = begun.body;
    expect(await findSession(open(), hash, NOW)).toMatchObject({
      session: { id },
      person: { id: actor.person },
    });
    expect(await listSessions(open(), actor.person, NOW)).toEqual([begun.body]);
    expect(await endSession(open(), other, { id }, meta({ key: null }))).toMatchObject({ status: 404 });
    expect(await endSession(open(), actor, { id }, meta({ key: null }))).toMatchObject({ status: 200 });
    expect(await findSession(open(), hash, NOW)).toBeNull();
    expect(await listSessions(open(), actor.person, NOW)).toEqual([]);
  });

  it("the journal is read in pages, oldest first, each line pointing at the one before", async () => {
    const actor = await someone(open());
    for (const act of ["start", "practise", "undo"] as const)
      await moveSkill(open(), actor, { skill: "sql", act }, meta());
    const first = await listJournal(open(), actor.person, { after: 0, limit: 3 });
    expect(first).toMatchObject({ version: 5, next: 3 });
    const rest = await listJournal(open(), actor.person, { after: 3, limit: 3 });
    expect(rest).toMatchObject({ version: 5, next: null });
    const all = [...first.events, ...rest.events];
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    for (const [i, line] of all.entries()) expect(line.previousHash).toBe(all[i - 1]?.hash ?? "0".repeat(64));
  });

  it("leave everything whole", async () => {
    expect(await getPerson(open(), "p_none")).toBeNull();
    expect(await getExport(open(), "p_none", { now: NOW, revision: "r", secret: meta().secret })).toBeNull();
    expect(await verify(open())).toMatchObject({ ok: true });
    expect(await replay(open())).toBe(0);
  });
});
