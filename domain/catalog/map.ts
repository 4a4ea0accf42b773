import type { RoleEntry, SkillEntry } from "./catalog";
import { learningOrder } from "./graph";

export type Point = { x: number; y: number };

/** A skill on a role's map. `lines` is its title, broken to fit. */
export type MapNode = Point & { id: string; layer: number; lines: string[]; width: number; height: number };

/** From what is rested on to what rests on it. */
export type MapEdge = { from: string; to: string; points: Point[] };

/** The height that a layer takes on the map; layers never overlap. */
export type MapBand = { layer: number; y: number; height: number };

/** .content/map-<role>.json; nodes stand in learning order, so that Tab walks them so. */
export type RoleMap = {
  hash: string;
  width: number;
  height: number;
  bands: MapBand[];
  nodes: MapNode[];
  edges: MapEdge[];
};

const LETTERS_A_LINE = 20;
const LETTER = 8;
const WIDER = 5;
const LINE = 18;
const PADDING = 13;

/** What the layout needs: sizes and edges, in learning order, without places. */
export function mapGraph(
  role: RoleEntry,
  skills: Record<string, SkillEntry>,
): { nodes: Omit<MapNode, "x" | "y">[]; edges: Omit<MapEdge, "points">[] } {
  const inside = role.layers.flatMap((layer) =>
    layer.skills.flatMap((held) => {
      const skill = skills[held.skill];
      return skill ? [{ skill, layer: layer.number }] : [];
    }),
  );
  const held = new Set(inside.map(({ skill }) => skill.id));
  const needs = Object.fromEntries(
    inside.map(({ skill }) => [skill.id, skill.prerequisites.filter((needed) => held.has(needed))]),
  );
  const order = learningOrder(needs);
  // A cycle cannot be compiled, so every skill has its place in the order.
  inside.sort((a, b) => a.layer - b.layer || order.indexOf(a.skill.id) - order.indexOf(b.skill.id));
  return {
    nodes: inside.map(({ skill, layer }) => mapNode(skill.id, layer, skill.title)),
    edges: inside.flatMap(({ skill }) =>
      skill.prerequisites.filter((id) => held.has(id)).map((from) => ({ from, to: skill.id })),
    ),
  };
}

function mapNode(id: string, layer: number, title: string): Omit<MapNode, "x" | "y"> {
  const lines = breakTitle(title);
  const longest = Math.max(...lines.map(lineWidth));
  // At least 44 px each way: a node is a target for a finger.
  const width = Math.max(88, longest + 2 * PADDING);
  return { id, layer, lines, width, height: Math.max(44, lines.length * LINE + 2 * PADDING) };
}

/** The letters m and w take more room than the rest. */
const lineWidth = (line: string) => line.length * LETTER + (line.match(/[mw]/gi) ?? []).length * WIDER;

/** Words into lines of about twenty letters; a longer word keeps a line to itself. */
export function breakTitle(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= LETTERS_A_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where each layer begins and ends, from the lowest number up. */
export function bandsOf(nodes: MapNode[]): MapBand[] {
  return [...new Set(nodes.map(({ layer }) => layer))].sort().map((layer) => {
    const inside = nodes.filter((node) => node.layer === layer);
    const y = Math.min(...inside.map((node) => node.y));
    return { layer, y, height: Math.max(...inside.map((node) => node.y + node.height)) - y };
  });
}
