import { z } from "zod";
import { hours, id } from "@/domain/catalog/common.schema";
import { company, pay } from "@/domain/catalog/derived.schema";
import { role } from "@/domain/catalog/role.schema";
import { check, skill } from "@/domain/catalog/skill.schema";
import { technology } from "@/domain/catalog/technology.schema";
import { refuse } from "@/domain/refusal";
import { catalog } from "@/server/content";
import { type Operation, publicRead } from "@/server/operation";

const range = z.strictObject({ low: z.number(), high: z.number() });
const roleBrief = role
  .pick({ title: true, family: true, summary: true })
  .extend({ id, skillCount: z.int(), hours: range });
const roleFull = role.extend({ id, skillCount: z.int(), hours: range });
const placement = z.strictObject({ role: id, layer: z.int(), by: z.string(), weight: z.string() });
const skillBrief = skill
  .pick({ title: true, summary: true, hours: true, prerequisites: true, helps: true, tags: true })
  .extend({ id });
const skillFull = skill.omit({ checks: true }).extend({
  id,
  practiceChecks: z.array(check),
  gradedCount: z.int(),
  unlocks: z.array(id),
  roles: z.array(placement),
  words: z.int(),
});
const filing = company.shape.filings.element.extend({ roles: z.array(id) });
const companyFull = company.extend({ id, filings: z.array(filing), roles: z.array(id) });
const graph = z.strictObject({
  skills: z.array(z.strictObject({ id, prerequisites: z.array(id), helps: z.array(id), hours })),
  roles: z.array(
    z.strictObject({
      id,
      layers: z.array(
        z.strictObject({
          number: z.int(),
          name: z.string(),
          skills: role.shape.layers.element.shape.skills.element.array(),
        }),
      ),
    }),
  ),
});

/** What Strata knows, open to everyone. */
export const catalogOperations: Operation[] = [
  publicRead({
    path: "roles",
    summary: "Every role, in brief",
    response: z.strictObject({ roles: z.array(roleBrief) }),
    read: () => ({
      roles: Object.values(catalog().roles).map(({ id, title, family, summary, skillCount, hours }) => ({
        id,
        title,
        family,
        summary,
        skillCount,
        hours,
      })),
    }),
  }),
  publicRead({
    path: "roles/{id}",
    summary: "One role with everything written about it",
    response: roleFull,
    read: ({ params }) => found(catalog().roles, params.id) ?? refuse("role.unknown", roleHint),
  }),
  publicRead({
    path: "skills",
    summary: "Every skill, in brief",
    response: z.strictObject({ skills: z.array(skillBrief) }),
    read: () => ({
      skills: Object.values(catalog().skills).map(
        ({ id, title, summary, hours, prerequisites, helps, tags }) => ({
          id,
          title,
          summary,
          hours,
          prerequisites,
          helps,
          tags,
        }),
      ),
    }),
  }),
  publicRead({
    path: "skills/{id}",
    summary: "One skill with its levels, practice checks and resources",
    response: skillFull,
    read: ({ params }) => found(catalog().skills, params.id) ?? refuse("skill.unknown", skillHint),
  }),
  publicRead({
    path: "technologies",
    summary: "Every technology",
    response: z.strictObject({ technologies: z.array(technology.extend({ id, roles: z.array(id) })) }),
    read: () => ({ technologies: Object.values(catalog().technologies) }),
  }),
  publicRead({
    path: "companies",
    summary: "Every company with its filings",
    response: z.strictObject({ companies: z.array(companyFull) }),
    read: () => ({ companies: Object.values(catalog().companies) }),
  }),
  publicRead({
    path: "pay",
    summary: "Pay by occupation, each figure with its source",
    response: z.strictObject({ pay: z.array(pay.extend({ id, roles: z.array(id) })) }),
    read: () => ({ pay: Object.values(catalog().pay) }),
  }),
  publicRead({
    path: "graph",
    summary: "What rests on what: skills with their prerequisites, roles with their layers",
    response: graph,
    read: () => {
      const { skills, roles } = catalog();
      return {
        skills: Object.values(skills).map(({ id, prerequisites, helps, hours }) => ({
          id,
          prerequisites,
          helps,
          hours,
        })),
        roles: Object.values(roles).map(({ id, layers }) => ({
          id,
          layers: layers.map(({ number, name, skills }) => ({ number, name, skills })),
        })),
      };
    },
  }),
];

const roleHint = "GET /api/v1/roles lists the roles.";
const skillHint = "GET /api/v1/skills lists the skills.";

/** Own keys only: `constructor` is no role. */
function found<T>(entries: Record<string, T>, id = ""): T | null {
  return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
}
