import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Figure, median } from "./figure";
import { generateContent } from "./generated-content";

const RUNS = 3;
const LINKED = ["domain", "scripts", "node_modules", "package.json", "tsconfig.json"];
const SIZES = [400, 1_000, 4_000];

/** Checks and compiles all content: from nothing, after one article changed, with nothing to do, and generated ones. */
export async function content(): Promise<Figure[]> {
  const times = { cold: [] as number[], changed: [] as number[], warm: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const root = project((folder) => cpSync("content", join(folder, "content"), { recursive: true }));
    times.cold.push(compile(root));
    appendFileSync(join(root, "content/skills/idempotency.mdx"), "\nOne more sentence.\n");
    times.changed.push(compile(root));
    times.warm.push(compile(root));
    rmSync(root, { recursive: true, force: true });
  }
  return [
    figure(`check and compile, nothing compiled yet, median of ${RUNS}`, median(times.cold), 5),
    figure("the same after one article changed", median(times.changed)),
    figure("the same with nothing to do", median(times.warm), 1),
    ...growth(),
  ];
}

const figure = (what: string, value: number, most?: number): Figure => ({
  what,
  value,
  unit: "s",
  ...(most === undefined ? {} : { most }),
});

/** How the time grows with the catalogue; at ten times the skills, a skill may cost no more than before. */
function growth(): Figure[] {
  const perSkill: number[] = [];
  const figures = SIZES.map((size) => {
    let skills = 0;
    const root = project((folder) => {
      skills = generateContent(folder, size);
    });
    const seconds = compile(root);
    rmSync(root, { recursive: true, force: true });
    perSkill.push(seconds / skills);
    return figure(`${skills} generated skills, check and compile, once`, seconds);
  });
  const ratio = (perSkill.at(-1) ?? Number.NaN) / (perSkill[0] ?? Number.NaN);
  return [
    ...figures,
    { what: `time a skill at the last size, against the first`, value: ratio, unit: "times", most: 1 },
  ];
}

/** A project with content of its own, so that the compiled files of the real one stay as they are. */
function project(fill: (root: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), "strata-bench-content-"));
  fill(root);
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
