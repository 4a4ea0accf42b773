import type { Way } from "@/components/listing/nothing-left";
import { addressWith, type Filter, type Values } from "@/domain/catalog/filters";
import type { PayKind } from "@/domain/catalog/pay-rows";
import { KIND } from "@/domain/catalog/salary-filters";
import { neverFiled } from "@/domain/catalog/salary-list";
import { KIND_WORDS } from "./kind-words";

type Given = { kind: PayKind; filters: readonly Filter[]; values: Values };

const SOURCES: Way = { href: "/sources", name: "What the sources hold, and what not" };

/** Why there is no line, and where to go: the filings never split a state, and a row may lack what was chosen. */
export function noLines({ kind, filters, values }: Given): { title: string; ways: Way[] } {
  if (kind === "filings" && neverFiled(values)) return neverSplit(filters, values);
  const all = [KIND, ...filters];
  const kept: Record<string, string> = kind === "filings" ? {} : { kind };
  const ways = [
    {
      href: addressWith("/salaries", all, { ...kept, role: values.role ?? "" }),
      name: "The same role, everywhere",
    },
    { href: addressWith("/salaries", all, kept), name: `${KIND_WORDS[kind].title}: every role` },
  ];
  return {
    title: "The source has no row for this",
    ways: [...(values.role ? ways : ways.slice(1)), SOURCES],
  };
}

/** The filings split the country by level, and the states not at all. */
function neverSplit(filters: readonly Filter[], values: Values): { title: string; ways: Way[] } {
  const to = (change: Record<string, string | null>) => addressWith("/salaries", filters, values, change);
  return {
    title: "The filings do not split a state by visa wage level",
    ways: [
      { href: to({ level: null }), name: `${nameOf(filters, "region", values.region)}, all levels together` },
      { href: to({ region: null }), name: `United States, ${nameOf(filters, "level", values.level)}` },
      SOURCES,
    ],
  };
}

function nameOf(filters: readonly Filter[], name: string, value: string | undefined): string {
  const filter = filters.find((one) => one.name === name);
  const options = filter?.kind === "choice" ? filter.options : [];
  return options.find(({ id }) => id === value)?.name ?? "";
}
