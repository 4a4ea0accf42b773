import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Catalog } from "@/domain/catalog/catalog";
import { compileCatalog, gradedChecks } from "@/domain/catalog/entries";
import { type Foreign, inspect } from "@/domain/catalog/inspect";
import type { Library } from "@/domain/catalog/library";
import { spell } from "@/domain/catalog/problem";
import { PUBLISHED_FILE, publish, unpublished } from "@/domain/catalog/retired";
import { SEARCH_OPTIONS, type SearchDocument, searchDocuments } from "@/domain/catalog/search";
import { compileBodies, writeBodyMap } from "./bodies";
import { draftOf } from "./draft";
import { readFiles, revisionOf } from "./files";
import { layOutMaps } from "./map";
import { Parsed } from "./parsed";
import { type Problem, type Reading, readLibrary } from "./read";
import { readSourceRuns } from "./source-runs";
import { readPlaceholders } from "./templates";
import { writeIfChanged, writeJson } from "./write";

export type Built = { catalog: Catalog; library: Library; problems: string[]; unpublished: string[] };

export type Options = {
  /** The day that the build says it was made on. */
  today: string;
  /** Writes what is whole although something is wrong. */
  draft?: boolean;
  /** Adds new ids to the published list. */
  accept?: boolean;
  /** Where compiled files go, `.content` under the root if not said. */
  out?: string;
};

/** Reads, checks and compiles content/ under a root into its .content/; nothing is written when something is wrong. */
export async function build(
  root: string,
  { today, draft = false, accept = false, out = join(root, ".content") }: Options,
): Promise<Built> {
  const files = readFiles(root);
  const parsed = Parsed.in(out);
  const reading = readLibrary(files, parsed);
  parsed.save(out);
  const foreign = { sources: readSourceRuns(root), placeholders: readPlaceholders(root) };
  const ruled = [...reading.problems, ...ruleProblems(reading, foreign)];
  const library = draft ? draftOf(reading.library) : reading.library;
  const catalog = compileCatalog(library, revisionOf(files), today);
  // Maps are laid out in a thread of their own while the articles are compiled here.
  const [maps, mdxProblems] = await Promise.all([
    ruled.length === 0 || draft ? layOutMaps(out, catalog) : [],
    compileBodies(out, reading.articles),
  ]);
  const problems = sorted([...ruled, ...mdxProblems]);
  const unreadable = new Set(mdxProblems.map(({ file }) => file));
  if (problems.length === 0 || draft) {
    const whole = reading.articles.filter(
      ({ kind, id, path, text }) => id in library.whole[kind] && !unreadable.has(path) && text.trim() !== "",
    );
    write(out, catalog, library, whole);
    writeJson(join(out, "retired.json"), reading.retired);
    for (const { path, map } of maps) writeJson(path, map);
  }
  if (accept && problems.length === 0)
    writeIfChanged(
      join(root, PUBLISHED_FILE),
      `${JSON.stringify(publish(library, reading.published), null, 2)}\n`,
    );
  return {
    catalog,
    library,
    problems: problems.map(inWords),
    unpublished: accept ? [] : unpublished(library, reading.published),
  };
}

function write(out: string, catalog: Catalog, library: Library, articles: Reading["articles"]) {
  writeBodyMap(out, articles);
  writeJson(join(out, "catalog.json"), catalog);
  writeJson(join(out, "graded.json"), gradedChecks(library));
  writeJson(join(out, "search.json"), searchIndex(catalog));
  for (const name of existsSync(out) ? readdirSync(out) : []) {
    const role = /^map-(.*)\.json$/.exec(name)?.[1];
    if (role !== undefined && !(role in catalog.roles)) rmSync(join(out, name));
  }
}

/** The index as JSON; the browser loads it with the same options. */
function searchIndex(catalog: Catalog) {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  index.addAll(searchDocuments(catalog));
  return index.toJSON();
}

function ruleProblems(reading: Reading, foreign: Foreign): Problem[] {
  return inspect(reading.library, reading.retired, reading.published, foreign).map((finding) => ({
    ...finding,
    line: reading.lineOf(finding.file, finding.path),
  }));
}

const sorted = (problems: Problem[]): Problem[] =>
  problems.sort((left, right) =>
    left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1,
  );

/** `content/skills/x.mdx:12: checks[2].kind: found …, allowed are …` */
export function inWords({ file, line, path, says }: Problem): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const field = path[0] === "body" ? "body" : spell(path);
  return field === "" ? `${place}: ${says}` : `${place}: ${field}: ${says}`;
}
