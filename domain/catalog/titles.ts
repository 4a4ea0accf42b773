import { fileOf, type Kind, type Library } from "./library";
import type { Finding, Path } from "./problem";

type Named = { id: string; name: string; path: Path };

/** Two things of one kind that a reader could not tell apart, and one address described twice. */
export function checkTitles({ whole }: Library): Finding[] {
  const titled = (kind: "roles" | "skills" | "technologies"): Named[] =>
    Object.entries(whole[kind]).map(([id, { title }]) => ({ id, name: title, path: ["title"] }));
  const companies = Object.entries(whole.companies).map(([id, { name }]) => ({ id, name, path: ["name"] }));
  const works = Object.entries(whole.resources).map(([id, { title, author }]) => ({
    id,
    name: `${title} by ${author}`,
    path: ["title"],
  }));
  const addresses = Object.entries(whole.resources).map(([id, { url }]) => ({
    id,
    name: url,
    path: ["url"],
  }));
  return [
    ...twice("roles", titled("roles")),
    ...twice("skills", titled("skills")),
    ...twice("technologies", titled("technologies")),
    ...twice("companies", companies),
    ...twice("resources", works),
    ...twice("resources", addresses),
  ];
}

function twice(kind: Kind, named: Named[]): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { id, name, path } of named) {
    const key = name.toLowerCase().replace(/[\s./!?]+$/, "");
    const before = first.get(key);
    if (before === undefined) first.set(key, id);
    else
      findings.push({
        file: fileOf(kind, id),
        path,
        says: `“${name}” is taken by ${fileOf(kind, before)}; rename one, or merge them`,
      });
  }
  return findings;
}
