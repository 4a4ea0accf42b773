import { fileOf, type Library } from "./library";
import type { Finding } from "./problem";
import type { Skill } from "./skill.schema";

/** For each skill the skills that it rests on. */
export type Edges = Readonly<Record<string, readonly string[]>>;

/** Hard prerequisites between valid skills; what is broken or unknown is reported elsewhere. */
export function prerequisiteEdges(skills: Library["whole"]["skills"]): Edges {
  return Object.fromEntries(
    Object.entries(skills).map(([id, skill]) => [
      id,
      skill.prerequisites.filter((needed) => needed in skills),
    ]),
  );
}

/** Cycles and edges that say nothing new among the hard prerequisites. */
export function checkPrerequisites(library: Library): Finding[] {
  const edges = prerequisiteEdges(library.whole.skills);
  const circles = cycles(edges);
  const circular = new Set(circles.flat());
  const place = (skill: string, needed: string) => ({
    file: fileOf("skills", skill),
    path: ["prerequisites", (library.whole.skills[skill] as Skill).prerequisites.indexOf(needed)],
  });
  const round = circles.map((circle) => ({
    ...place(circle[0] as string, circle[1] as string),
    says: `cycle: ${circle.join(" -> ")}; a skill cannot rest on itself, remove one of these prerequisites`,
  }));
  const spare = impliedEdges(edges)
    .filter(({ skill, chain }) => ![skill, ...chain].some((id) => circular.has(id)))
    .map(({ skill, chain }) => {
      const [through, needed] = [chain[0] as string, chain[chain.length - 1] as string];
      const says = `\`${needed}\` already comes with \`${through}\` (${chain.join(" -> ")}); remove it`;
      return { ...place(skill, needed), says };
    });
  return [...round, ...spare];
}

/** One cycle for each knot of skills that rest on each other, as a closed path from its smallest id. */
export function cycles(edges: Edges): string[][] {
  const found: string[][] = [];
  const inKnot = new Set<string>();
  for (const id of Object.keys(edges).sort()) {
    if (inKnot.has(id)) continue;
    const back = shortestPath(edges, id, id);
    if (!back) continue;
    found.push(back);
    for (const other of reachable(edges, id)) if (reachable(edges, other).has(id)) inKnot.add(other);
  }
  return found;
}

/** Edges skill -> needed that another prerequisite already brings, with the chain that does. */
export function impliedEdges(edges: Edges): { skill: string; chain: string[] }[] {
  const found: { skill: string; chain: string[] }[] = [];
  for (const [skill, needs] of Object.entries(edges)) {
    for (const needed of needs) {
      const through = needs.find((other) => other !== needed && reachable(edges, other).has(needed));
      const chain = through === undefined ? null : shortestPath(edges, through, needed);
      if (chain) found.push({ skill, chain });
    }
  }
  return found;
}

/** All that a skill rests on, directly or through others; itself only when it lies on a cycle. */
export function reachable(edges: Edges, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [...needsOf(edges, from)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...needsOf(edges, next));
  }
  return seen;
}

/** Skills in learning order: what is rested on comes first, ties by id. Cycles are left out. */
export function learningOrder(edges: Edges): string[] {
  const order: string[] = [];
  const done = new Set<string>();
  let waiting = Object.keys(edges).sort();
  for (;;) {
    const free = waiting.filter((id) =>
      needsOf(edges, id).every((needed) => done.has(needed) || !(needed in edges)),
    );
    if (free.length === 0) return order;
    for (const id of free) done.add(id);
    order.push(...free);
    waiting = waiting.filter((id) => !done.has(id));
  }
}

/** The shortest way of at least one step, both ends included, or null. */
function shortestPath(edges: Edges, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string>();
  let edge = [from];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const id of edge) {
      for (const needed of needsOf(edges, id)) {
        if (cameFrom.has(needed)) continue;
        cameFrom.set(needed, id);
        if (needed === to) return walkBack(cameFrom, from, to);
        next.push(needed);
      }
    }
    edge = next;
  }
  return null;
}

function walkBack(cameFrom: Map<string, string>, from: string, to: string): string[] {
  const path = [to];
  let at = cameFrom.get(to) as string;
  while (at !== from) {
    path.unshift(at);
    at = cameFrom.get(at) as string;
  }
  return [from, ...path];
}

const needsOf = (edges: Edges, id: string): readonly string[] => edges[id] ?? [];
