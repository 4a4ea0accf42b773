import { readFileSync } from "node:fs";
import { type PlacementGraph, placementGraph } from "@/domain/placement";
import { seeded } from "@/domain/seeded";

type Catalog = {
  roles: Record<string, Parameters<typeof placementGraph>[0]>;
  skills: Record<string, { prerequisites: string[]; tags: string[] }>;
};

/** A graph, and the area of each of its skills. */
export type RoleGraph = PlacementGraph & { areaOf: Readonly<Record<string, string>> };

/** The graphs of all roles, as compiled; the first tag of a skill is its area. */
export function roleGraphs(): RoleGraph[] {
  const { roles, skills } = JSON.parse(readFileSync(".content/catalog.json", "utf8")) as Catalog;
  const areaOf = Object.fromEntries(Object.entries(skills).map(([id, { tags }]) => [id, tags[0] as string]));
  return Object.values(roles).map((role) => ({
    ...placementGraph(role, (id) => skills[id]?.prerequisites ?? []),
    areaOf,
  }));
}

const LAYERS = 5;
const NEEDS = 3;

/** A made graph: five layers, and each skill rests on three of the layer below, picked at random. */
export function madeGraph(size: number, seed: number): PlacementGraph {
  const random = seeded(seed);
  const skills = Array.from({ length: size }, (_, at) => `s${at}`);
  const wide = Math.ceil(size / LAYERS);
  const needs = Object.fromEntries(
    skills.map((id, at) => {
      const below = skills.slice((Math.floor(at / wide) - 1) * wide, Math.floor(at / wide) * wide);
      const picked = Array.from({ length: NEEDS }, () => below[Math.floor(random() * below.length)]);
      return [id, at < wide ? [] : [...new Set(picked as string[])]];
    }),
  );
  return { skills, needs };
}
