import { existsSync, readFileSync } from "node:fs";
import { type Figure, median } from "./figure";
import { serveByScript } from "./server";

const RUNS = 5;

/** A start with everything installed and built, until /api/health answers 200. */
export async function start(): Promise<Figure[]> {
  if (!installed())
    throw new Error("the packages were not installed by ./script/start: run it once, then measure again");
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    const server = await serveByScript();
    times.push((performance.now() - from) / 1000);
    await server.stop();
  }
  return [
    {
      what: `second ./script/start until healthy, median of ${RUNS}`,
      value: median(times),
      unit: "s",
      most: 10,
    },
    { what: "the slowest of them", value: Math.max(...times), unit: "s", most: 10 },
  ];
}

/** The stamp of script/setup: without it the start would install first. */
function installed(): boolean {
  const stamp = "node_modules/.strata-lock";
  return existsSync(stamp) && readFileSync(stamp, "utf8") === readFileSync("package-lock.json", "utf8");
}
