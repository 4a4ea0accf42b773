import { createClient } from "@libsql/client/http";
import type { Store } from "./client";
import { isBusy, isNetwork, messageOf, StoreBusy } from "./errors";
import { plain } from "./rows";
import { turnstile } from "./turnstile";

/** sqld stalls for seconds under many concurrent writers; two from each instance keep it going. */
const WRITES_AT_ONCE = 2;
const READS_AT_ONCE = 16;
const REQUEST_TIMEOUT = 3000;
const PATIENCE = 9000;

/** A libSQL server over http. One client for reads and writes: what it wrote, it reads. */
export function openServerStore(at: { url: string; token: string | undefined }): Store {
  const client = createClient({
    url: httpOf(at.url),
    ...(at.token ? { authToken: at.token } : {}),
    concurrency: WRITES_AT_ONCE + READS_AT_ONCE,
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) }),
  });
  const writing = turnstile(WRITES_AT_ONCE);
  const reading = turnstile(READS_AT_ONCE);
  return {
    kind: "server",
    read: (stmt) => reading(() => patiently(async () => plain(await client.execute(stmt)))),
    readAll: (stmts) => reading(() => patiently(async () => (await client.batch(stmts, "read")).map(plain))),
    write: (stmts) => writing(() => patiently(async () => (await client.batch(stmts, "write")).map(plain))),
    // The server keeps its own log and refuses the pragmas; docs/decisions say what that means for erasure.
    scrub: async () => {},
    close: () => client.close(),
  };
}

/** `libsql://` and `ws://` lead to the http driver: the only one whose requests can be timed out. */
export function httpOf(url: string): string {
  const address = new URL(url);
  const plainText = address.protocol === "http:" || address.protocol === "ws:";
  const off = address.searchParams.get("tls") === "0";
  return `${plainText || off ? "http" : "https"}://${address.host}${address.pathname.replace(/\/$/, "")}`;
}

async function patiently<T>(task: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error) && !isNetwork(error)) throw error;
      if (Date.now() > end)
        throw new StoreBusy(`the database does not answer: ${messageOf(error)}`, { cause: error });
      await pause(Math.random() * 20 * 2 ** Math.min(attempt, 5));
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
