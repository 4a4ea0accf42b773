import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probe } from "@/db/check";
import { openStore, records, type Store, sql } from "@/db/client";
import { StoreBusy } from "@/db/errors";
import { httpOf } from "@/db/server-store";
import { freshFile } from "../fixtures/db";
import { onBothEngines } from "../fixtures/db-engines";
import { hasServer, startServer } from "../fixtures/db-server";

onBothEngines("the port to the database", (open, kind) => {
  beforeAll(async () => {
    await open().write([
      sql("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, n INTEGER) STRICT"),
    ]);
  });
  const names = async () =>
    records(await open().read(sql("SELECT name FROM thing ORDER BY id"))).map(({ name }) => name);

  it("reads what it just wrote", async () => {
    for (let i = 1; i <= 20; i++) {
      await open().write([sql("INSERT INTO thing (name) VALUES (?)", `thing ${i}`)]);
      expect(await names()).toHaveLength(i);
    }
  });

  it("writes all of a batch or none, and goes on after a refusal", async () => {
    const before = await names();
    const batch = [
      sql("INSERT INTO thing (name) VALUES ('new')"),
      sql("INSERT INTO thing (name) VALUES ('thing 1')"),
    ];
    await expect(open().write(batch)).rejects.toMatchObject({
      code: expect.stringMatching(/^SQLITE_CONSTRAINT/),
    });
    expect(await names()).toEqual(before);
    await open().write([sql("INSERT INTO thing (name) VALUES ('after')")]);
    expect(await names()).toEqual([...before, "after"]);
  });

  it("gives the rows of each statement, and nulls, numbers and texts as they are", async () => {
    const [inserted, selected] = await open().write([
      sql("INSERT INTO thing (name, n) VALUES ('é🙂', 9007199254740991) RETURNING id"),
      sql("SELECT name, n, NULL AS empty, name FROM thing WHERE name = 'é🙂'"),
    ]);
    expect(inserted?.values).toHaveLength(1);
    expect(selected).toEqual({
      columns: ["name", "n", "empty", "name"],
      values: [["é🙂", 9007199254740991, null, "é🙂"]],
    });
  });

  it("reads several things of one state", async () => {
    const reads = Array.from({ length: 20 }, () =>
      open().readAll([sql("SELECT count(*) FROM thing"), sql("SELECT count(*) FROM thing")]),
    );
    const writes = Array.from({ length: 20 }, (_, i) =>
      open().write([sql("INSERT INTO thing (name) VALUES (?)", `other ${i}`)]),
    );
    for (const [a, b] of await Promise.all(reads)) expect(a?.values).toEqual(b?.values);
    await Promise.all(writes);
  });

  it("takes two hundred writes at once, each whole", async () => {
    await open().write([sql("INSERT INTO thing (name, n) VALUES ('count', 0)")]);
    const add = () => open().write([sql("UPDATE thing SET n = n + 1 WHERE name = 'count'")]);
    await Promise.all(Array.from({ length: 200 }, add));
    expect((await open().read(sql("SELECT n FROM thing WHERE name = 'count'"))).values).toEqual([[200]]);
  }, 30_000);

  it("enforces references", async () => {
    await expect(
      open().write([sql("INSERT INTO account VALUES ('email', 'x', 'p_nobody', '2026')")]),
    ).rejects.toThrow(/FOREIGN KEY/);
  });

  it("can be probed by a write", async () => {
    await probe(open(), new Date());
    await probe(open(), new Date());
  });

  it.runIf(kind === "file")("reads through a connection that cannot write", async () => {
    await expect(open().read(sql("DELETE FROM thing"))).rejects.toThrow(/readonly/i);
    expect((await names()).length).toBeGreaterThan(0);
  });

  it.runIf(kind === "file")(
    "is durable and exact: WAL, synchronous FULL, references, secure delete",
    async () => {
      const set = await open().write(
        ["journal_mode", "synchronous", "foreign_keys", "secure_delete"].map((name) => sql(`PRAGMA ${name}`)),
      );
      expect(set.map(({ values }) => values[0]?.[0])).toEqual(["wal", 2, 1, 1]);
    },
  );
});

describe("a file that another process locks", () => {
  let store: Store;
  let path: string;
  beforeAll(async () => {
    ({ store, path } = await freshFile());
    await probe(store, new Date());
  });
  afterAll(() => store.close());

  it("is waited for without blocking the event loop, and written to when it is free", async () => {
    const holder = await lock(path, 1500);
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const writes = Array.from({ length: 10 }, () => probe(store, new Date()));
    await store.read(sql("SELECT 1"));
    await Promise.all(writes);
    clearInterval(clock);
    expect(longest).toBeLessThan(1000);
    await probe(store, new Date());
    await holder.ended;
  }, 20_000);

  it("is given up after some seconds, whole, and taken up again", async () => {
    const holder = await lock(path, 7500);
    await expect(probe(store, new Date())).rejects.toThrow(StoreBusy);
    await holder.ended;
    await probe(store, new Date());
  }, 30_000);
});

describe.skipIf(!hasServer)("a libSQL server that goes away", () => {
  it("is missed with a clear error, in bounded time", async () => {
    const server = await startServer();
    const store = openStore({ url: server.url });
    await store.write([sql("CREATE TABLE thing (id INTEGER PRIMARY KEY)")]);
    await server.kill("SIGKILL");
    await expect(store.write([sql("INSERT INTO thing VALUES (1)")])).rejects.toThrow(StoreBusy);
    store.close();
    await server.stop();
  }, 30_000);
});

it("every address of a server leads to the driver whose requests can be timed out", () => {
  expect(httpOf("libsql://db.example.org")).toBe("https://db.example.org");
  expect(httpOf("libsql://127.0.0.1:8080?tls=0")).toBe("http://127.0.0.1:8080");
  expect(httpOf("ws://127.0.0.1:8080/")).toBe("http://127.0.0.1:8080");
  expect(httpOf("wss://db.example.org/path")).toBe("https://db.example.org/path");
  expect(httpOf("http://db:8080")).toBe("http://db:8080");
});

/** Another process that holds the write lock for a while. */
async function lock(path: string, ms: number): Promise<{ ended: Promise<void> }> {
  const script = `
    const { createClient } = await import("@libsql/client");
    const client = createClient({ url: "file:" + process.argv[1] });
    const held = await client.transaction("write");
    await held.execute("INSERT OR REPLACE INTO probe (id, at) VALUES (1, 'held')");
    console.log("held");
    await new Promise((resolve) => setTimeout(resolve, Number(process.argv[2])));
    await held.commit();
    client.close();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, path, String(ms)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return { ended };
}
