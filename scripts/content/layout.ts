import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api";

/** A graph with its sizes, and the same with places and routes. */
export type Graph = ElkNode;

/**
 * Lays out every graph, in the order given, in a thread of its own: layout and the compiling of articles take about
 * as long, and a machine with two processors does both at once. Throws when a graph cannot be laid out.
 */
export async function layOutAll(graphs: Graph[]): Promise<Graph[]> {
  if (graphs.length === 0) return [];
  const worker = new Worker(new URL("./layout-worker.mjs", import.meta.url), { workerData: graphs });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  } finally {
    await worker.terminate();
  }
}
