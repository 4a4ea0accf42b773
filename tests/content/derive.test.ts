import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Company, Pay, Usage } from "@/domain/catalog/derived.schema";
import { derive } from "@/scripts/derive/write";
import { CONTENT, derived, filesOf, forget, json } from "./derive-folders";

const KINDS = ["pay", "companies", "usage"];

afterEach(forget);

describe("what is derived from open data", () => {
  it.each(KINDS)("is what stands in content/%s (npm run derive)", (kind) => {
    const { to } = derived();
    expect(filesOf(join(to, kind))).toEqual(filesOf(join(CONTENT, kind)));
  });

  it("replaces what was there before", () => {
    const { from, to } = derived();
    writeFileSync(join(to, "companies", "gone.json"), "{}");
    derive(from, to);
    expect(filesOf(join(to, "companies"))).toEqual(filesOf(join(CONTENT, "companies")));
  });

  it("keeps only the count of a row with fewer than 20 answers", () => {
    const { to } = derived({
      file: "stackoverflow-2025/salary.csv",
      change: (text) =>
        text.replace(
          /^("Developer, back-end",\(world\),all),.*$/m,
          "$1,19,10000,20000,30000,40000,50000,USD\n$1,20,10000,20000,30000,40000,50000,USD",
        ),
    });
    const { survey } = json<Pay>(join(to, "pay", "back-end-software-developers.json"));
    const small = survey.filter(({ n }) => n === 19 || n === 20).filter(({ years }) => years === "all");
    const where = {
      currency: "USD",
      source: "stackoverflow-2025",
      year: 2025,
      country: "All countries",
      years: "all",
    };
    expect(small).toContainEqual({ ...where, n: 19 });
    expect(small).toContainEqual({
      ...where,
      n: 20,
      p10: 10000,
      p25: 20000,
      p50: 30000,
      p75: 40000,
      p90: 50000,
    });
  });

  it("keeps only the count of an employer with fewer than 20 applications", () => {
    const { to } = derived({
      file: "dol-lca/employers.csv",
      change: (text) => text.replace(/^(Software Developers,Google LLC),\d+,/m, "$1,19,"),
    });
    const { filings } = json<Company>(join(to, "companies", "google.json"));
    expect(filings).toHaveLength(1);
    expect(filings[0]).toMatchObject({ n: 19 });
    expect(filings[0]).not.toHaveProperty("median");
  });
});

describe("how common a technology is", () => {
  it("a language that fewer than 20 named has its count and no share", () => {
    const { to } = derived({
      file: "stackoverflow-2025/languages.csv",
      change: (text) => text.replace(/^("Developer, back-end",Go),\d+,/m, "$1,19,"),
    });
    const { survey } = json<Usage>(join(to, "usage", "back-end-software-developers.json"));
    expect(survey.technologies.filter(({ n }) => n === 19)).toEqual([
      { technology: "go", name: "Go", n: 19 },
    ]);
  });

  it("a language that nobody of a group named is left out of it, and only of it", () => {
    const { to } = derived({
      file: "stackoverflow-2025/languages.csv",
      change: (text) => text.replace(/^"Developer, front-end",Go,.*\n/m, ""),
    });
    const named = (occupation: string) =>
      json<Usage>(join(to, "usage", `${occupation}.json`)).survey.technologies.map(({ name }) => name);
    expect(named("front-end-developers")).not.toContain("Go");
    expect(named("data-engineers")).toContain("Go");
  });
});

it("an occupation without a row in the projections has no outlook", () => {
  const { to } = derived({
    file: "bls-projections/projections.csv",
    change: (text) => text.replace(/^.*,15-1254,.*\n/m, ""),
  });
  expect(json<Pay>(join(to, "pay", "front-end-developers.json")).outlook).toBeNull();
});

it("a figure that the source left out or capped is null", () => {
  const { to } = derived({
    file: "bls-oews/national.csv",
    change: (text) => text.replace(/^(2025,U\.S\.,15-1254,.*),\d+,\d+,USD$/m, "$1,*,#,USD"),
  });
  const { national } = json<Pay>(join(to, "pay", "front-end-developers.json"));
  expect(national.find(({ year }) => year === 2025)).toMatchObject({ p75: null, p90: null });
});
