import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Check } from "@/domain/catalog/skill.schema";
import { type Built, build } from "@/scripts/content/build";
import { report } from "@/scripts/content/report";

/** The catalogue as it is committed, compiled into a folder of its own. */
describe("the real content", () => {
  const out = mkdtempSync(join(tmpdir(), "real-content-"));
  let built: Built;

  beforeAll(async () => {
    built = await build(process.cwd(), { today: "2026-11-20", out });
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it("has no fault", () => {
    expect(built.problems).toEqual([]);
  });

  it("has published every id (npm run content -- --accept)", () => {
    expect(built.unpublished).toEqual([]);
  });

  it("rests each skill above Foundations on three others on average", () => {
    const above = Object.values(built.catalog.skills).filter((skill) =>
      skill.roles.some((held) => held.layer > 0),
    );
    const needs = above.reduce((sum, skill) => sum + skill.prerequisites.length, 0);
    expect(needs / above.length).toBeGreaterThanOrEqual(3);
  });

  it("keeps every graded check out of what is public", () => {
    const graded: Record<string, Check[]> = JSON.parse(readFileSync(join(out, "graded.json"), "utf8"));
    const shown = ["catalog.json", "search.json"].map((name) => readFileSync(join(out, name), "utf8")).join();
    const leaked = Object.values(graded)
      .flat()
      .filter(({ question }) => shown.includes(JSON.stringify(question).slice(1, -1)));
    expect(Object.keys(graded).length).toBeGreaterThan(0);
    expect(leaked).toEqual([]);
  });

  it("is counted by the report", () => {
    expect(report(built.catalog)).toContainEqual(expect.stringMatching(/^\d+ skills, \d+ roles$/));
  });
});
