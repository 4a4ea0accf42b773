import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Arrows go right only: app -> components -> server/actions -> server -> db -> domain. */
const MAY: Record<string, string[]> = {
  domain: ["domain"],
  db: ["db", "domain"],
  server: ["server", "db", "domain"],
  components: ["components", "server", "domain"],
  app: ["app", "components", "server", "domain"],
  scripts: ["scripts", "server", "db", "domain"],
};

const ROOT = process.cwd();
const sources = Object.keys(MAY)
  .flatMap(files)
  .filter((file) => !/\.(test|spec)\.tsx?$/.test(file));
const texts = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

describe("the house", () => {
  test("imports go in one direction only", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed(file, target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the domain imports nothing from outside, and zod stands in *.schema.ts alone", () => {
    const wrong = sources
      .filter((file) => file.startsWith("domain/"))
      .flatMap((file) => packagesOf(file).map((name) => [file, name] as const))
      .filter(([file, name]) => !(name === "zod" && file.endsWith(".schema.ts")))
      .filter(([file, name]) => !(name === "minisearch" && file.startsWith("domain/catalog/search")))
      .filter(([file, name]) => !(name === "ts-fsrs" && file === "domain/recall.ts"));
    expect(wrong).toEqual([]);
  });

  test("the domain has no clock and no random", () => {
    const wrong = sources
      .filter((file) => file.startsWith("domain/"))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random\(|process\.|fetch\(/.test(texts.get(file) ?? ""),
      );
    expect(wrong).toEqual([]);
  });

  test("the server calls the database, the mail server and GitHub, and never an address that a user gave", () => {
    const calls = /\bfetch\(|node:https?["']|node:(net|tls|dgram|http2)["']|undici|axios/;
    const callers = sources
      .filter((file) => /^(app|server|db|domain)\//.test(file) && calls.test(texts.get(file) ?? ""))
      .filter((file) => !isClient(file));
    // settings.ts asks node:net whether a text is an address, limit.ts of which kind: neither opens a socket.
    expect(callers.sort()).toEqual(["db/server-store.ts", "server/limit.ts", "server/settings.ts"]);
  });

  test("no client file reaches a schema, the scheduler, the server or the database", () => {
    const heavy = /\.schema\.ts$|^domain\/recall\.ts$|^(server|db)\//;
    const wrong = sources.filter(isClient).flatMap((file) =>
      [...reach(file)]
        .filter((target) => heavy.test(target))
        .filter((target) => !target.startsWith("server/actions/"))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("only the commands and the ledger write to the database", () => {
    const wrong = sources
      .filter((file) => /^(server|components|app)\//.test(file))
      .filter((file) =>
        /\.write\(\[|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b/.test(texts.get(file) ?? ""),
      );
    expect(wrong).toEqual([]);
  });

  test("markup has no style attribute, and raw HTML is set in few, named places", () => {
    const styled = sources.filter((file) => file.endsWith(".tsx") && /\sstyle=/.test(texts.get(file) ?? ""));
    const raw = sources.filter((file) => /dangerouslySetInnerHTML/.test(texts.get(file) ?? ""));
    expect(styled).toEqual([]);
    expect(raw.every((file) => /theme-script|json-ld|map-script/.test(file))).toBe(true);
  });

  test("files are named in kebab-case", () => {
    const wrong = sources.filter((file) => !/^[a-z0-9.-]+$/.test(file.split("/").at(-1) ?? ""));
    expect(wrong).toEqual([]);
  });

  test("no page asks another host for anything", () => {
    const wrong = sources
      .filter((file) => /^(app|components)\//.test(file))
      .filter((file) =>
        /(src|href)="https?:\/\/[^"]+\.(js|css|woff2?|png|svg)"|@import url\(/.test(texts.get(file) ?? ""),
      );
    expect(wrong).toEqual([]);
  });

  test("every run-time dependency is argued for in docs/dependencies.md, and there are fewer than 25", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const argued = readFileSync("docs/dependencies.md", "utf8");
    const names = Object.keys(dependencies);
    expect(names.filter((name) => !argued.includes(`\`${name}\``))).toEqual([]);
    expect(names.length).toBeLessThan(25);
  });
});

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function specifiers(file: string): string[] {
  const text = texts.get(file) ?? "";
  // Types vanish before anything runs, so only imports of values count.
  return [...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm)].map(
    ([, name]) => name ?? "",
  );
}

/** Project files that a file imports, as paths from the root, with their extension. */
function importsOf(file: string): string[] {
  return specifiers(file).flatMap((name) => {
    const base = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? join(file, "..", name) : null;
    if (!base) return [];
    return [
      ["", ".ts", ".tsx", "/index.ts"].map((end) => base + end).find((path) => texts.has(path)) ?? base,
    ];
  });
}

function packagesOf(file: string): string[] {
  return specifiers(file).filter((name) => !name.startsWith("@/") && !name.startsWith("."));
}

function allowed(file: string, target: string): boolean {
  const [from = "", to = ""] = [file.split("/")[0], target.split("/")[0]];
  return !(to in MAY) || (MAY[from] ?? []).includes(to);
}

const isClient = (file: string) => /^["']use client["']/m.test(texts.get(file) ?? "");

/** Everything that a file pulls into its bundle; server actions are stubs there. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const target of importsOf(file)) {
    if (seen.has(target) || target.startsWith("server/actions/")) continue;
    seen.add(target);
    reach(target, seen);
  }
  return seen;
}
