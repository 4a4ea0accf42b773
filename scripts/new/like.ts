import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { splitMatter } from "../content/read";
import { noRole } from "./begin";

type Filled = { ok: true; text: string } | { ok: false; says: string };
type Matter = ReturnType<typeof parseDocument>;

/**
 * The template with another role's skills in its layers, and its assumed skills, stack, resources and occupation.
 * Questions, traps and signals name that role's skills; every sentence is still the template's.
 */
export function likeRole(root: string, template: string, like: string): Filled {
  const path = join(root, `content/roles/${like}.mdx`);
  if (!existsSync(path)) {
    const roles = readdirSync(join(root, "content/roles")).map((name) => name.replace(/\.mdx$/, ""));
    return { ok: false, says: noRole(like, roles) };
  }
  const from = documentOf(readFileSync(path, "utf8"));
  const to = documentOf(template);
  if (!from || !to)
    return { ok: false, says: `content/roles/${like}.mdx has no front matter; mend it first` };
  for (const key of ["assumed", "occupation"]) to.document.set(key, from.document.get(key));
  withoutAliases(to.document);
  for (const [at, layer] of itemsOf(to.document, "layers").entries()) {
    layer.set("skills", itemsOf(from.document, "layers")[at]?.get("skills"));
  }
  fillEach(to.document, from.document, "stack", "technology");
  fillEach(to.document, from.document, "resources", "resource");
  fillEach(to.document, from.document, "traps", "skill");
  fillEach(to.document, from.document, "signals", "skills");
  fillEach(to.document, from.document, "interview", "probes");
  return { ok: true, text: `---\n${to.document.toString({ lineWidth: 0 })}---\n${to.body}` };
}

function documentOf(text: string): { document: Matter; body: string } | null {
  const parts = splitMatter(text);
  return parts && { document: parseDocument(parts.matter, { schema: "core" }), body: parts.body };
}

/** An alias would tie four steps to one list; each is to be written by itself. */
function withoutAliases(document: Matter): void {
  const plain = document.toJS();
  for (const key of ["ladder", "layers"])
    document.set(key, document.createNode(plain[key], { aliasDuplicateObjects: false }));
}

function itemsOf(document: Matter, key: string): YAMLMap[] {
  const list = document.get(key);
  return isSeq(list) ? list.items.filter(isMap) : [];
}

/** Gives each entry of the template the name that the other role has in the same place. */
function fillEach(to: Matter, from: Matter, list: string, field: string): void {
  for (const [at, entry] of itemsOf(to, list).entries()) {
    const name = itemsOf(from, list)[at]?.get(field);
    if (name !== undefined) entry.set(field, name);
  }
}
