import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, RoleEntry } from "../../domain/catalog/catalog";

const BUILT = ".next/server/app";

/** What the served build was made from. */
export const CATALOG = JSON.parse(readFileSync(".content/catalog.json", "utf8")) as Catalog;

export const ROLES = Object.keys(CATALOG.roles);

/** The skills of a role, from the ground up. */
export const skillsOf = ({ layers }: RoleEntry): string[] =>
  layers.flatMap(({ skills }) => skills.map(({ skill }) => skill));

/** The longest and the shortest of the pages that the build made of a pattern, such as "skills". */
export function ends(folder: string): [longest: string, shortest: string] {
  const size = (file: string) => statSync(join(BUILT, folder, file)).size;
  const pages = readdirSync(join(BUILT, folder))
    .filter((file) => file.endsWith(".html"))
    .sort((a, b) => size(b) - size(a))
    .map((file) => `/${folder}/${file.replace(/\.html$/, "")}`);
  const [longest, shortest] = [pages.at(0), pages.at(-1)];
  if (longest === undefined || shortest === undefined) throw new Error(`no built page in ${folder}`);
  return [longest, shortest];
}
