import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BORROWED_RUN } from "@/domain/catalog/borrowed";
import { runsOf, wordsOf } from "@/domain/catalog/runs";
import { writeIfChanged } from "./write";

/** One fingerprint a line, in hexadecimal: what may not be copied is known, and is not copied here either. */
export const SOURCE_RUNS_FILE = "content/_data/source-runs.txt";

/** The fingerprints of all runs of words that stand in the sources; none where the file is absent. */
export function readSourceRuns(root: string): Set<number> {
  const path = join(root, SOURCE_RUNS_FILE);
  if (!existsSync(path)) return new Set();
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return new Set(lines.map((line) => Number.parseInt(line, 16)));
}

/** Adds the runs of these texts, whose blocks are parted by empty lines, and says how many there are now. */
export function addSourceRuns(root: string, texts: string[]): number {
  const runs = readSourceRuns(root);
  for (const block of texts.flatMap((text) => text.split(/\n\s*\n/)))
    for (const run of runsOf(wordsOf(block), BORROWED_RUN)) runs.add(run);
  const lines = [...runs]
    .sort((left, right) => left - right)
    .map((run) => run.toString(16).padStart(14, "0"));
  writeIfChanged(join(root, SOURCE_RUNS_FILE), `${lines.join("\n")}\n`);
  return runs.size;
}
