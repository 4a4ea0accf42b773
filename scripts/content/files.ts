import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ContentFile = { path: string; text: string };

/**
 * Every content file by its path from the root, sorted. Names that begin with a dot or an underscore
 * (templates, source data) are no content.
 */
export function readFiles(root: string, folder = "content"): ContentFile[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !/^[._]/.test(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return readFiles(root, path);
      return [{ path, text: readFileSync(join(root, path), "utf8") }];
    });
}

/** The content's own revision: it changes with any letter of any file and with nothing else. */
export function revisionOf(files: ContentFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex").slice(0, 16);
}

/** Short name of a text's content. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
