/**
 * `npm run bench [-- NAME] [-- --write]`: the benchmarks of docs/performance.md, all or one. Each prints what it
 * measured; with --write its table there is replaced. Exit 1 when a figure misses its limit.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { build } from "./bench/build";
import { content } from "./bench/content";
import { control } from "./bench/control";
import { writeDocs } from "./bench/docs";
import { type Benchmark, misses, printed } from "./bench/figure";
import { lighthouse } from "./bench/lighthouse";
import { page } from "./bench/page";
import { placement } from "./bench/placement";
import { search } from "./bench/search";
import { start } from "./bench/start";

const BENCHMARKS: Record<string, Benchmark> = {
  build,
  page,
  lighthouse,
  control,
  start,
  content,
  search,
  placement,
};

const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !BENCHMARKS[name]);
if (unknown) {
  console.error(`There is no benchmark "${unknown}"; there are ${Object.keys(BENCHMARKS).join(", ")}.`);
  process.exit(1);
}

const built = spawnSync("node", ["scripts/build-when-changed.mjs"], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);

for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const report = await run();
  const { figures, tables } = Array.isArray(report) ? { figures: report, tables: "" } : report;
  console.log(`\n${[name, printed(figures), tables].filter(Boolean).join("\n")}`);
  if (values.write) writeDocs(name, figures, tables);
  if (figures.some(misses)) process.exitCode = 1;
}
