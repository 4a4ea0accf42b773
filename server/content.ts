import "server-only";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MDXContent } from "mdx/types";
import MiniSearch from "minisearch";
import { type Catalog, graphOf } from "@/domain/catalog/catalog";
import type { RoleMap } from "@/domain/catalog/map";
import { SEARCH_OPTIONS, type SearchDocument } from "@/domain/catalog/search";
import type { Check } from "@/domain/catalog/skill.schema";

/** Everything public that content says, parsed once. */
export function catalog(): Catalog {
  return made("catalog.json", "catalog", (text) => JSON.parse(text) as Catalog);
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

/** The checks of a skill that no page, API or bundle may hold. */
export function graded(id: string): Check[] {
  const all = made("graded.json", "graded", (text) => JSON.parse(text) as Record<string, Check[]>);
  return Object.hasOwn(all, id) ? (all[id] ?? []) : [];
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
