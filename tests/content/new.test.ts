import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { publicAddresses } from "@/domain/catalog/addresses";
import { findIn, SEARCH_OPTIONS, type SearchDocument } from "@/domain/catalog/search";
import { type Built, build } from "@/scripts/content/build";
import { splitMatter } from "@/scripts/content/read";
import { readPlaceholders } from "@/scripts/content/templates";
import { begin } from "@/scripts/new/begin";

const TODAY = "2026-11-20";
const ID = "site-reliability";
const path = `content/roles/${ID}.mdx`;
const root = mkdtempSync(join(tmpdir(), "new-role-"));
const ask = (kind: string, id: string, like: string | null = null) =>
  begin(root, { kind, id, like, today: TODAY });

beforeAll(() => cpSync("content", join(root, "content"), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

describe("npm run new", () => {
  it("begins a role with the skills of another, and leaves every sentence to the author", async () => {
    expect(ask("role", ID, "backend")).toEqual({ ok: true, path });
    const { problems } = await build(root, { today: TODAY });
    const mine = problems.filter((problem) => problem.startsWith(path));
    expect(mine).toEqual(problems);
    expect(problems.filter((problem) => !/is the template's text; write your own$/.test(problem))).toEqual([
      expect.stringContaining("a story has 120 to 200"),
    ]);
  }, 60_000);

  it("begins a skill that the author fills", () => {
    expect(ask("skill", "on-call")).toEqual({ ok: true, path: "content/skills/on-call.mdx" });
    const text = readFileSync(join(root, "content/skills/on-call.mdx"), "utf8");
    expect(text).toContain('title: "On call"');
    expect(text).toContain(`reviewed: ${TODAY}`);
    rmSync(join(root, "content/skills/on-call.mdx"));
  });

  it.each([
    ["roll", "x", null, "found “roll”, role or skill is needed, did you mean `role`?"],
    ["page", "x", null, "found “page”, role or skill is needed; say which"],
    [
      "role",
      "Site Reliability",
      null,
      "found the id “Site Reliability”, lower-case words joined by hyphens are needed, such as site-reliability",
    ],
    ["role", "backend", null, "content/roles/backend.mdx is there already; open it, or choose another id"],
    ["skill", "x", "backend", "--like is for roles; a skill begins from its template alone"],
    ["role", "x", "backendd", "no role `backendd`, did you mean `backend`?"],
  ])("refuses %s %s like %s in words", (kind, id, like, says) => {
    expect(ask(kind, id, like)).toEqual({ ok: false, says });
  });

  it("names all roles where none is near, and keeps ids that were used once", () => {
    expect(ask("role", "x", "zzz")).toEqual({
      ok: false,
      says: expect.stringMatching(/^no role `zzz`; there are .*backend/),
    });
    rmSync(join(root, "content/skills/sagas.mdx"));
    const says = "`sagas` named another skill once, and ids are never used again; choose another";
    expect(ask("skill", "sagas")).toEqual({ ok: false, says });
    cpSync("content/skills/sagas.mdx", join(root, "content/skills/sagas.mdx"));
    expect(existsSync(join(root, "content/roles/x.mdx"))).toBe(false);
  });
});

describe("a role that was made from the template and written out", () => {
  let built: Built;

  beforeAll(async () => {
    if (!existsSync(join(root, path))) ask("role", ID, "backend");
    fill(join(root, path), readPlaceholders(root));
    built = await build(root, { today: TODAY });
  }, 60_000);

  it("passes the build with no other file touched", () => {
    expect(built.problems).toEqual([]);
    expect(built.unpublished).toEqual([`roles/${ID}`]);
  });

  it("stands wherever roles are listed", () => {
    const { roles, skills, pay, companies, technologies } = built.catalog;
    const role = roles[ID] as (typeof roles)[string];
    const held = role.layers.flatMap((layer) => layer.skills.map(({ skill }) => skill));
    for (const skill of held) expect(skills[skill]?.roles.map(({ role }) => role)).toContain(ID);
    expect(pay[role.occupation]?.roles).toContain(ID);
    const title = pay[role.occupation]?.keys.filings?.name;
    const filers = Object.values(companies).filter(({ filings }) =>
      filings.some(({ occupation }) => occupation === title),
    );
    expect(filers.length).toBeGreaterThan(0);
    for (const company of filers) expect(company.roles).toContain(ID);
    for (const { technology } of role.stack) expect(technologies[technology]?.roles).toContain(ID);
    expect(publicAddresses(built.catalog).map(({ path }) => path)).toContain(`/roles/${ID}`);
    expect(existsSync(join(root, `.content/map-${ID}.json`))).toBe(true);
    const json = readFileSync(join(root, ".content/search.json"), "utf8");
    const index = MiniSearch.loadJSON<SearchDocument>(json, SEARCH_OPTIONS);
    expect(findIn(index, role.title)[0]).toMatchObject({ type: "role", id: ID });
  });
});

/** Writes a text of its own in place of each of the template's, as an author would. */
function fill(file: string, placeholders: Set<string>): void {
  const { matter, body } = splitMatter(readFileSync(file, "utf8")) as { matter: string; body: string };
  let count = 0;
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]));
    if (typeof value !== "string" || !placeholders.has(value)) return value;
    count += 1;
    return value.startsWith("I ") ? `I can do number ${count}.` : `Text number ${count}.`;
  };
  const data = written(parseDocument(matter, { schema: "core" }).toJS()) as { story: { text: string } };
  data.story.text = Array.from({ length: 130 }, (_, at) => `event${at}`).join(" ");
  writeFileSync(file, `---\n${stringify(data)}---\n${body}`);
}
