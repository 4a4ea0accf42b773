import type { Catalog, RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { filedByOccupation } from "@/domain/catalog/filed";
import { amount } from "@/domain/catalog/problem";
import { usesOf } from "@/domain/catalog/uses";

/** What the catalogue holds, in counts, one fact a line; what belongs to a line stands under it. */
export function report(catalog: Catalog): string[] {
  const skills = Object.values(catalog.skills);
  const roles = Object.values(catalog.roles);
  return [
    `revision ${catalog.revision}`,
    `${skills.length} skills, ${roles.length} roles`,
    `prerequisites above Foundations: ${needs(skills.filter(above))} a skill (3.00 or more wanted)`,
    ...roles.flatMap((role) => ofRole(role, catalog)),
    `${skills.filter((skill) => skill.roles.length === 0).length} skills in no role's layers`,
    ...ofChecks(skills),
    ...ofResources(catalog),
    ...ofTechnologies(catalog),
    ...ofCompanies(catalog),
    ...ofPay(catalog),
    amount(Object.keys(catalog.sources).length, "source"),
  ];
}

function ofRole(role: RoleEntry, { skills }: Catalog): string[] {
  const held = (layer: RoleEntry["layers"][number]) =>
    layer.skills.flatMap(({ skill, weight }) => {
      const entry = skills[skill];
      return entry ? [{ entry, counts: weight !== "optional" }] : [];
    });
  const over = role.layers.filter(({ number }) => number > 0).flatMap(held);
  return [
    `role ${role.id}: ${amount(role.skillCount, "skill")}, ${role.hours.low}-${role.hours.high} hours (essential and useful)`,
    ...role.layers.map((layer) => {
      const counted = held(layer).filter(({ counts }) => counts);
      const [low, high] = (["low", "high"] as const).map((end) =>
        sum(counted.map(({ entry }) => entry.hours[end])),
      );
      return `  layer ${layer.number} ${layer.name}: ${amount(layer.skills.length, "skill")}, ${low}-${high} hours`;
    }),
    `  prerequisites above Foundations: ${needs(over.map(({ entry }) => entry))} a skill`,
  ];
}

function ofChecks(skills: SkillEntry[]): string[] {
  const graded = sum(skills.map(({ gradedCount }) => gradedCount));
  const practice = sum(skills.map(({ practiceChecks }) => practiceChecks.length));
  const words = skills.map((skill) => skill.words);
  const each = words.length > 0 ? `${Math.min(...words)}-${Math.max(...words)} each` : "none yet";
  return [
    `${graded + practice} checks, of which ${graded} graded`,
    `${sum(words)} words in articles (${each})`,
  ];
}

function ofResources(catalog: Catalog): string[] {
  const resources = Object.values(catalog.resources);
  const unseen = resources.filter(({ seen }) => seen === "no");
  const primary = resources.filter((resource) => resource.primary).length;
  return [
    `${amount(resources.length, "resource")}: ${resources.length - unseen.length} seen, ${unseen.length} unseen, ${primary} primary`,
    ...unseen.map(({ id, url }) => `  unseen: ${id} ${url}`),
  ];
}

function ofTechnologies(catalog: Catalog): string[] {
  const all = Object.values(catalog.technologies);
  const uses = all.map(({ id }) => usesOf(id, catalog));
  const asked = uses.filter(({ survey }) => survey.length > 0).length;
  const listed = uses.filter((use) => use.listed.length > 0).length;
  const tied = all.filter(({ roles }) => roles.length > 0);
  const untied = all.filter(({ roles }) => roles.length === 0).map(({ id }) => id);
  return [
    `${all.length} technologies: ${all.filter(({ skills }) => skills.length > 0).length} tied to skills, ${tied.length} to roles`,
    `  how common: ${asked} in the survey, ${listed} in lists of occupations`,
    ...Object.keys(catalog.roles).map(
      (role) => `  role ${role}: ${all.filter(({ roles }) => roles.includes(role)).length}`,
    ),
    ...(untied.length > 0 ? [`  in no role: ${untied.join(", ")}`] : []),
  ];
}

function ofCompanies(catalog: Catalog): string[] {
  return [
    `${Object.keys(catalog.companies).length} companies`,
    ...filedByOccupation(catalog).map(({ occupation, roles, rows }) => {
      const companies = new Set(rows.map(({ company }) => company.id)).size;
      return `  ${occupation}: ${companies} companies under ${amount(rows.length, "name")}; roles ${roles.join(", ") || "none"}`;
    }),
  ];
}

function ofPay({ pay }: Catalog): string[] {
  const all = Object.values(pay);
  const kind = (name: string, rows: number[]) =>
    `  ${name}: ${rows.filter((count) => count > 0).length} occupations, ${amount(sum(rows), "row")}`;
  return [
    `${all.length} occupations with pay`,
    kind(
      "filings",
      all.map(({ filings }) => filings.length),
    ),
    kind(
      "survey",
      all.map(({ survey }) => survey.length),
    ),
    kind(
      "national",
      all.map(({ national }) => national.length),
    ),
    kind(
      "growth",
      all.map(({ outlook }) => (outlook ? 1 : 0)),
    ),
  ];
}

const above = (skill: SkillEntry): boolean => skill.roles.some(({ layer }) => layer > 0);

const needs = (skills: SkillEntry[]): string =>
  (sum(skills.map(({ prerequisites }) => prerequisites.length)) / Math.max(1, skills.length)).toFixed(2);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
