import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ContentFile, digest, readFiles, revisionOf } from "./files";
import { SOURCE_RUNS_FILE } from "./source-runs";
import { TEMPLATES } from "./templates";
import { writeJson } from "./write";

/** What a run that found nothing wrong was made from, and what it said. */
type Stamp = { made: string; says: string[] };

const FILE = ".content/stamp.json";

/** Content, rules, tools and day in one hash: while it stays, another run would do the same again. */
export function madeFrom(root: string, today: string): string {
  const tools = [...readFiles(root, "domain/catalog"), ...readFiles(root, "scripts/content")];
  const others = ["package.json", SOURCE_RUNS_FILE, ...Object.values(TEMPLATES)].map(
    (path): ContentFile => ({
      path,
      text: existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "",
    }),
  );
  return digest([revisionOf(readFiles(root)), revisionOf([...tools, ...others]), today].join(" "));
}

/** What the last run said, if it was made from the same. */
export function readStamp(root: string, made: string): string[] | null {
  const path = join(root, FILE);
  if (!existsSync(path)) return null;
  const stamp: Stamp = JSON.parse(readFileSync(path, "utf8"));
  return stamp.made === made ? stamp.says : null;
}

export const writeStamp = (root: string, made: string, says: string[]): void =>
  writeJson(join(root, FILE), { made, says });
