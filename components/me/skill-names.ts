import type { Names } from "@/components/journal/line-words";
import { catalog } from "@/server/content";
import type { SkillNames } from "./names";

/** Titles, prerequisites and hours of all skills, as the client leaves of /me want them. */
export function skillNames(): SkillNames {
  const pairs = Object.values(catalog().skills).map(
    ({ id, title, prerequisites, hours }) =>
      [id, { title, needs: prerequisites, hours: (hours.low + hours.high) / 2 }] as const,
  );
  return Object.fromEntries(pairs);
}

/** The four “I can” lines of each skill. */
export function skillLines(ids: string[]): Record<string, string[]> {
  const { skills } = catalog();
  return Object.fromEntries(ids.map((id) => [id, (skills[id]?.levels ?? []).map(({ can }) => can)]));
}

/** Names for the journal. What has left the catalogue keeps its id: history is never lost by a rename. */
export function journalNames(): Names {
  const { skills, roles } = catalog();
  return {
    skill: (id) => skills[id]?.title ?? id,
    role: (id) => roles[id]?.title ?? id,
    lines: (id) => (skills[id]?.levels ?? []).map(({ can }) => can),
  };
}
