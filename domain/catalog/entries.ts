import { countWords } from "./body";
import type { Catalog, CompanyEntry, RoleEntry, SkillEntry, TechnologyEntry } from "./catalog";
import type { Company } from "./derived.schema";
import type { Library, Whole } from "./library";
import type { Role } from "./role.schema";
import { placed } from "./role-rules";
import type { Check, Skill } from "./skill.schema";
import type { Technology } from "./technology.schema";

/** The catalogue as pages read it: every file, and what follows from the others. */
export function compileCatalog({ whole, bodies }: Library, revision: string, built: string): Catalog {
  return {
    revision,
    built,
    roles: mapped(whole.roles, (role, id) => roleEntry(role, id, whole)),
    skills: mapped(whole.skills, (skill, id) => skillEntry(skill, id, whole, bodies.skills[id] ?? "")),
    technologies: mapped(whole.technologies, (technology, id) => technologyEntry(technology, id, whole)),
    companies: mapped(whole.companies, companyEntry),
    resources: mapped(whole.resources, withId),
    sources: mapped(whole.sources, withId),
    pay: mapped(whole.pay, withId),
    usage: mapped(whole.usage, withId),
  };
}

/** The checks that only the server may see. */
export function gradedChecks({ whole }: Library): Record<string, Check[]> {
  return mapped(whole.skills, (skill) => skill.checks.filter((check) => check.kind === "graded"));
}

function skillEntry(skill: Skill, id: string, whole: Whole, body: string): SkillEntry {
  const { checks, ...rest } = skill;
  return {
    id,
    ...rest,
    practiceChecks: checks.filter((check) => check.kind === "practice"),
    gradedCount: checks.filter((check) => check.kind === "graded").length,
    unlocks: idsWhere(whole.skills, (other) => other.prerequisites.includes(id)),
    roles: Object.entries(whole.roles).flatMap(([role, data]) =>
      placed(data)
        .filter((held) => held.skill === id)
        .map(({ layer, by, weight }) => ({ role, layer, by, weight })),
    ),
    words: countWords(body),
  };
}

function roleEntry(role: Role, id: string, whole: Whole): RoleEntry {
  const held = placed(role);
  const hours = { low: 0, high: 0 };
  for (const { skill, weight } of held) {
    const range = whole.skills[skill]?.hours;
    if (!range || weight === "optional") continue;
    hours.low += range.low;
    hours.high += range.high;
  }
  return { id, ...role, skillCount: held.length, hours };
}

function technologyEntry(technology: Technology, id: string, whole: Whole): TechnologyEntry {
  const roles = idsWhere(whole.roles, (role) => role.stack.some((held) => held.technology === id));
  return { id, ...technology, roles };
}

function companyEntry(company: Company, id: string): CompanyEntry {
  return { id, ...company, roles: [...new Set(company.filings.flatMap((filing) => filing.roles))].sort() };
}

const withId = <T>(data: T, id: string): T & { id: string } => ({ id, ...data });

const idsWhere = <T>(all: Record<string, T>, holds: (data: T) => boolean): string[] =>
  Object.keys(all).filter((id) => holds(all[id] as T));

const mapped = <T, U>(all: Record<string, T>, make: (data: T, id: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([id, data]) => [id, make(data, id)]));
