import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Company, Pay } from "@/domain/catalog/derived.schema";
import { DeriveError } from "@/scripts/derive/table";
import { derive } from "@/scripts/derive/write";

const CONTENT = join(process.cwd(), "content");
const KINDS = ["pay", "companies", "usage"];

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

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
          "$1,19,10000,20000,30000,40000,50000\n$1,20,10000,20000,30000,40000,50000",
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

describe("a fault in the sources stops by name, and nothing is written", () => {
  it("an occupation that has no row in the filings", () => {
    expect(stop("dol-lca/wages.csv", (text) => text.replaceAll(/^Software Developers,.*\n/gm, ""))).toBe(
      "content/_data/dol-lca/wages.csv: no row for occupation “Software Developers”",
    );
  });

  it("a survey group that has no row", () => {
    expect(
      stop("stackoverflow-2025/salary.csv", (text) => text.replaceAll(/^"Developer, back-end",.*\n/gm, "")),
    ).toBe("content/_data/stackoverflow-2025/salary.csv: no row for survey group “Developer, back-end”");
  });

  it("an occupation code that the national statistics do not have", () => {
    expect(stop("bls-oews/national.csv", (text) => text.replaceAll("15-1252", "15-9999"))).toBe(
      "content/_data/bls-oews/national.csv: no row for occupation code 15-1252",
    );
  });

  it("an employer that belongs to no company", () => {
    expect(stop("dol-lca/companies.csv", (text) => text.replace(/^Google LLC,.*\n/m, ""))).toBe(
      "content/_data/dol-lca/companies.csv: no company for employer “Google LLC”; add a line",
    );
  });

  it("a company that is in no filing", () => {
    expect(stop("dol-lca/companies.csv", (text) => `${text}Nobody Inc,nobody,Nobody\n`)).toBe(
      "content/_data/dol-lca/companies.csv: “Nobody Inc” (nobody) is in no filing; remove the line",
    );
  });

  it("a region that nobody knows", () => {
    expect(
      stop("dol-lca/wages.csv", (text) => text.replace(/^(Software Developers,national),US,1,/m, "$1,QQ,1,")),
    ).toBe(
      "content/_data/dol-lca/wages.csv: Software Developers, QQ, level 1: unknown region “QQ”; add it to scripts/derive/regions.ts",
    );
  });

  it.each(["many", "", "-5", "0", "12.5"])("a cell that holds “%s” where a count is needed", (cell) => {
    expect(
      stop("dol-lca/wages.csv", (text) =>
        text.replace(/^(Software Developers,national,US,1),\d+,/m, `$1,${cell},`),
      ),
    ).toBe(
      `content/_data/dol-lca/wages.csv: Software Developers, US, level 1: column \`n\` holds “${cell}”; a whole number above 0 is needed`,
    );
  });

  it("an outlook that is no number", () => {
    expect(
      stop("bls-projections/projections.csv", (text) =>
        text.replace(/^(.*,15-1252,\d+,\d+),[^,]*,/m, "$1,growing,"),
      ),
    ).toBe(
      "content/_data/bls-projections/projections.csv: 15-1252: column `change_percent_2024_34` holds “growing”; a number is needed",
    );
  });

  it("a language that the survey did not ask for", () => {
    expect(stop("technologies.csv", (text) => text.replace(/^python,Python,/m, "python,Pythn,"))).toBe(
      "content/_data/technologies.csv: “Pythn” stands in no row of stackoverflow-2025/languages.csv",
    );
  });
});

type Change = { file: string; change: (text: string) => string };

/** The real sources in a folder of their own, one file changed, and what is derived from them. */
function derived(changed?: Change): { from: string; to: string } {
  const folders = copied(changed);
  derive(folders.from, folders.to);
  return folders;
}

function stop(file: string, change: Change["change"]): string {
  const { from, to } = copied({ file, change });
  try {
    derive(from, to);
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error;
    expect(readdirSync(to)).toEqual([]);
    return error.message;
  }
  return "nothing stopped it";
}

function copied(changed?: Change): { from: string; to: string } {
  const [from, to] = [folder("from"), folder("to")];
  cpSync(join(CONTENT, "_data"), from, { recursive: true });
  if (changed) {
    const file = join(from, changed.file);
    const before = readFileSync(file, "utf8");
    const after = changed.change(before);
    // A change that does not bite would let every test pass.
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
  return { from, to };
}

function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `derive-${name}-`));
  made.push(path);
  return path;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

const filesOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, readFileSync(join(path, name), "utf8")]),
  );
