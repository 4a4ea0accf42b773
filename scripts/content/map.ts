import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@/domain/catalog/catalog";
import type { MapNode, Point, RoleMap } from "@/domain/catalog/map";
import { bandsOf, mapGraph } from "@/domain/catalog/map";
import { digest } from "./files";
import { type Graph, layOutAll } from "./layout";

/** Foundations at the bottom, one partition for each layer; the seed makes two runs equal. */
const LAYOUT = {
  "elk.algorithm": "layered",
  "elk.direction": "UP",
  "elk.partitioning.activate": "true",
  "elk.edgeRouting": "ORTHOGONAL",
  // The network simplex is a fifth narrower and six times slower: five roles took longer than all the rest.
  "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.spacing.nodeNodeBetweenLayers": "36",
  "elk.spacing.nodeNode": "10",
  "elk.spacing.edgeNode": "6",
  "elk.spacing.edgeEdge": "5",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.padding": "[top=24,left=24,bottom=24,right=24]",
  "elk.randomSeed": "1",
};

/** Raised when the form of the file changes. */
const RECIPE = 2;

/** The map of each role whose graph changed since the last run, and the file that it belongs into. */
export async function layOutMaps(out: string, catalog: Catalog): Promise<{ path: string; map: RoleMap }[]> {
  const due = Object.values(catalog.roles).flatMap((role) => {
    const graph = mapGraph(role, catalog.skills);
    const hash = digest(JSON.stringify([LAYOUT, RECIPE, graph]));
    const path = join(out, `map-${role.id}.json`);
    if (existsSync(path) && JSON.parse(readFileSync(path, "utf8")).hash === hash) return [];
    return [{ path, hash, graph, request: requestOf(role.id, graph) }];
  });
  const placed = await layOutAll(due.map(({ request }) => request));
  return due.map(({ path, hash, graph }, at) => ({
    path,
    map: { hash, ...mapOf(graph, placed[at] as Graph) },
  }));
}

type Drawn = ReturnType<typeof mapGraph>;

const requestOf = (id: string, { nodes, edges }: Drawn): Graph => ({
  id,
  layoutOptions: LAYOUT,
  children: nodes.map(({ id, width, height, layer }) => ({
    id,
    width,
    height,
    layoutOptions: { "elk.partitioning.partition": String(layer) },
  })),
  edges: edges.map(({ from, to }) => ({ id: `${from} ${to}`, sources: [from], targets: [to] })),
});

function mapOf(graph: Drawn, placed: Graph): Omit<RoleMap, "hash"> {
  const places = new Map(placed.children?.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const routes = new Map(
    placed.edges?.map(({ id, sections = [] }) => [
      id,
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
    ]),
  );
  const nodes: MapNode[] = graph.nodes.map((node) => ({
    ...node,
    ...rounded(places.get(node.id) ?? { x: 0, y: 0 }),
  }));
  const edges = graph.edges.map(({ from, to }) => ({
    from,
    to,
    points: (routes.get(`${from} ${to}`) ?? []).map(rounded),
  }));
  const size = { width: Math.ceil(placed.width ?? 0), height: Math.ceil(placed.height ?? 0) };
  return { ...size, bands: bandsOf(nodes), nodes, edges };
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
