import type { Names } from "@/components/journal/line-words";
import { layerOf } from "@/components/skill/ground";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";
import type { SkillNames } from "./names";

/** Titles, prerequisites and hours of all skills, as the client leaves of /me want them. */
export function skillNames(): SkillNames {
  const pairs = Object.values(catalog().skills).map(
    (skill) =>
      [
        skill.id,
        {
          title: skill.title,
          needs: skill.prerequisites,
          hours: (skill.hours.low + skill.hours.high) / 2,
          layer: layerOf(skill),
        },
      ] as const,
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
  const { skills, roles, resources } = catalog();
  return {
    skill: (id) => skills[id]?.title ?? id,
    layer: (id) => (skills[id] ? layerOf(skills[id]) : 0),
    role: (id) => roles[id]?.title ?? id,
    resource: (id) => resources[id]?.title ?? id,
    lines: (id) => (skills[id]?.levels ?? []).map(({ can }) => can),
  };
}

/** Every skill of a role, the optional ones too: what has been begun in it may be one of them. */
export const skillsIn = (role: RoleEntry): string[] =>
  role.layers.flatMap((layer) => layer.skills.map(({ skill }) => skill));
