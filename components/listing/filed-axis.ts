import type { Axis } from "@/components/pay/axis";
import type { FIT_WORDS } from "@/components/pay/fit";
import { axisOf, spreadOf } from "@/components/pay/spread";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { mostFiledRow, payRows } from "@/domain/catalog/pay-rows";

/** The scale that holds the filed offers of every role, whichever are shown; null where there are none. */
export function filedAxis({ roles, pay }: Catalog): Axis | null {
  const spreads = Object.values(roles).flatMap(({ occupation }) => {
    const entry = pay[occupation];
    const row = entry && mostFiledRow(entry);
    return row ? [spreadOf(row.region, row.n, row.currency, row)] : [];
  });
  return spreads.length > 0 ? axisOf(spreads) : null;
}

/** For each role the source's row that speaks for it, with its fit and the other roles that share it. */
export function filedRows(
  catalog: Catalog,
): Record<string, { name: string; fit: keyof typeof FIT_WORDS; others: RoleEntry[] }> {
  return Object.fromEntries(
    payRows(catalog, "filings").rows.flatMap(({ name, holders }) =>
      holders.map(({ role, fit }) => [
        role.id,
        { name, fit, others: holders.map((holder) => holder.role).filter(({ id }) => id !== role.id) },
      ]),
    ),
  );
}
