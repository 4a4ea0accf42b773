import { reachable } from "./catalog/graph";
import { type Ask, ask, isSettled, MOST_QUESTIONS } from "./placement/ask";
import { look } from "./placement/look";
import type { Evidence, PlacementGraph } from "./placement/model";

export { type Ask, type Evidence, MOST_QUESTIONS, type PlacementGraph };
export type Verdict = "known" | "missing" | "open";
export type PlacedSkill = {
  skill: string;
  chance: number;
  verdict: Verdict;
  basis: "asked" | "inferred" | "given";
};

/** holes: missing skills that a known skill rests on, directly or through others. */
export type PlacementResult = { skills: PlacedSkill[]; holes: string[]; settled: boolean };

/** At or above this chance a skill is offered as known; docs/performance.md shows what others would offer. */
export const OFFERED_FROM = 0.8;
/** At or below this one it is said to be missing; between the two it is open. */
export const MISSING_TO = 0.3;

/** The role's skills, what is rested on first and otherwise in the role's order; what is outside is bridged. */
export function placementGraph(
  role: { layers: readonly { skills: readonly { skill: string }[] }[] },
  prerequisitesOf: (id: string) => readonly string[],
): PlacementGraph {
  const ids = [...new Set(role.layers.flatMap(({ skills }) => skills.map(({ skill }) => skill)))];
  const inRole = new Set(ids);
  const needs = Object.fromEntries(ids.map((id) => [id, nearest(id, inRole, prerequisitesOf)]));
  const order: string[] = [];
  const seen = new Set<string>();
  const place = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const needed of needs[id] as string[]) place(needed);
    order.push(id);
  };
  for (const id of ids) place(id);
  return { skills: order, needs };
}

/** P(known) of every skill of the graph. Deterministic in (graph, seed, evidence). */
export function chances(
  graph: PlacementGraph,
  seed: number,
  evidence: readonly Evidence[],
): Record<string, number> {
  const { chance } = look(graph, seed, evidence);
  return Object.fromEntries(graph.skills.map((id, at) => [id, chance[at] as number]));
}

/** The question that tells the most, or null when settled, after MOST_QUESTIONS, or when all was asked. */
export const nextAsk = (graph: PlacementGraph, seed: number, evidence: readonly Evidence[]): Ask | null =>
  ask(graph, seed, evidence, look(graph, seed, evidence));

/** What a placement says of every skill, in the graph's order. */
export function placementResult(
  graph: PlacementGraph,
  seed: number,
  evidence: readonly Evidence[],
): PlacementResult {
  const seen = look(graph, seed, evidence);
  const skills = graph.skills.map((skill, at): PlacedSkill => {
    const p = seen.chance[at] as number;
    return { skill, chance: p, verdict: verdictOf(p), basis: basisOf(skill, evidence) };
  });
  const under = new Set<string>();
  for (const { skill, verdict } of skills)
    if (verdict === "known") for (const id of reachable(graph.needs, skill)) under.add(id);
  const holes = skills.filter(({ skill, verdict }) => verdict === "missing" && under.has(skill));
  return { skills, holes: holes.map(({ skill }) => skill), settled: isSettled(seen) };
}

/** What a skill rests on within the role, through skills outside it where need be. */
function nearest(
  id: string,
  inRole: ReadonlySet<string>,
  prerequisitesOf: (id: string) => readonly string[],
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...prerequisitesOf(id)];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (inRole.has(next)) found.add(next);
    else open.push(...prerequisitesOf(next));
  }
  return [...found];
}

function verdictOf(chance: number): Verdict {
  if (chance >= OFFERED_FROM) return "known";
  return chance <= MISSING_TO ? "missing" : "open";
}

function basisOf(skill: string, evidence: readonly Evidence[]): PlacedSkill["basis"] {
  const said = evidence.filter((one) => one.skill === skill);
  if (said.some(({ kind }) => kind === "given")) return "given";
  return said.length > 0 ? "asked" : "inferred";
}
