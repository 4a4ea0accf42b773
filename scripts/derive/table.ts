import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Record<string, string>;

/** Rows of a source file, by its path under content/_data. */
export type Tables = (file: string) => Row[];

/** A named stop of the derivation: says which file, row and column, and what to do. */
export class DeriveError extends Error {}

/** Reads the trimmed source files in a folder, each once, rows keyed by column name. */
export function tablesIn(folder: string): Tables {
  const read = new Map<string, Row[]>();
  return (file) => {
    const rows: Row[] =
      read.get(file) ??
      parse(readFileSync(join(folder, file), "utf8"), { columns: true, skip_empty_lines: true });
    read.set(file, rows);
    return rows;
  };
}

/** A whole number from a cell; throws by name when the cell holds none. */
export function count(row: Row, column: string, where: string): number {
  const number = Number(row[column]);
  if (!Number.isInteger(number) || number <= 0) {
    throw new DeriveError(
      `${where}: column \`${column}\` holds “${row[column] ?? ""}”; a whole number above 0 is needed`,
    );
  }
  return number;
}

/** A number of either sign, with or without decimals; throws by name when the cell holds none. */
export function decimal(row: Row, column: string, where: string): number {
  const cell = row[column]?.trim() ?? "";
  const number = Number(cell);
  if (cell === "" || !Number.isFinite(number)) {
    throw new DeriveError(`${where}: column \`${column}\` holds “${cell}”; a number is needed`);
  }
  return number;
}

/** Like count, but null where the source says that it has no estimate (`*`) or has capped it (`#`). */
export function countOrNull(row: Row, column: string, where: string): number | null {
  const cell = row[column] ?? "";
  return cell === "" || cell === "*" || cell === "#" ? null : count(row, column, where);
}

/** Sample sizes below this carry no percentiles: the count only. */
const ENOUGH = 20;

/** The percentiles of a row, or only its `n` when fewer than 20 answered. */
export function spread(row: Row, where: string) {
  const n = count(row, "n", where);
  if (n < ENOUGH) return { n };
  const at = (column: string) => count(row, column, where);
  return { n, p10: at("p10"), p25: at("p25"), p50: at("p50"), p75: at("p75"), p90: at("p90") };
}

/** The rows that match, or a stop that names the file and what was looked for. */
export function must(rows: Row[], file: string, looked: string): Row[] {
  if (rows.length === 0) throw new DeriveError(`content/_data/${file}: no row for ${looked}`);
  return rows;
}
