import type { z } from "zod";
import { company, pay, usage } from "@/domain/catalog/derived.schema";
import { extensionOf, KINDS, type Kind, type Library, nounOf } from "@/domain/catalog/library";
import { didYouMean } from "@/domain/catalog/nearest";
import type { Finding, Path } from "@/domain/catalog/problem";
import { resource } from "@/domain/catalog/resource.schema";
import { PUBLISHED_FILE, type Published, RETIRED_FILE, type Retired } from "@/domain/catalog/retired";
import { published, retired } from "@/domain/catalog/retired.schema";
import { role } from "@/domain/catalog/role.schema";
import { skill } from "@/domain/catalog/skill.schema";
import { source } from "@/domain/catalog/source.schema";
import { technology } from "@/domain/catalog/technology.schema";
import type { ContentFile } from "./files";
import { check } from "./issues";
import { Parsed } from "./parsed";
import { type Located, locate } from "./positions";

/** A finding with its line, 0 where a file as a whole is meant. */
export type Problem = Finding & { line: number };

/** Where each article begins, for messages about its lines. */
export type Article = { kind: "roles" | "skills"; id: string; path: string; text: string; firstLine: number };

export type Reading = {
  library: Library;
  retired: Retired;
  published: Published;
  articles: Article[];
  problems: Problem[];
  lineOf(file: string, path: Path): number;
};

const SCHEMAS: Record<Kind, z.ZodType> = {
  roles: role,
  skills: skill,
  technologies: technology,
  companies: company,
  resources: resource,
  sources: source,
  pay,
  usage,
};

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads every file by its schema. All faults come back together; a faulty file is known, but not whole. */
export function readLibrary(files: ContentFile[], parsed = Parsed.in(null)): Reading {
  const positions = new Map<string, LineOf>();
  const existing = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()]));
  const whole = Object.fromEntries(KINDS.map((kind) => [kind, {}]));
  const reading: Reading = {
    library: { existing, whole, bodies: { roles: {}, skills: {} } } as unknown as Library,
    retired: {},
    published: {},
    articles: [],
    problems: [],
    lineOf: (file, path) => positions.get(file)?.(path) ?? 0,
  };
  for (const file of files) {
    const entry = readFile(file, reading, parsed);
    if (entry) positions.set(file.path, entry);
  }
  return reading;
}

type LineOf = (path: Path) => number;

function readFile(file: ContentFile, reading: Reading, parsed: Parsed): LineOf | null {
  if (file.path === RETIRED_FILE || file.path === PUBLISHED_FILE) return readIdFile(file, reading);
  const [, folder = "", name = "", ...deeper] = file.path.split("/");
  const fault = (says: string) => {
    reading.problems.push({ file: file.path, line: 0, path: [], says });
    return null;
  };
  if (name === "")
    return folder === "README.md" ? null : fault("not read; content stands in a folder of its kind");
  const kind = KINDS.find((known) => known === folder);
  if (!kind) return fault(`no kind of content \`${folder}\`${didYouMean(folder, KINDS, "move the file")}`);
  const extension = extensionOf(kind);
  if (deeper.length > 0 || !name.endsWith(extension))
    return fault(`not read; a ${nounOf(kind)} is a file content/${kind}/<id>${extension}, rename it`);
  const id = name.slice(0, -extension.length);
  if (!ID.test(id))
    return fault(`found the name “${id}”, an id is lower-case words joined by hyphens; rename the file`);
  (reading.library.existing[kind] as Set<string>).add(id);
  return readThing(kind, id, file, reading, parsed);
}

function readThing(
  kind: Kind,
  id: string,
  file: ContentFile,
  reading: Reading,
  parsed: Parsed,
): LineOf | null {
  if (kind !== "roles" && kind !== "skills") {
    const located = extensionOf(kind) === ".json" ? locateJson(file.text) : parsed.locate(file.text);
    const value = accept(SCHEMAS[kind], located, file.path, reading);
    if (value !== undefined) Object.assign(reading.library.whole[kind], { [id]: value });
    return located.lineOf;
  }
  const parts = splitMatter(file.text);
  if (!parts) {
    const says = "no front matter; the file begins with a line `---`, the fields, and another line `---`";
    reading.problems.push({ file: file.path, line: 1, path: [], says });
    return null;
  }
  const located = parsed.locate(parts.matter, 1);
  const value = accept(SCHEMAS[kind], located, file.path, reading);
  if (value !== undefined) Object.assign(reading.library.whole[kind], { [id]: value });
  reading.library.bodies[kind][id] = parts.body;
  reading.articles.push({ kind, id, path: file.path, text: parts.body, firstLine: parts.firstLine });
  return (path) => {
    if (path[0] !== "body") return located.lineOf(path);
    return parts.firstLine + (typeof path[1] === "number" ? path[1] : 0);
  };
}

function readIdFile(file: ContentFile, reading: Reading): LineOf {
  const located = locateJson(file.text);
  if (file.path === RETIRED_FILE) {
    reading.retired = (accept(retired, located, file.path, reading) as Retired | undefined) ?? {};
  } else reading.published = (accept(published, located, file.path, reading) as Published | undefined) ?? {};
  return located.lineOf;
}

function accept(schema: z.ZodType, located: Located, file: string, reading: Reading): unknown {
  for (const fault of located.faults) reading.problems.push({ file, ...fault });
  if (located.faults.length > 0) return undefined;
  const result = check(schema, located.data);
  if (result.ok) return result.value;
  for (const said of result.said) reading.problems.push({ file, line: located.lineOf(said.path), ...said });
  return undefined;
}

/** JSON is YAML too, but derived files are long: only when a line is asked for, the slow reader finds it. */
function locateJson(text: string): Located {
  try {
    return { data: JSON.parse(text), faults: [], lineOf: (path) => locate(text).lineOf(path) };
  } catch {
    const located = locate(text);
    const fault = { line: 1, path: [], says: "not readable as JSON; run `npm run derive` again, or mend it" };
    return { ...located, faults: [{ ...fault, line: located.faults[0]?.line ?? 1 }] };
  }
}

/** The front matter of an article and what stands below it, or null where the file has none. */
export function splitMatter(text: string): { matter: string; body: string; firstLine: number } | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return null;
  const above = match[0].split("\n").length;
  return { matter: match[1] as string, body: text.slice(match[0].length), firstLine: above };
}
