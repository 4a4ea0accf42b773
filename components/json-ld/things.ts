import type { PayEntry, RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { addressOf } from "./address";
import type { Thing } from "./json-ld";

type Place = { name: string; path: string };

/** The way to a page: the index that it belongs to, and the page itself. */
export const breadcrumbs = (...places: Place[]): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: places.map(({ name, path }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: addressOf(path),
  })),
});

/** A role, with the newest national percentiles of the occupation that speaks for it, which are named as such. */
export function occupation(role: RoleEntry, pay: PayEntry | undefined): Thing {
  const newest = pay?.national.reduce<PayEntry["national"][number] | null>(
    (best, row) => (row.p50 !== null && (best === null || row.year > best.year) ? row : best),
    null,
  );
  const key = pay?.keys.national;
  return {
    "@type": "Occupation",
    name: role.title,
    alternateName: role.aliases,
    description: role.summary,
    url: addressOf(`/roles/${role.id}`),
    occupationLocation: { "@type": "Country", name: "United States" },
    ...(newest && key
      ? {
          estimatedSalary: {
            "@type": "MonetaryAmountDistribution",
            name: `Everybody employed under ${key.name}, ${newest.region}, May ${newest.year}`,
            currency: newest.currency,
            duration: "P1Y",
            ...percentiles(newest),
          },
        }
      : {}),
  };
}

const PERCENTILES = [
  ["percentile10", "p10"],
  ["percentile25", "p25"],
  ["median", "p50"],
  ["percentile75", "p75"],
  ["percentile90", "p90"],
] as const;

/** Only those that the source gives: it caps the highest. */
const percentiles = (row: PayEntry["national"][number]): Record<string, number> =>
  Object.fromEntries(PERCENTILES.flatMap(([name, key]) => (row[key] === null ? [] : [[name, row[key]]])));

/** A skill as a term of the catalogue. */
export const term = (skill: SkillEntry): Thing => ({
  "@type": "DefinedTerm",
  name: skill.title,
  description: skill.summary,
  termCode: skill.id,
  url: addressOf(`/skills/${skill.id}`),
  inDefinedTermSet: { "@type": "DefinedTermSet", name: "Skills of Strata", url: addressOf("/skills") },
});
