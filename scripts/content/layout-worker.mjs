/** Lays out the graphs that it is given and ends. Plain JavaScript: a thread starts without a loader. */
import { parentPort, workerData } from "node:worker_threads";
import Elk from "elkjs/lib/elk.bundled.js";

const elk = new Elk();
const placed = [];
for (const graph of workerData) placed.push(await elk.layout(graph));
parentPort.postMessage(placed);
