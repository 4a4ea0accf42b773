import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { didYouMean } from "@/domain/catalog/nearest";

/** A row of a source file, with the place where it stands. */
export type Row = { file: string; line: number; cells: Record<string, string> };

/** Rows of a source file, by its path under content/_data. */
export type Tables = (file: string) => Row[];

/** A named stop of the derivation: which file and row, what was found, and what to do. */
export class DeriveError extends Error {}

/** Where a source file stands, as messages name it. */
export const placeOf = (file: string): string => `content/_data/${file}`;

/** The stop at one row. */
export const fault = ({ file, line }: Row, says: string): DeriveError =>
  new DeriveError(`${placeOf(file)}:${line}: ${says}`);

/** Reads the trimmed source files in a folder, each once, rows keyed by column name. */
export function tablesIn(folder: string): Tables {
  const read = new Map<string, Row[]>();
  return (file) => {
    const rows = read.get(file) ?? rowsOf(folder, file);
    read.set(file, rows);
    return rows;
  };
}

function rowsOf(folder: string, file: string): Row[] {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new DeriveError(
      `${placeOf(file)}: no such file; put the source’s table there, content/_data/ATTRIBUTION.md says which`,
    );
  try {
    const records = parse(readFileSync(path, "utf8"), { columns: true, skip_empty_lines: true, info: true });
    return (records as unknown as { info: { lines: number }; record: Row["cells"] }[]).map(
      ({ info, record }) => ({ file, line: info.lines, cells: record }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DeriveError(`${placeOf(file)}: not readable as a table: ${error.message}; mend that line`);
  }
}

/** The rows whose column holds a value, or a stop that names the value and the nearest that is there. */
export function rowsWhere(table: Tables, file: string, column: string, value: string, asked: string): Row[] {
  const rows = table(file);
  const found = rows.filter((row) => cell(row, column) === value);
  if (found.length > 0) return found;
  const there = new Set(rows.map((row) => cell(row, column)));
  throw new DeriveError(
    `${placeOf(file)}: no row whose \`${column}\` is “${value}” (asked by ${asked})${didYouMean(value, there, "add its rows, or name another there")}`,
  );
}

/** What stands in a column. A column that is not there stops: an empty cell would look the same. */
export function cell(row: Row, column: string): string {
  const text = row.cells[column];
  if (text === undefined)
    throw new DeriveError(
      `${placeOf(row.file)}: no column \`${column}\`; keep the columns of the file that it replaces`,
    );
  return text.trim();
}
