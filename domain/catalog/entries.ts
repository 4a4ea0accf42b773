import { countWords } from "./body";
import type { Catalog, CompanyEntry, Placement, RoleEntry, SkillEntry, TechnologyEntry } from "./catalog";
import type { Company } from "./derived.schema";
import type { Library, Whole } from "./library";
import type { Role } from "./role.schema";
import { placed } from "./role-rules";
import type { Check, Skill } from "./skill.schema";
import type { Technology } from "./technology.schema";
import { tiesOf } from "./ties";

/** The catalogue as pages read it: every file, and what follows from the others. */
export function compileCatalog({ whole, bodies }: Library, revision: string, built: string): Catalog {
  const placements = placementsIn(whole);
  const unlocks = unlocksIn(whole);
  return {
    revision,
    built,
    roles: mapped(whole.roles, (role, id) => roleEntry(role, id, whole)),
    skills: mapped(whole.skills, (skill, id) => ({
      ...skillEntry(skill, id, bodies.skills[id] ?? ""),
      unlocks: unlocks.get(id) ?? [],
      roles: placements.get(id) ?? [],
    })),
    technologies: mapped(whole.technologies, (technology, id) => technologyEntry(technology, id, whole)),
    companies: mapped(whole.companies, (company, id) => companyEntry(company, id, whole)),
    resources: mapped(whole.resources, withId),
    sources: mapped(whole.sources, withId),
    pay: mapped(whole.pay, (pay, id) => ({ id, ...pay, roles: rolesOf(id, whole) })),
    usage: mapped(whole.usage, (usage, id) => ({ id, ...usage, roles: rolesOf(id, whole) })),
  };
}

/** The checks that only the server may see. */
export function gradedChecks({ whole }: Library): Record<string, Check[]> {
  return mapped(whole.skills, (skill) => skill.checks.filter((check) => check.kind === "graded"));
}

/** Where each skill stands, in one walk through all roles: a walk for each skill would grow with the square. */
function placementsIn(whole: Whole): Map<string, Placement[]> {
  const found = new Map<string, Placement[]>();
  for (const [role, data] of Object.entries(whole.roles))
    for (const { skill, layer, by, weight } of placed(data)) add(found, skill, { role, layer, by, weight });
  return found;
}

/** For each skill those whose hard prerequisites name it. */
function unlocksIn(whole: Whole): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { prerequisites }] of Object.entries(whole.skills))
    for (const needed of prerequisites) add(found, needed, id);
  return found;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function skillEntry(skill: Skill, id: string, body: string): Omit<SkillEntry, "unlocks" | "roles"> {
  const { checks, ...rest } = skill;
  return {
    id,
    ...rest,
    practiceChecks: checks.filter((check) => check.kind === "practice"),
    gradedCount: checks.filter((check) => check.kind === "graded").length,
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
  return { id, ...technology, roles: tiesOf(id, technology.skills, whole).map(({ role }) => role) };
}

function companyEntry(company: Company, id: string, whole: Whole): CompanyEntry {
  const filings = company.filings.map((filing) => ({
    ...filing,
    roles: idsWhere(
      whole.roles,
      ({ occupation }) => whole.pay[occupation]?.keys.filings?.name === filing.occupation,
    ),
  }));
  return { id, ...company, filings, roles: [...new Set(filings.flatMap(({ roles }) => roles))].sort() };
}

const rolesOf = (occupation: string, whole: Whole): string[] =>
  idsWhere(whole.roles, (role) => role.occupation === occupation);

const withId = <T>(data: T, id: string): T & { id: string } => ({ id, ...data });

const idsWhere = <T>(all: Record<string, T>, holds: (data: T) => boolean): string[] =>
  Object.keys(all).filter((id) => holds(all[id] as T));

const mapped = <T, U>(all: Record<string, T>, make: (data: T, id: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([id, data]) => [id, make(data, id)]));
