import { CURRENCIES } from "@/domain/catalog/derived.schema";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import { cell, fault, type Row } from "./table";

/** A whole number above 0 from a cell. */
export function count(row: Row, column: string): number {
  const text = cell(row, column);
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw fault(row, `column \`${column}\` holds “${text}”; write a whole number above 0`);
}

/** Like count, but null where the source says that it has no estimate (`*`) or has capped it (`#`). */
export function countOrNull(row: Row, column: string): number | null {
  return ["", "*", "#"].includes(cell(row, column)) ? null : count(row, column);
}

/** A number of either sign, with or without decimals. */
export function decimal(row: Row, column: string): number {
  const text = cell(row, column);
  const number = Number(text);
  if (text !== "" && Number.isFinite(number)) return number;
  throw fault(row, `column \`${column}\` holds “${text}”; write a number`);
}

/** One of the values that a column may hold. */
export function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const text = cell(row, column);
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  const last = allowed.at(-1);
  const list =
    allowed.length > 1
      ? `${allowed.slice(0, -1).map(marked).join(", ")} or ${marked(String(last))}`
      : marked(String(last));
  throw fault(row, `column \`${column}\` holds “${text}”; write ${list}`);
}

/** The currency that the row says its money is in. */
export function currency(row: Row): (typeof CURRENCIES)[number] {
  const text = cell(row, "currency");
  const found = CURRENCIES.find((known) => known === text);
  if (found) return found;
  throw fault(
    row,
    `unknown currency “${text}”; the site’s figures are in ${CURRENCIES.join(", ")}, convert the row or add the currency to CURRENCIES in domain/catalog/derived.schema.ts`,
  );
}

/** The name of the place that the row speaks of, from a list of those that are known. */
export function region(row: Row, column: string, names: Record<string, string>): string {
  const text = cell(row, column);
  const name = Object.hasOwn(names, text) ? names[text] : undefined;
  if (name) return name;
  throw fault(
    row,
    `unknown region “${text}” in column \`${column}\`; correct it, or add it to scripts/derive/regions.ts`,
  );
}

const PERCENTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** The percentiles of a row, or only its `n` when too few answered. They may not fall. */
export function spread(row: Row) {
  const n = count(row, "n");
  if (n < FEWEST_ANSWERS) return { n };
  const values = PERCENTILES.map((column) => count(row, column));
  const at = values.findIndex((value, place) => value < (values[place - 1] ?? 0));
  if (at > 0)
    throw fault(
      row,
      `column \`${PERCENTILES[at]}\` holds ${values[at]}, less than \`${PERCENTILES[at - 1]}\` with ${values[at - 1]}; percentiles rise, correct the row`,
    );
  const [p10, p25, p50, p75, p90] = values as [number, number, number, number, number];
  return { n, p10, p25, p50, p75, p90 };
}

const marked = (value: string): string => `“${value}”`;
