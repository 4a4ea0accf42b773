import type { Catalog, Placement, SkillEntry } from "./catalog";
import { LEVELS, WEIGHTS } from "./common.schema";
import type { Filter, Option, Values } from "./filters";

/** A skill as the list of skills shows it, in the layer of the role that was asked for, else of its first one. */
export type SkillRow = { skill: SkillEntry; layer: number; place: Placement | null };

/** So many stand on one page. */
export const A_PAGE = 200;

const LAYERS: Option[] = [0, 1, 2, 3].map((number) => ({
  id: String(number),
  name: number === 0 ? "Foundations" : `Layer ${number}`,
}));

/** The filters of the list of skills. */
export function skillFilters({ roles, skills }: Pick<Catalog, "roles" | "skills">): Filter[] {
  const tags = [...new Set(Object.values(skills).flatMap((skill) => skill.tags))].sort();
  const choice = (name: string, label: string, none: string, options: Option[]): Filter => ({
    kind: "choice",
    name,
    label,
    none,
    options,
  });
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ") }));
  return [
    { kind: "words", name: "q", label: "With the words" },
    choice(
      "role",
      "Role",
      "Every role",
      Object.values(roles).map(({ id, title }) => ({ id, name: title })),
    ),
    choice("layer", "Layer", "Every layer", LAYERS),
    choice("level", "Expected by", "Every level", named(LEVELS)),
    choice("weight", "Weight", "Every weight", named(WEIGHTS)),
    choice("tag", "Tag", "Every tag", named(tags)),
    { kind: "amount", name: "hours", label: "Hours at most", unit: "hours" },
    choice("sort", "Sort by", "Layer", [
      { id: "title", name: "Title" },
      { id: "hours", name: "Hours" },
      { id: "roles", name: "Number of roles" },
    ]),
    { kind: "amount", name: "page", label: "Page", unit: "pages", unseen: true },
  ];
}

/** The skills that pass, in the order asked for. `found` holds those that the words were found in, if there were any. */
export function listSkills(
  skills: Record<string, SkillEntry>,
  values: Values,
  found: ReadonlySet<string> | null,
): SkillRow[] {
  return Object.values(skills)
    .filter((skill) => passes(skill, values, found))
    .flatMap((skill) => placedRows(skill, values))
    .sort((a, b) => weigh(a, values.sort) - weigh(b, values.sort) || compare(a.skill.title, b.skill.title));
}

/** One page of a list, and what there is around it; a page beyond the end is the last one. */
export function pageOf<T>(rows: readonly T[], asked: string | undefined) {
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const page = Math.min(Math.max(1, Number(asked ?? 1)), pages);
  return { page, pages, rows: rows.slice((page - 1) * A_PAGE, page * A_PAGE) };
}

function passes(skill: SkillEntry, { tag, hours }: Values, found: ReadonlySet<string> | null): boolean {
  if (found && !found.has(skill.id)) return false;
  if (tag && !skill.tags.includes(tag)) return false;
  return !hours || (skill.hours.low + skill.hours.high) / 2 <= Number(hours);
}

/** Role, layer, level and weight speak of one place: what holds in one role does not make up for another. */
function placedRows(skill: SkillEntry, { role, layer, level, weight }: Values): SkillRow[] {
  const asked = role ?? layer ?? level ?? weight;
  if (asked === undefined) return [{ skill, layer: skill.roles[0]?.layer ?? 0, place: null }];
  const place = skill.roles.find(
    (one) =>
      (!role || one.role === role) &&
      (!layer || one.layer === Number(layer)) &&
      (!level || one.by === level) &&
      (!weight || one.weight === weight),
  );
  return place ? [{ skill, layer: place.layer, place }] : [];
}

function weigh({ skill, layer }: SkillRow, sort: string | undefined): number {
  switch (sort) {
    case "title":
      return 0;
    case "hours":
      return skill.hours.low + skill.hours.high;
    case "roles":
      return -skill.roles.length;
    default:
      return layer;
  }
}

const compare = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
