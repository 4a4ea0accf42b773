import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { fieldsOf } from "@/domain/catalog/wording";
import { splitMatter } from "./read";

/** What `npm run new` can begin, each with its template. */
export const TEMPLATES = {
  role: "content/_templates/role.mdx",
  skill: "content/_templates/skill.mdx",
} as const;

/** The texts that the templates hold in place of what an author writes; none where they are absent. */
export function readPlaceholders(root: string): Set<string> {
  const texts = Object.values(TEMPLATES).flatMap((path) => {
    const full = join(root, path);
    const matter = existsSync(full) ? splitMatter(readFileSync(full, "utf8"))?.matter : undefined;
    return matter === undefined
      ? []
      : fieldsOf(parse(matter, { schema: "core" }), []).map(({ text }) => text);
  });
  return new Set(texts);
}
