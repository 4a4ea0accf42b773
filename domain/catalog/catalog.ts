import type { Company, Pay, Usage } from "./derived.schema";
import type { Resource } from "./resource.schema";
import type { Layer, Role } from "./role.schema";
import type { Check, Skill } from "./skill.schema";
import type { Source } from "./source.schema";
import type { Technology } from "./technology.schema";

type Held = Layer["skills"][number];

/** Where a role puts a skill. */
export type Placement = { role: string; layer: number; by: Held["by"]; weight: Held["weight"] };

export type SkillEntry = Omit<Skill, "checks"> & {
  id: string;
  /** The two that stand on the page; the graded ones never leave the server. */
  practiceChecks: Check[];
  gradedCount: number;
  /** Skills whose hard prerequisites name this one. */
  unlocks: string[];
  roles: Placement[];
  words: number;
};
export type RoleEntry = Role & {
  id: string;
  skillCount: number;
  /** Sum over essential and useful skills. */
  hours: { low: number; high: number };
};
export type TechnologyEntry = Technology & {
  id: string;
  /** Roles that it is tied to: see `tiesOf` for the reasons. */
  roles: string[];
};
export type FilingEntry = Company["filings"][number] & {
  /** Roles whose occupation is filed under this one's name. */
  roles: string[];
};
export type CompanyEntry = Omit<Company, "filings"> & { id: string; filings: FilingEntry[]; roles: string[] };
export type ResourceEntry = Resource & { id: string };
export type SourceEntry = Source & { id: string };
/** `roles`: those whose `occupation` it is. */
export type PayEntry = Pay & { id: string; roles: string[] };
export type UsageEntry = Usage & { id: string; roles: string[] };

/** Everything public, as pages and the API read it. */
export type Catalog = {
  /** First 16 hex digits of the SHA-256 over all content files. */
  revision: string;
  /** The day of the build, ISO 8601. */
  built: string;
  roles: Record<string, RoleEntry>;
  skills: Record<string, SkillEntry>;
  technologies: Record<string, TechnologyEntry>;
  companies: Record<string, CompanyEntry>;
  resources: Record<string, ResourceEntry>;
  sources: Record<string, SourceEntry>;
  /** By occupation. */
  pay: Record<string, PayEntry>;
  /** By occupation. */
  usage: Record<string, UsageEntry>;
};

/** Hard prerequisites of every skill: the graph that progress is judged by. */
export function graphOf(catalog: Catalog): { prerequisites: Record<string, string[]> } {
  const pairs = Object.values(catalog.skills).map(({ id, prerequisites }) => [id, prerequisites]);
  return { prerequisites: Object.fromEntries(pairs) };
}
