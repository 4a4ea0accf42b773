import { expect, it } from "vitest";
import { sha256 } from "@/db/canonical";
import { makeVerification } from "@/db/commands/identity/make-verification";
import { setRole } from "@/db/commands/identity/set-role";
import { signInPerson } from "@/db/commands/identity/sign-in-person";
import { startSession } from "@/db/commands/identity/start-session";
import { touchSession } from "@/db/commands/identity/touch-session";
import { useVerification as redeem } from "@/db/commands/identity/use-verification";
import { moveSkill } from "@/db/commands/move-skill";
import { listJournal } from "@/db/queries/journal";
import { getProfile } from "@/db/queries/profile";
import { findSession, getPerson } from "@/db/queries/sign-in";
import { verify } from "@/db/verify";
import { later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

const DAY = 24 * 60 * 60 * 1000;
const hash = () => sha256(String(Math.random()));

onBothEngines("signing in", (open) => {
  it("opens an account on the first time and finds it afterwards, also when both come at once", async () => {
    const way = { provider: "email", subject: "carl@example.org", email: "carl@example.org", name: null };
    const both = await Promise.all([1, 2, 3].map(() => signInPerson(open(), way, meta())));
    expect(both.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(both.map(({ person }) => person)).size).toBe(1);
    const id = both[0]?.person ?? "";
    expect(await getPerson(open(), id)).toMatchObject({
      handle: "carl",
      email: "carl@example.org",
      role: "member",
    });
    const { events } = await listJournal(open(), id, { after: 0, limit: 9 });
    expect(events.map(({ type }) => type)).toEqual(["account.opened", "profile.changed"]);
    expect(JSON.stringify(events)).not.toContain("@");
  });

  it("never joins accounts by their address, and gives each a handle of its own", async () => {
    const email = "dora@example.org";
    const mailed = await signInPerson(
      open(),
      { provider: "email", subject: email, email, name: null },
      meta(),
    );
    const github = await signInPerson(
      open(),
      { provider: "github", subject: "77", email, name: "dora" },
      meta(),
    );
    expect(github).toMatchObject({ created: true });
    expect(github.person).not.toBe(mailed.person);
    const handles = [await getProfile(open(), mailed.person), await getProfile(open(), github.person)];
    expect(handles[0]?.handle).toBe("dora");
    expect(handles[1]?.handle).toMatch(/^dora-[0-9a-f]{6}$/);
  });

  it("makes a session that lives 14 days unseen and 30 days at most", async () => {
    const actor = await someone(open());
    const secret = hash();
    const begun = await startSession(
      open(),
      { person: actor.person, hash: secret, agent: "", provider: "email" },
      meta(),
    );
    if (!begun.ok) throw new Error("refused");
    const at = (days: number) => findSession(open(), secret, later(days * DAY));
    expect(await at(13.9)).not.toBeNull();
    expect(await at(14)).toBeNull();
    await touchSession(open(), begun.body, later(10 * DAY));
    expect(await at(23.9)).not.toBeNull();
    const held = await at(20);
    await touchSession(open(), held?.session ?? begun.body, later(20 * DAY));
    expect(await at(29.9)).not.toBeNull();
    expect(await at(30)).toBeNull();
  });

  it("notes that a session is used once in five minutes, and never backwards", async () => {
    const actor = await someone(open());
    const secret = hash();
    await startSession(open(), { person: actor.person, hash: secret, agent: "", provider: "email" }, meta());
    const seen = async () => (await findSession(open(), secret, NOW))?.session;
    const first = await seen();
    if (!first) throw new Error("no session");
    await touchSession(open(), first, later(4 * 60 * 1000));
    expect((await seen())?.seen).toBe(first.seen);
    await touchSession(open(), first, later(6 * 60 * 1000));
    await touchSession(open(), first, later(5 * 60 * 1000));
    expect((await seen())?.seen).toBe(later(6 * 60 * 1000).toISOString());
  });

  it("lets a mailed link be used once, in time, for its own address", async () => {
    const link = { hash: hash(), email: "eve@example.org" };
    await makeVerification(open(), { ...link, expires: later(1000) }, NOW);
    const use = (given: typeof link, ms: number) => redeem(open(), given, later(ms));
    expect(await use({ ...link, email: "mallory@example.org" }, 1)).toMatchObject({
      code: "auth.link-invalid",
    });
    expect(await use({ ...link, hash: hash() }, 1)).toMatchObject({ code: "auth.link-invalid" });
    expect(await use(link, 1000)).toMatchObject({ code: "auth.link-invalid" });
    const all = await Promise.all([1, 2, 3, 4, 5].map((ms) => use(link, ms)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("changes a role by an event, and not when it is so already", async () => {
    const actor = await someone(open());
    const change = (role: "admin" | "member") =>
      setRole(open(), { person: actor.person, role }, meta({ key: null }));
    for (const role of ["member", "admin", "admin", "member"] as const) await change(role);
    const { events } = await listJournal(open(), actor.person, { after: 2, limit: 9 });
    expect(events.map(({ payload }) => payload)).toEqual([{ role: "admin" }, { role: "member" }]);
    expect(await setRole(open(), { person: "p_none", role: "admin" }, meta())).toMatchObject({ ok: false });
  });

  it("leaves everything whole", async () => {
    const actor = await someone(open());
    await moveSkill(open(), actor, { skill: "sql", act: "start" }, meta());
    expect(await verify(open())).toMatchObject({ ok: true });
  });
});
