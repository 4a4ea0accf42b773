import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient } from "@libsql/client";
import type { Store } from "./client";
import { codeOf, isBusy, StoreBusy } from "./errors";
import { plain } from "./rows";
import { turnstile } from "./turnstile";

/** A lock of another process blocks this whole process while SQLite waits for it, so it waits briefly. */
const BUSY_TIMEOUT = 25;
const PATIENCE = 5000;

/** After so many failures a connection is worn: see `connection`. */
const WORN = 100;

const WRITER = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
  "PRAGMA secure_delete = ON",
];
const READER = ["PRAGMA query_only = ON"];

/** The embedded database: one writer behind a queue, one reader that cannot write. */
export function openFileStore(url: string): Store {
  const path = pathOf(url);
  mkdirSync(dirname(path), { recursive: true });
  const writer = connection(url, WRITER);
  const reader = connection(url, READER);
  const oneAtATime = turnstile(1);
  const write: Store["write"] = (stmts) =>
    oneAtATime(() => writer(async (client) => (await client.batch(stmts, "write")).map(plain)));
  return {
    kind: "file",
    read: (stmt) => reader(async (client) => plain(await client.execute(stmt))),
    readAll: (stmts) => reader(async (client) => (await client.batch(stmts, "read")).map(plain)),
    write,
    scrub: () => oneAtATime(() => writer(truncate)),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}

/** The path in a `file:` address, absolute or from the working directory. */
export function pathOf(url: string): string {
  return url.startsWith("file:///") ? fileURLToPath(url) : url.slice("file:".length).replace(/\?.*$/, "");
}

type Use = (<T>(work: (client: Client) => Promise<T>) => Promise<T>) & { close(): void };

/**
 * One connection with its pragmas, which are lost with it. After SQLITE_BUSY it is poisoned (libsql-client-ts
 * 352) and opened anew. After any other failure the driver leaves the failed statement open until the garbage
 * is collected, and thousands of those make each rollback crawl; but each reopening leaves a file open just as
 * long, so it happens once in a hundred failures.
 */
function connection(url: string, pragmas: string[]): Use {
  let client: Client | null = null;
  let prepared = false;
  let failures = 0;
  const attempt = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    client ??= createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT });
    if (!prepared) for (const pragma of pragmas) await client.execute(pragma);
    prepared = true;
    return work(client);
  };
  const use = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await attempt(work);
      } catch (error) {
        prepared = false;
        failures += 1;
        if (isBusy(error) || failures % WORN === 0) client?.reconnect();
        if (!isBusy(error)) throw error;
        if (Date.now() > end)
          throw new StoreBusy(`the database stayed locked (${codeOf(error)})`, { cause: error });
        await pause(25 + Math.random() * 50);
      }
    }
  };
  return Object.assign(use, { close: () => client?.close() });
}

/** A checkpoint that waits for readers and leaves an empty log; readers here are never long. */
async function truncate(client: Client): Promise<void> {
  const result = await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  if (result.rows[0]?.[0] !== 0)
    throw Object.assign(new Error("checkpoint met a reader"), { code: "SQLITE_BUSY" });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
