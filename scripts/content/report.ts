import type { Catalog, SkillEntry } from "@/domain/catalog/catalog";

/** What the catalogue holds, in counts, one fact a line. */
export function report(catalog: Catalog): string[] {
  const skills = Object.values(catalog.skills);
  const resources = Object.values(catalog.resources);
  const roles = Object.values(catalog.roles);
  const checks = skills.reduce((sum, skill) => sum + skill.practiceChecks.length + skill.gradedCount, 0);
  const words = skills.map((skill) => skill.words);
  const unseen = resources.filter(({ seen }) => seen === "no");
  return [
    `revision ${catalog.revision}`,
    `${skills.length} skills, ${roles.length} roles`,
    ...roles.flatMap((role) => [
      `role ${role.id}: ${role.skillCount} skills, ${role.hours.low}-${role.hours.high} hours (essential and useful)`,
      ...role.layers.map((layer) => `  layer ${layer.number} ${layer.name}: ${layer.skills.length} skills`),
      `  prerequisites above Foundations: ${averageNeeds(aboveFoundations(skills, role.id))} a skill (3.0 or more wanted)`,
    ]),
    `${skills.filter((skill) => skill.roles.length === 0).length} skills in no role's layers`,
    `${checks} checks, of which ${skills.reduce((sum, skill) => sum + skill.gradedCount, 0)} graded`,
    `${sum(words)} words in articles (${words.length > 0 ? `${Math.min(...words)}-${Math.max(...words)} each` : "none yet"})`,
    `${resources.length} resources: ${resources.length - unseen.length} seen, ${unseen.length} unseen, ${resources.filter(({ primary }) => primary).length} primary`,
    ...unseen.map(({ id, url }) => `  unseen: ${id} ${url}`),
    `${Object.keys(catalog.technologies).length} technologies, ${Object.keys(catalog.companies).length} companies, ${Object.keys(catalog.sources).length} sources, ${Object.keys(catalog.pay).length} occupations with pay`,
  ];
}

const aboveFoundations = (skills: SkillEntry[], role: string): SkillEntry[] =>
  skills.filter((skill) => skill.roles.some((held) => held.role === role && held.layer > 0));

const averageNeeds = (skills: SkillEntry[]): string =>
  (sum(skills.map((skill) => skill.prerequisites.length)) / Math.max(1, skills.length)).toFixed(1);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
