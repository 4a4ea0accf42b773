import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extensionOf } from "@/domain/catalog/library";
import { didYouMean, nearest } from "@/domain/catalog/nearest";
import { PUBLISHED_FILE, type Published, RETIRED_FILE, type Retired } from "@/domain/catalog/retired";
import { TEMPLATES } from "../content/templates";
import { likeRole } from "./like";

export type Wanted = { kind: string; id: string; like: string | null; today: string };
export type Begun = { ok: true; path: string } | { ok: false; says: string };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Writes content/roles/<id>.mdx or content/skills/<id>.mdx from its template, or says why not. Overwrites nothing. */
export function begin(root: string, { kind, id, like, today }: Wanted): Begun {
  if (kind !== "role" && kind !== "skill")
    return no(
      `found “${kind}”, role or skill is needed${didYouMean(kind, Object.keys(TEMPLATES), "say which")}`,
    );
  if (!ID.test(id))
    return no(
      `found the id “${id}”, lower-case words joined by hyphens are needed, such as site-reliability`,
    );
  const folder = kind === "role" ? "roles" : "skills";
  const path = `content/${folder}/${id}${extensionOf(folder)}`;
  if (existsSync(join(root, path))) return no(`${path} is there already; open it, or choose another id`);
  const left = (read<Retired>(root, RETIRED_FILE)[folder] ?? {}) as Record<string, string | null>;
  if (id in left || read<Published>(root, PUBLISHED_FILE)[folder]?.includes(id))
    return no(`\`${id}\` named another ${kind} once, and ids are never used again; choose another`);
  if (like !== null && kind !== "role")
    return no("--like is for roles; a skill begins from its template alone");
  const template = readFileSync(join(root, TEMPLATES[kind]), "utf8")
    .replace(/^(title: )"[^"]*"/m, `$1"${titleOf(id)}"`)
    .replace(/^(reviewed: )\S+/m, `$1${today}`);
  const text = like === null ? { ok: true as const, text: template } : likeRole(root, template, like);
  if (!text.ok) return text;
  writeFileSync(join(root, path), text.text, { flag: "wx" });
  return { ok: true, path };
}

/** `site-reliability` -> “Site reliability”. */
function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function read<T extends object>(root: string, file: string): Partial<T> {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

const no = (says: string): Begun => ({ ok: false, says });

/** For a name that no role has: the nearest, or all of them. */
export const noRole = (like: string, roles: string[]): string =>
  nearest(like, roles)
    ? `no role \`${like}\`${didYouMean(like, roles, "")}`
    : `no role \`${like}\`; there are ${roles.join(", ")}`;
