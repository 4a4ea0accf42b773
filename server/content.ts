import "server-only";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MDXContent } from "mdx/types";
import MiniSearch from "minisearch";
import { canonical, sha256 } from "@/db/canonical";
import type { GradedCheck } from "@/domain/assessment";
import { type Catalog, graphOf } from "@/domain/catalog/catalog";
import type { RoleMap } from "@/domain/catalog/map";
import type { Retired } from "@/domain/catalog/retired";
import { SEARCH_OPTIONS, type SearchDocument } from "@/domain/catalog/search";
import type { Check } from "@/domain/catalog/skill.schema";
import { type PlacementGraph, placementGraph } from "@/domain/placement";

/** Everything public that content says, parsed once. */
export function catalog(): Catalog {
  return made("catalog.json", "catalog", (text) => JSON.parse(text) as Catalog);
}

/** A skill's title now; one that left the content keeps its id. */
export function titleOf(skill: string): string {
  const { skills } = catalog();
  return Object.hasOwn(skills, skill) ? (skills[skill]?.title ?? skill) : skill;
}

/** Hard prerequisites, as the database's queries and commands want them. */
export function graph(): { prerequisites: Record<string, string[]> } {
  return made("catalog.json", "graph", () => graphOf(catalog()));
}

/** A skill's article as a component, or null for an unknown id. */
export async function skillBody(id: string): Promise<MDXContent | null> {
  const { skills } = await import("@/.content/bodies.mjs");
  const load = Object.hasOwn(skills, id) ? skills[id] : undefined;
  return load ? (await load()).default : null;
}

/** A role's longer text as a component, or null where there is none. */
export async function roleBody(id: string): Promise<MDXContent | null> {
  const { roles } = await import("@/.content/bodies.mjs");
  const load = Object.hasOwn(roles, id) ? roles[id] : undefined;
  return load ? (await load()).default : null;
}

/** The checks of a skill that no page, API or bundle may hold, each with the id that its words give it. */
export function graded(id: string): GradedCheck[] {
  const all = made("graded.json", "graded", (text) => {
    const checks = Object.entries(JSON.parse(text) as Record<string, Check[]>);
    return new Map(checks.map(([skill, list]) => [skill, list.map(withId)]));
  });
  return all.get(id) ?? [];
}

function withId({ question, options }: Check): GradedCheck {
  return { check: sha256(canonical({ question, options })).slice(0, 16), question, options };
}

/** What replaced a role that left the catalogue, null for nothing; undefined for a role that never was in it. */
export function retiredRole(id: string): string | null | undefined {
  const { roles = {} } = made("retired.json", "retired", (text) => JSON.parse(text) as Retired);
  return Object.hasOwn(roles, id) ? roles[id] : undefined;
}

/** A role's skills and what each rests on, as a placement asks about them; null for an unknown role. */
export function placementGraphOf(id: string): PlacementGraph | null {
  const graphs = made("catalog.json", "placement", () => new Map<string, PlacementGraph>());
  const { roles, skills } = catalog();
  const role = Object.hasOwn(roles, id) ? roles[id] : undefined;
  if (!role) return null;
  // The same object each time: the engine keeps what it has worked out about a graph with the graph.
  const graph = graphs.get(id) ?? placementGraph(role, (skill) => skills[skill]?.prerequisites ?? []);
  graphs.set(id, graph);
  return graph;
}

/** The search index for `findIn`. */
export function searchIndex(): MiniSearch<SearchDocument> {
  return made("search.json", "index", (text) => MiniSearch.loadJSON<SearchDocument>(text, SEARCH_OPTIONS));
}

/** The same index as JSON, for the browser to load with the same options. */
export function searchJson(): string {
  return made("search.json", "text", (text) => text);
}

/** The laid-out map of a role, or null for an unknown id. */
export function roleMap(id: string): RoleMap | null {
  if (!Object.hasOwn(catalog().roles, id)) return null;
  return made(`map-${id}.json`, "map", (text) => JSON.parse(text) as RoleMap);
}

type Kept = { value: unknown; changed: number };

// Next loads a module several times (pages, routes, actions): what is parsed belongs to the process.
const holder = globalThis as { strataContent?: Map<string, Kept> };

/** Reads and makes a thing once; while developing, again whenever the file has changed. */
function made<T>(file: string, purpose: string, make: (text: string) => T): T {
  holder.strataContent ??= new Map();
  const path = join(/* turbopackIgnore: true */ process.cwd(), ".content", file);
  const key = `${file} ${purpose}`;
  const changed = process.env.NODE_ENV === "production" ? 0 : statSync(path).mtimeMs;
  const kept = holder.strataContent.get(key);
  if (kept?.changed === changed) return kept.value as T;
  const value = make(readFileSync(path, "utf8"));
  holder.strataContent.set(key, { value, changed });
  return value;
}
