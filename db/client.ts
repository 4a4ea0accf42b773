import type { InValue, Value } from "@libsql/client";
import { openFileStore } from "./file-store";
import { openServerStore } from "./server-store";

export type Stmt = { sql: string; args: InValue[] };
export type Rows = { columns: string[]; values: Value[][] };

/**
 * The one port to the database, batch-shaped: the same on an embedded file and on a libSQL server.
 * There is no interactive transaction: on a server each of its statements would be a round trip.
 */
export type Store = {
  kind: "file" | "server";
  /** One statement that only reads. */
  read(stmt: Stmt): Promise<Rows>;
  /** Several statements that see one and the same state. */
  readAll(stmts: Stmt[]): Promise<Rows[]>;
  /** All of them or none. Retried while the database is busy, so a batch must be guarded by a unique. */
  write(stmts: Stmt[]): Promise<Rows[]>;
  /** After an erasure: nothing of what was deleted stays in the file or its log. */
  scrub(): Promise<void>;
  close(): void;
};

/** Opens a store by its address: `file:` for the embedded database, http(s) or libsql for a server. */
export function openStore(at: { url: string; token?: string | null }): Store {
  return at.url.startsWith("file:")
    ? openFileStore(at.url)
    : openServerStore({ url: at.url, token: at.token ?? undefined });
}

export const sql = (text: string, ...args: InValue[]): Stmt => ({ sql: text, args });

/** Rows as objects by column name. */
export function records(rows: Rows): Record<string, Value>[] {
  return rows.values.map((row) => Object.fromEntries(rows.columns.map((name, i) => [name, row[i] ?? null])));
}
