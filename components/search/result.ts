import type { SearchHit } from "@/domain/catalog/search";

const FOLDERS = { role: "roles", skill: "skills", technology: "technologies", company: "companies" } as const;

export const addressOf = (hit: SearchHit) => `/${FOLDERS[hit.type]}/${hit.id}`;

/** At most this many are listed; more is noise. */
export const MOST = 12;

/** Three ways on when nothing was found. */
export const WAYS_ON = [
  { href: "/skills", name: "All skills, by layer" },
  { href: "/roles", name: "All roles" },
  { href: "/sources", name: "Where the figures come from" },
];

/** What was found, in words. */
export const foundInWords = (found: number, query: string) =>
  found === 0
    ? `Nothing for “${query}”.`
    : `${found > MOST ? `The first ${MOST} of ${found}` : found} found for “${query}”.`;
