import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findIn, SEARCH_OPTIONS } from "@/domain/catalog/search";
import { catalog, graded, graph, roleMap, searchIndex, searchJson } from "./content";

let root: string;
const put = (name: string, data: unknown) =>
  writeFileSync(join(root, ".content", name), JSON.stringify(data));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "server-content-"));
  mkdirSync(join(root, ".content"));
  vi.spyOn(process, "cwd").mockReturnValue(root);
  const skills = { a: { id: "a", prerequisites: ["b"] }, b: { id: "b", prerequisites: [] } };
  put("catalog.json", { revision: "r", skills, roles: { backend: {} } });
  put("graded.json", { a: [{ question: "?" }] });
  put("map-backend.json", { nodes: [] });
  const index = new MiniSearch(SEARCH_OPTIONS);
  index.add({
    key: "skill/a",
    type: "skill",
    id: "a",
    title: "Caching",
    summary: "s",
    aliases: "",
    tags: "",
    text: "s",
  });
  put("search.json", index);
  Reflect.deleteProperty(globalThis, "strataContent");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe("content on the server", () => {
  it("is parsed once", () => {
    expect(catalog()).toBe(catalog());
    expect(graph()).toEqual({ prerequisites: { a: ["b"], b: [] } });
  });

  it("is read again while developing, when its file has changed, and not in production", () => {
    const changed = () => {
      put("catalog.json", { revision: "s" });
      utimesSync(join(root, ".content/catalog.json"), 1, 1);
    };
    catalog();
    changed();
    expect(catalog().revision).toBe("s");
    vi.stubEnv("NODE_ENV", "production");
    const kept = catalog();
    put("catalog.json", { revision: "t" });
    expect(catalog()).toBe(kept);
  });

  it("an unknown id gives nothing, also one that every object has", () => {
    expect(graded("a")).toHaveLength(1);
    expect(graded("ghost")).toEqual([]);
    expect(graded("constructor")).toEqual([]);
    expect(roleMap("backend")).toEqual({ nodes: [] });
    expect(roleMap("../catalog")).toBeNull();
  });

  it("search finds, on the server and from the JSON that browsers get", () => {
    expect(findIn(searchIndex(), "cachng")).toHaveLength(1);
    expect(JSON.parse(searchJson()).documentCount).toBe(1);
  });
});
