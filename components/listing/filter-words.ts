import { count, money } from "@/components/ui/format";
import type { Filter, Values } from "@/domain/catalog/filters";

/** A filter that is set, as a reader would say it. */
export function setWords(filter: Filter, value: string): string {
  switch (filter.kind) {
    case "words":
      return `${filter.label} “${value}”`;
    case "amount":
      return `${filter.label} ${amount(filter.unit, Number(value))}`;
    case "choice":
      return `${filter.label}${/ by$/.test(filter.label) ? "" : ":"} ${nameOf(filter, value)}`;
    default:
      return never(filter);
  }
}

/** The filters that are set, without pages: leafing is not a choice. */
export const setFilters = (filters: readonly Filter[], values: Values): Filter[] =>
  filters.filter(({ name, ...rest }) => values[name] !== undefined && !("unseen" in rest));

const nameOf = ({ options }: Extract<Filter, { kind: "choice" }>, value: string) =>
  options.find(({ id }) => id === value)?.name ?? value;

function amount(unit: "dollars" | "hours" | "pages", value: number): string {
  if (unit === "dollars") return money(value, "USD");
  return unit === "hours" ? `${count(value)} h` : count(value);
}

function never(value: never): never {
  throw new Error(String(value));
}
