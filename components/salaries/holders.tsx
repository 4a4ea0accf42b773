import { FIT_WORDS } from "@/components/pay/fit";
import type { PayRow } from "@/domain/catalog/pay-rows";

/** The roles that a source's row speaks for, each with how well it fits. */
export function Holders({ row }: { row: PayRow }) {
  return row.holders.map(({ role, fit }, at) => (
    <span key={role.id}>
      {at > 0 && ", "}
      <a href={`/roles/${role.id}#pay`}>{role.title}</a> ({FIT_WORDS[fit]})
    </span>
  ));
}
