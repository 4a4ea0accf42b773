import type { PayRow } from "@/domain/catalog/pay-rows";

/** How many more or fewer the projection expects, with its years. */
export function Growth({ row: { pay } }: { row: PayRow }) {
  const { outlook } = pay;
  if (!outlook) return "not given";
  const sign = outlook.change_percent > 0 ? "+" : outlook.change_percent < 0 ? "−" : "";
  return `${sign}${Math.abs(outlook.change_percent)}%, ${outlook.from}–${outlook.to}`;
}
