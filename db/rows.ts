import type { ResultSet } from "@libsql/client";
import type { Rows } from "./client";

/** The driver's result as plain arrays: column names may repeat, and nothing of the driver leaks. */
export function plain(result: ResultSet): Rows {
  return {
    columns: result.columns,
    values: result.rows.map((row) => result.columns.map((_, i) => row[i] ?? null)),
  };
}
