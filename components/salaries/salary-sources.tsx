import { SourceLine } from "@/components/pay/source-line";
import type { Catalog } from "@/domain/catalog/catalog";
import type { SalaryLine } from "@/domain/catalog/salary-list";
import { KIND_WORDS } from "./kind-words";

/** Who says so, for which period, under which licence. */
export function SalarySources({ lines, catalog }: { lines: SalaryLine[]; catalog: Catalog }) {
  const first = lines[0];
  if (!first) return null;
  const { kind } = first.row;
  const ids = new Set(lines.flatMap(({ row }) => sourcesOf(row, kind)));
  return [...ids].flatMap((id) => {
    const source = catalog.sources[id];
    if (!source) return [];
    const lead = id === "bls-projections" ? "Growth of employment, as projected." : KIND_WORDS[kind].what;
    return [<SourceLine key={id} source={source} built={catalog.built} lead={lead} />];
  });
}

function sourcesOf({ pay }: SalaryLine["row"], kind: SalaryLine["row"]["kind"]): string[] {
  const of = (rows: { source: string }[]) => rows.map(({ source }) => source);
  switch (kind) {
    case "filings":
      return of(pay.filings);
    case "survey":
      return of(pay.survey);
    case "national":
      return [...of(pay.national), ...(pay.outlook ? [pay.outlook.source] : [])];
    default:
      return never(kind);
  }
}

function never(value: never): never {
  throw new Error(String(value));
}
