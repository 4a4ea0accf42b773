import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElkNode } from "elkjs/lib/elk-api";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import type { MapNode, Point, RoleMap } from "@/domain/catalog/map";
import { bandsOf, mapGraph } from "@/domain/catalog/map";
import { digest } from "./files";
import { writeJson } from "./write";

/** Foundations at the bottom, one partition for each layer; the seed makes two runs equal. */
const LAYOUT = {
  "elk.algorithm": "layered",
  "elk.direction": "UP",
  "elk.partitioning.activate": "true",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.spacing.nodeNodeBetweenLayers": "36",
  "elk.spacing.nodeNode": "16",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.padding": "[top=24,left=24,bottom=24,right=24]",
  "elk.randomSeed": "1",
};

/** Raised when the form of the file changes. */
const RECIPE = 2;

/** Lays out each role's map, where its graph changed since the last run. */
export async function writeMaps(out: string, catalog: Catalog): Promise<void> {
  for (const role of Object.values(catalog.roles)) {
    const graph = mapGraph(role, catalog.skills);
    const hash = digest(JSON.stringify([LAYOUT, RECIPE, graph]));
    const path = join(out, `map-${role.id}.json`);
    if (existsSync(path) && JSON.parse(readFileSync(path, "utf8")).hash === hash) continue;
    writeJson(path, { hash, ...(await layOut(role, graph)) });
  }
}

async function layOut(role: RoleEntry, graph: ReturnType<typeof mapGraph>): Promise<Omit<RoleMap, "hash">> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  const request = {
    id: role.id,
    layoutOptions: LAYOUT,
    children: graph.nodes.map(({ id, width, height, layer }) => ({
      id,
      width,
      height,
      layoutOptions: { "elk.partitioning.partition": String(layer) },
    })),
    edges: graph.edges.map(({ from, to }) => ({ id: `${from} ${to}`, sources: [from], targets: [to] })),
  };
  const placed: ElkNode = await new Elk().layout(request);
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
