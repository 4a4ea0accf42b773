import type { Filter } from "@/domain/catalog/filters";
import type { SalaryLine } from "@/domain/catalog/salary-list";

/** What a line is about besides its row: “California, all visa wage levels, 2026”. */
export function placeWords({ row, region, level, year }: SalaryLine): string {
  switch (row.kind) {
    case "filings":
      return `${region}, ${level ? `visa wage level ${level}` : "all visa wage levels"}, ${year}`;
    case "survey":
      return `${region}, ${level ?? "all years of coding"}, ${year}`;
    case "national":
      return `${region}, ${year}, occupation ${row.name}`;
    default:
      return never(row.kind);
  }
}

/** What the chosen order is called inside a sentence. */
export function orderWords(filters: readonly Filter[], sort: string | undefined): string {
  const filter = filters.find(({ name }) => name === "sort");
  if (filter?.kind !== "choice") return "";
  const name = filter.options.find(({ id }) => id === sort)?.name ?? filter.none;
  return name.toLowerCase();
}

function never(value: never): never {
  throw new Error(String(value));
}
