import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Figure, median } from "./figure";

const RUNS = 3;
const LINKED = ["domain", "scripts", "node_modules", "package.json", "tsconfig.json"];

/** Checks and compiles all content: from nothing, after one article changed, and with nothing to do. */
export async function content(): Promise<Figure[]> {
  const times = { cold: [] as number[], changed: [] as number[], warm: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const root = copy();
    times.cold.push(compile(root));
    appendFileSync(join(root, "content/skills/idempotency.mdx"), "\nOne more sentence.\n");
    times.changed.push(compile(root));
    times.warm.push(compile(root));
    rmSync(root, { recursive: true, force: true });
  }
  return [
    {
      what: `check and compile, nothing compiled yet, median of ${RUNS}`,
      value: median(times.cold),
      unit: "s",
    },
    { what: "the same after one article changed", value: median(times.changed), unit: "s" },
    { what: "the same with nothing to do", value: median(times.warm), unit: "s" },
  ];
}

/** A project with content of its own, so that the compiled files of the real one stay as they are. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), "strata-bench-content-"));
  cpSync("content", join(root, "content"), { recursive: true });
  for (const name of LINKED) symlinkSync(resolve(name), join(root, name));
  return root;
}

function compile(root: string): number {
  const from = performance.now();
  execFileSync("node", ["--import", "tsx", "scripts/content.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (performance.now() - from) / 1000;
}
