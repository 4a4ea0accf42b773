import { expect, it } from "vitest";
import { sha256 } from "@/db/canonical";
import { sql } from "@/db/client";
import { makeFeed } from "@/db/commands/make-feed";
import { revokeFeed } from "@/db/commands/revoke-feed";
import { touchFeed } from "@/db/commands/touch-feed";
import { findFeed, listFeeds } from "@/db/queries/feeds";
import { verify } from "@/db/verify";
import { later, meta, NOW, someone } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";

onBothEngines("a calendar address", (open) => {
  it("is shown to its key alone, kept as a hash, and dead once revoked", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    const given = meta();
    const made = await makeFeed(open(), actor, {}, given);
    if (!made.ok) throw new Error(made.detail);
    expect(await makeFeed(open(), actor, {}, given)).toEqual({ ...made, replayed: true });
    const { feed, secret } = made.body;
    expect(await findFeed(open(), sha256(secret))).toEqual({
      id: feed.id,
      person: actor.person,
      fetched: null,
    });
    const rows = await open().readAll([sql("SELECT * FROM feed"), sql("SELECT * FROM answer")]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await revokeFeed(open(), other, { id: feed.id }, meta())).toMatchObject({ code: "feed.unknown" });
    expect(await revokeFeed(open(), actor, { id: feed.id }, meta())).toMatchObject({ ok: true });
    expect(await findFeed(open(), sha256(secret))).toBeNull();
    expect(await listFeeds(open(), actor.person)).toEqual([]);
    expect(await verify(open(), [actor.person])).toMatchObject({ ok: true });
  });

  it("is one of five at most; revoking one makes room", async () => {
    const actor = await someone(open());
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const made = await makeFeed(open(), actor, {}, meta());
      if (made.ok) ids.push(made.body.feed.id);
    }
    expect(await makeFeed(open(), actor, {}, meta())).toMatchObject({ code: "feed.too-many", status: 409 });
    await revokeFeed(open(), actor, { id: ids[0] ?? "" }, meta());
    expect(await makeFeed(open(), actor, {}, meta())).toMatchObject({ status: 201 });
  });

  it("says when it was last fetched, to the hour, and adds no event", async () => {
    const actor = await someone(open());
    await makeFeed(open(), actor, {}, meta());
    const id = (await listFeeds(open(), actor.person))[0]?.id ?? "";
    const fetched = async () => (await listFeeds(open(), actor.person))[0]?.lastFetched ?? null;
    await touchFeed(open(), { id, fetched: null }, NOW);
    await touchFeed(open(), { id, fetched: await fetched() }, later(60_000));
    expect(await fetched()).toBe(NOW.toISOString());
    await touchFeed(open(), { id, fetched: await fetched() }, later(3_600_000));
    expect(await fetched()).toBe(later(3_600_000).toISOString());
    // A clock behind changes nothing.
    await touchFeed(open(), { id, fetched: null }, NOW);
    expect(await fetched()).toBe(later(3_600_000).toISOString());
  });

  it("is fetched and revoked, and nothing else, whatever is written into the file", async () => {
    const [actor, other] = [await someone(open()), await someone(open())];
    for (let i = 0; i < 2; i++) await makeFeed(open(), actor, {}, meta());
    const [gone, held] = await listFeeds(open(), actor.person);
    await revokeFeed(open(), actor, { id: gone?.id ?? "" }, meta());
    const attacks = [
      `INSERT INTO feed VALUES ('f_x', '${"a".repeat(64)}', '${actor.person}', '2026', NULL, NULL)`,
      `UPDATE feed SET revoked = NULL WHERE id = '${gone?.id}'`,
      `UPDATE feed SET hash = '${"b".repeat(64)}' WHERE id = '${held?.id}'`,
      `UPDATE feed SET person = '${other.person}' WHERE id = '${held?.id}'`,
      `UPDATE feed SET revoked = '2026' WHERE id = '${held?.id}'`,
      `REPLACE INTO feed SELECT id, hash, person, created, NULL, NULL FROM feed WHERE id = '${gone?.id}'`,
      `DELETE FROM feed WHERE id = '${held?.id}'`,
    ];
    for (const attack of attacks)
      await expect(open().write([sql(attack)]), attack).rejects.toThrow(/constraint/i);
  });
});
