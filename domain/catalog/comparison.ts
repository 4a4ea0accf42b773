import type { Catalog, RoleEntry, SkillEntry } from "./catalog";
import { folded, meantOption, type Option, type Query } from "./filters";
import { countedSkills, hoursOf } from "./moves";

/** More columns than that nobody reads side by side. */
export const MOST_COMPARED = 3;

/** What an address asks to compare, and what of it could not be had. */
export type Asked = {
  roles: RoleEntry[];
  unknown: { value: string; meant: Option | null }[];
  twice: RoleEntry[];
  beyond: RoleEntry[];
};

/** Reads `roles=a,b,c`, and `roles=a&roles=b` as the form sends it. */
export function readCompared(query: Query, known: Record<string, RoleEntry>): Asked {
  const asked: Asked = { roles: [], unknown: [], twice: [], beyond: [] };
  const options = Object.values(known).map(({ id, title }) => ({ id, name: title }));
  const names = [query.roles ?? []].flat().flatMap((part) => part.split(","));
  for (const name of names.map((part) => part.trim().slice(0, 80)).filter(Boolean)) {
    const word = folded(name);
    const id = options.find((option) => option.id === word || folded(option.name) === word)?.id;
    const role = known[id ?? ""];
    if (!role) asked.unknown.push({ value: name, meant: meantOption(word, options) });
    else if (asked.roles.includes(role)) asked.twice.push(role);
    else if (asked.roles.length === MOST_COMPARED) asked.beyond.push(role);
    else asked.roles.push(role);
  }
  return asked;
}

type Held = RoleEntry["layers"][number]["skills"][number];
/** Where a role puts a skill. */
export type Place = { layer: number; by: Held["by"]; weight: Held["weight"] };
/** A skill, and its place in each role; null where a role does without it. */
export type Aligned = { skill: SkillEntry; places: (Place | null)[] };
/** Skills that the same roles hold; `holders` are columns. */
export type Shared = { holders: number[]; rows: Aligned[] };

/** Every skill of these roles once: first what all hold, then what some do, then what only one does. */
export function lineUp(roles: RoleEntry[], skills: Catalog["skills"]): Shared[] {
  const columns = roles.map(placesIn);
  const ids = [...new Set(columns.flatMap((places) => [...places.keys()]))];
  const groups = new Map<string, Shared>();
  for (const id of ids) {
    const skill = skills[id];
    if (!skill) continue;
    const places = columns.map((column) => column.get(id) ?? null);
    const holders = places.flatMap((place, at) => (place ? [at] : []));
    const group = groups.get(holders.join()) ?? { holders, rows: [] };
    group.rows.push({ skill, places });
    groups.set(holders.join(), group);
  }
  return [...groups.values()]
    .map(({ holders, rows }) => ({ holders, rows: rows.sort(fromTheGround) }))
    .sort((a, b) => b.holders.length - a.holders.length || (a.holders.join() < b.holders.join() ? -1 : 1));
}

/** A role's layer beside those of the others: its share of the hours, and how much of it the others hold too. */
export type LayerShare = {
  number: number;
  name: string;
  question: string;
  count: number;
  shared: number;
  hours: { low: number; high: number };
  share: number;
};

/** The layers of a role from the top down, held against the other roles. */
export function layerShares(role: RoleEntry, others: RoleEntry[], skills: Catalog["skills"]): LayerShare[] {
  const elsewhere = new Set(others.flatMap((other) => [...placesIn(other).keys()]));
  const middle = (ids: string[]) => {
    const { low, high } = hoursOf(ids, skills);
    return low + high;
  };
  const whole = middle(countedSkills(role)) || 1;
  return [...role.layers]
    .sort((a, b) => b.number - a.number)
    .map((layer) => {
      const counted = countedSkills({ layers: [layer] });
      return {
        number: layer.number,
        name: layer.name,
        question: layer.question,
        count: layer.skills.length,
        shared: layer.skills.filter(({ skill }) => elsewhere.has(skill)).length,
        hours: hoursOf(counted, skills),
        share: middle(counted) / whole,
      };
    });
}

const placesIn = (role: RoleEntry): Map<string, Place> =>
  new Map(
    role.layers.flatMap(({ number, skills }) =>
      skills.map(({ skill, by, weight }) => [skill, { layer: number, by, weight }]),
    ),
  );

/** By the lowest layer that a role gives the skill, then by title. */
function fromTheGround(a: Aligned, b: Aligned): number {
  return lowest(a) - lowest(b) || (a.skill.title.toLowerCase() < b.skill.title.toLowerCase() ? -1 : 1);
}

const lowest = ({ places }: Aligned) =>
  Math.min(...places.map((place) => place?.layer ?? Number.POSITIVE_INFINITY));
