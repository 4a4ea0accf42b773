import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDatabase, DatabaseError, missingParts, notNewer } from "@/db/check";
import { openStore, type Store, sql } from "@/db/client";
import { appliedMigrations, migrate, readMigrations } from "@/db/migrate";
import { emptyPath, freshFile } from "../fixtures/db";
import { hasServer, startServer } from "../fixtures/db-server";

const all = readMigrations();
const ids = all.map(({ id }) => id);

describe("migrations", () => {
  it("apply each file once, six processes at once on one file", async () => {
    const url = `file:${emptyPath()}`;
    const applied = await Promise.all(Array.from({ length: 6 }, () => inProcess(url)));
    expect(applied.flat().sort()).toEqual(ids);
    const store = openStore({ url });
    await checkDatabase(store);
    expect((await appliedMigrations(store)).map(({ id }) => id)).toEqual(ids);
    store.close();
  }, 60_000);

  it.skipIf(!hasServer)(
    "apply each file once, six instances at once on one server",
    async () => {
      const server = await startServer();
      const stores = Array.from({ length: 6 }, () => openStore({ url: server.url }));
      const applied = await Promise.all(stores.map((store) => migrate(store)));
      expect(applied.flat().sort()).toEqual(ids);
      await checkDatabase(stores[0] as Store);
      for (const store of stores) store.close();
      await server.stop();
    },
    60_000,
  );

  it("apply a file that only changes data once as well", async () => {
    const { store, url } = await freshFile();
    const statements = ["INSERT INTO bucket (key, started, count) VALUES ('x', 1, 1)"];
    const more = [...all, { id: "9000-data", hash: "h", statements }];
    const stores = [store, ...Array.from({ length: 5 }, () => openStore({ url }))];
    await Promise.all(stores.map((one) => migrate(one, more)));
    expect((await store.read(sql("SELECT count(*) FROM bucket"))).values).toEqual([[1]]);
    for (const one of stores) one.close();
  });

  it("stop at a file that was changed after it was applied", async () => {
    const { store } = await freshFile();
    const changed = all.map((migration) => ({ ...migration, hash: "other" }));
    await expect(migrate(store, changed)).rejects.toThrow(/0001-ledger was changed after it was applied/);
  });

  it("leave nothing behind when a statement fails", async () => {
    const { store } = await freshFile();
    const broken = {
      id: "9000-broken",
      hash: "h",
      statements: ["CREATE TABLE half (id INTEGER)", "NOT SQL"],
    };
    await expect(migrate(store, [...all, broken])).rejects.toThrow(/syntax/);
    expect((await store.read(sql("SELECT name FROM sqlite_master WHERE name = 'half'"))).values).toEqual([]);
    expect((await appliedMigrations(store)).map(({ id }) => id)).toEqual(ids);
  });
});

describe("the check at the start", () => {
  it("passes a database as the migrations made it", async () => {
    const { store } = await freshFile();
    await checkDatabase(store);
  });

  it("stops at a database newer than the program", async () => {
    const { store } = await freshFile();
    await store.write([sql("INSERT INTO _migration VALUES ('0099-future', 'h', '2030')")]);
    await expect(notNewer(store)).rejects.toThrow(/newer than this program \(it has 0099-future\)/);
    await expect(checkDatabase(store)).rejects.toThrow(DatabaseError);
  });

  it("stops when a guard is missing or was changed, and names it", async () => {
    const { store } = await freshFile();
    await store.write([
      sql("DROP TRIGGER event_update"),
      sql("DROP TRIGGER standing_delete"),
      sql("CREATE TRIGGER standing_delete BEFORE DELETE ON standing BEGIN SELECT 1; END"),
    ]);
    await expect(checkDatabase(store)).rejects.toThrow(/lacks its guards.*event_update, standing_delete/);
    expect(await missingParts(store)).toEqual(["event_update", "standing_delete"]);
  });

  it("stops before there are tables", async () => {
    const store = openStore({ url: `file:${emptyPath()}` });
    await expect(checkDatabase(store)).rejects.toThrow(/lacks its guards/);
    store.close();
  });

  it("stops at a database that only reads", async () => {
    const { store } = await freshFile();
    const deaf = {
      ...store,
      write: () => Promise.reject(Object.assign(new Error("readonly"), { code: "SQLITE_READONLY" })),
    };
    await expect(checkDatabase(deaf)).rejects.toThrow(
      /read-only or cannot be opened\. Give the user that runs Strata/,
    );
  });

  it.skipIf(process.getuid?.() !== 0)(
    "stops so for a user who may only read the file",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "strata-read-"));
      const path = join(folder, "strata.db");
      const store = openStore({ url: `file:${path}` });
      await migrate(store);
      await store.scrub();
      store.close();
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
      const said = await inProcess(`file:${path}`, { uid: 65534, gid: 65534 }).catch(
        (error: Error) => error.message,
      );
      expect(said).toMatch(/The database is read-only or cannot be opened/);
    },
    30_000,
  );
});

/** Migrates and checks in a process of its own; resolves with what it applied. */
async function inProcess(url: string, as: { uid?: number; gid?: number } = {}): Promise<string[]> {
  const script = `
    import { openStore } from "./db/client.ts";
    import { preparedDatabase } from "./server/database.ts";
    import { appliedMigrations, migrate } from "./db/migrate.ts";
    const store = openStore({ url: process.argv[1] });
    try {
      const applied = await migrate(store);
      await preparedDatabase(store);
      console.log(JSON.stringify(applied));
    } catch (error) {
      await preparedDatabase(store).catch((last) => (error = last));
      console.error(error.message);
      process.exit(1);
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, url], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TSX_DISABLE_CACHE: "1" },
    ...as,
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}
