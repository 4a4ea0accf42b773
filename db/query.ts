import type { SQLiteSelect } from "drizzle-orm/sqlite-core";
import { drizzle, type RemotePreparedQuery } from "drizzle-orm/sqlite-proxy";
import type { Rows, Stmt, Store } from "./client";

/** Drizzle as a builder of statements only: what it builds goes through the port. */
export const build = drizzle(() => {
  throw new Error("statements go through the store");
});

/** A statement and what its rows mean. */
export type Query<T> = { stmt: Stmt; parse: (rows: Rows) => T };

type Select<T> = { prepare(): unknown; _: { readonly result: T } };

/** A drizzle select as a query of the port. */
export function select<T>(built: Select<T>): Query<T> {
  const prepared = (built as unknown as SQLiteSelect).prepare() as unknown as RemotePreparedQuery;
  const { sql, params } = prepared.getQuery();
  return {
    stmt: { sql, args: params as Stmt["args"] },
    parse: (rows) => prepared.mapAllResult(rows.values) as T,
  };
}

/** The same query, its answer seen another way. */
export const map = <T, U>(query: Query<T>, to: (value: T) => U): Query<U> => ({
  stmt: query.stmt,
  parse: (rows) => to(query.parse(rows)),
});

/** The first row of a query, or null. */
export const first = <T>(query: Query<T[]>): Query<T | null> => map(query, ([row]) => row ?? null);

/** An insert or update that drizzle built, as a statement of the port. */
export function change(built: { toSQL(): { sql: string; params: unknown[] } }): Stmt {
  const { sql, params } = built.toSQL();
  return { sql, args: params as Stmt["args"] };
}

/** Many rows in one statement, in their order; `undefined` is NULL. */
export function bulk(table: string, columns: readonly string[], rows: readonly unknown[][]): Stmt {
  const values = columns.map((_, i) => `json_extract(value, '$[${i}]')`);
  const text = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")} FROM json_each(?)`;
  return { sql: text, args: [JSON.stringify(rows)] };
}

/** Asks one thing. */
export async function ask<T>(store: Store, query: Query<T>): Promise<T> {
  return query.parse(await store.read(query.stmt));
}

type Answers<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T : never };

/** Asks several things of one and the same state, in one round trip. */
export async function askAll<const Q extends readonly Query<unknown>[]>(
  store: Store,
  queries: Q,
): Promise<Answers<Q>> {
  const rows = await store.readAll(queries.map((query) => query.stmt));
  return queries.map((query, i) => query.parse(rows[i] as Rows)) as Answers<Q>;
}

type Named<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T : never };

/** The same by name: several things of one state, each under the name of its question. */
export async function askNamed<Q extends Record<string, Query<unknown>>>(
  store: Store,
  queries: Q,
): Promise<Named<Q>> {
  const names = Object.keys(queries);
  const answers = await askAll(store, Object.values(queries));
  return Object.fromEntries(names.map((name, i) => [name, answers[i]])) as Named<Q>;
}
