import type { Company, Pay, Usage } from "./derived.schema";
import type { Resource } from "./resource.schema";
import type { Role } from "./role.schema";
import type { Skill } from "./skill.schema";
import type { Source } from "./source.schema";
import type { Technology } from "./technology.schema";

/** The kinds of content, each a folder under content/. */
export const KINDS = [
  "roles",
  "skills",
  "technologies",
  "companies",
  "resources",
  "sources",
  "pay",
  "usage",
] as const;
export type Kind = (typeof KINDS)[number];

/** What one valid file of each kind says. */
export type Contents = {
  roles: Role;
  skills: Skill;
  technologies: Technology;
  companies: Company;
  resources: Resource;
  sources: Source;
  pay: Pay;
  usage: Usage;
};

export type Whole = { [K in Kind]: Record<string, Contents[K]> };

/**
 * Everything that was read. `existing` names every file, `whole` only the valid ones, so that one
 * broken file is one problem and not a cascade of "no such skill" in its neighbours.
 */
export type Library = {
  existing: Record<Kind, ReadonlySet<string>>;
  whole: Whole;
  bodies: { roles: Record<string, string>; skills: Record<string, string> };
};

const EXTENSIONS: Record<Kind, string> = {
  roles: ".mdx",
  skills: ".mdx",
  technologies: ".yaml",
  resources: ".yaml",
  sources: ".yaml",
  companies: ".json",
  pay: ".json",
  usage: ".json",
};

const NOUNS: Record<Kind, string> = {
  roles: "role",
  skills: "skill",
  technologies: "technology",
  companies: "company",
  resources: "resource",
  sources: "source",
  pay: "occupation",
  usage: "usage file",
};

/** The ending of a kind's files, with its dot. */
export const extensionOf = (kind: Kind): string => EXTENSIONS[kind];

/** One of a kind, in a sentence: "skill", "technology". */
export const nounOf = (kind: Kind): string => NOUNS[kind];

/** Where a thing is written: `content/skills/http-semantics.mdx`. */
export const fileOf = (kind: Kind, id: string): string => `content/${kind}/${id}${EXTENSIONS[kind]}`;
