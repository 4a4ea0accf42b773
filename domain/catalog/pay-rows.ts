import type { Catalog, PayEntry, RoleEntry } from "./catalog";
import { FEWEST_ANSWERS } from "./figures";

/** Filings, survey and national statistics count different things: no list and no axis holds two of them. */
export const PAY_KINDS = ["filings", "survey", "national"] as const;
export type PayKind = (typeof PAY_KINDS)[number];

type Key = NonNullable<PayEntry["keys"][PayKind]>;
export type Holder = { role: RoleEntry; fit: Key["fit"]; note: string };

/** A row of a source, with every role that it speaks for; `title` is its name in words where the name is a code. */
export type PayRow = { kind: PayKind; name: string; title: string; holders: Holder[]; pay: PayEntry };

/** The rows of one kind by name, and the roles that the source has no row for. */
export function payRows(
  { roles, pay }: Pick<Catalog, "roles" | "pay">,
  kind: PayKind,
): { rows: PayRow[]; without: RoleEntry[] } {
  const rows = new Map<string, PayRow>();
  const without: RoleEntry[] = [];
  for (const role of Object.values(roles)) {
    const entry = pay[role.occupation];
    const key = entry?.keys[kind];
    if (!entry || !key) {
      without.push(role);
      continue;
    }
    const row = rows.get(key.name) ?? {
      kind,
      name: key.name,
      title: titleOf(key.name, kind, entry),
      holders: [],
      pay: entry,
    };
    row.holders.push({ role, fit: key.fit, note: key.note });
    rows.set(key.name, row);
  }
  return { rows: [...rows.values()].sort((a, b) => (a.title < b.title ? -1 : 1)), without };
}

/** The national statistics name their rows by code; the projection gives the words. */
const titleOf = (name: string, kind: PayKind, { outlook }: PayEntry): string =>
  kind === "national" && outlook ? outlook.occupation : name;

export type Filing = PayEntry["filings"][number];

export type National = PayEntry["national"][number];

/** The whole country's filings at the visa wage level that most of them name: the fairest single line. */
export function mostFiledRow(pay: PayEntry): Filing | null {
  return (
    pay.filings
      .filter((row) => row.region_type === "national" && row.wage_level !== null && printed(row))
      .sort((a, b) => b.n - a.n)[0] ?? null
  );
}

/** The national figure of the latest year. */
export const latestNational = (pay: PayEntry): National | null =>
  [...pay.national].sort((a, b) => b.year - a.year)[0] ?? null;

/** Where the filings and the national statistics are from. */
export const HOME = "United States";
/** The survey's answers from everywhere, and of any experience. */
export const EVERYWHERE = "All countries";
export const ALL_YEARS = "all";

/** From the fewest answers on a median may be printed. */
const printed = ({ n, p50 }: { n: number; p50?: number | undefined }) =>
  n >= FEWEST_ANSWERS && p50 !== undefined;
