import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { forbidden } from "@/domain/policy";
import { catalog } from "@/server/content";
import { operations } from "@/server/operations";
import { searcher, secrets } from "../fixtures/secrecy";
import { call, freshServer } from "../fixtures/server";

const all = secrets();
const leaked = searcher(all);

/** Every public read, for each thing there is. */
function publicPaths(): string[] {
  const { roles, skills } = catalog();
  const ids: Record<string, string[]> = {
    "roles/{id}": Object.keys(roles),
    "skills/{id}": Object.keys(skills),
  };
  return operations
    .filter(({ act, method }) => method === "GET" && forbidden(null, act) === null)
    .flatMap(({ path }) =>
      path.includes("{") ? (ids[path] ?? [path]).map((id) => path.replace("{id}", id)) : [path],
    );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("no graded question and none of its explanations stands in", () => {
  beforeAll(async () => void (await freshServer()));

  it("any answer that the API gives to everyone", async () => {
    const paths = publicPaths();
    expect(paths.filter((path) => path.includes("{"))).toEqual([]);
    expect(paths.length).toBeGreaterThan(Object.keys(catalog().skills).length);
    for (const path of paths) {
      const { status, text } = await call("GET", path);
      expect(status, path).toBe(200);
      expect(leaked(text), path).toEqual([]);
    }
  }, 60_000);

  it("any file that pages and browsers are made from", () => {
    const kept = ["graded.json", "parsed.json"].map((name) => join(".content", name));
    const files = filesIn(".content").filter((path) => !kept.includes(path));
    expect(files).toEqual(expect.arrayContaining([".content/catalog.json", ".content/search.json"]));
    expect(files.length).toBeGreaterThan(Object.keys(catalog().skills).length);
    for (const path of files) expect(leaked(readFileSync(path, "utf8")), path).toEqual([]);
  });
});

describe("the search for secrets", () => {
  it("finds one in HTML, in JSON, in a script and broken by tags", () => {
    const secret = "It isn’t so: `SELECT` locks no row, and “two” readers share a page.";
    const search = searcher([secret]);
    const wrapped = [
      secret,
      JSON.stringify({ why: secret }),
      `x="It isn\\u2019t so: \`SELECT\` locks no row, and \\u201ctwo\\u201d readers share a page."`,
      "<p>It isn&#x27;t so: <code>SELECT</code> locks no row, and &quot;two&quot; readers share a page.</p>",
    ];
    for (const text of wrapped) expect(search(`before ${text} after`), text).toEqual([secret]);
    expect(search("It is so: SELECT locks a row.")).toEqual([]);
  });

  it("knows of many", () => {
    expect(all.length).toBeGreaterThan(2000);
  });
});
