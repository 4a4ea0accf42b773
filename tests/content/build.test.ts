import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SkillEntry } from "@/domain/catalog/catalog";
import type { RoleMap } from "@/domain/catalog/map";
import { role as roleSchema } from "@/domain/catalog/role.schema";
import { skill as skillSchema } from "@/domain/catalog/skill.schema";
import { build } from "@/scripts/content/build";
import { layOutMaps } from "@/scripts/content/map";
import { locate } from "@/scripts/content/positions";
import { madeFrom, readStamp, writeStamp } from "@/scripts/content/stamp";
import { aRole } from "./make";
import { RESOURCE_TEXT, SKILL_TEXT, skillText } from "./texts";

const TODAY = { today: "2026-11-20" };
let root: string;

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readFileSync(join(root, ".content", path), "utf8");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "content-"));
  put("package.json", "{}");
  put(
    "content/resources/spec.yaml",
    RESOURCE_TEXT.replace("Guide", "Spec").replace("guide", "spec").concat("primary: true\n"),
  );
  put("content/resources/guide.yaml", RESOURCE_TEXT);
  put("content/skills/sample.mdx", SKILL_TEXT);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a sound catalogue", () => {
  it("compiles without roles, and all that pages read is written", async () => {
    const built = await build(root, TODAY);
    expect(built.problems).toEqual([]);
    expect(JSON.parse(read("catalog.json")).skills.sample.title).toBe("Sample");
    expect(JSON.parse(read("graded.json")).sample).toHaveLength(4);
    expect(read("catalog.json")).not.toContain('"graded"');
    expect(JSON.parse(read("search.json")).documentCount).toBe(1);
    expect(read("bodies.mjs")).toBe(
      'export const roles = {\n};\nexport const skills = {\n  "sample": () => import("./bodies/skills/sample.mjs"),\n};\n',
    );
  });

  it("a body is a module that renders the article, with no style in its tables", async () => {
    put("content/skills/sample.mdx", `${SKILL_TEXT}\n| a |\n| :-: |\n| b |\n`);
    await build(root, TODAY);
    const code = read("bodies/skills/sample.mjs");
    expect(code).toContain('align: "center"');
    expect(code).not.toContain("style");
    // React is found from the project's folder only.
    const copy = join(process.cwd(), "node_modules/.cache", `content-${process.pid}.mjs`);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, code);
    try {
      const body = await import(/* @vite-ignore */ pathToFileURL(copy).href);
      expect(body.default).toBeTypeOf("function");
    } finally {
      rmSync(copy);
    }
  });

  it("what did not change is not written again, what left is removed, and the revision follows the text", async () => {
    const first = await build(root, TODAY);
    const path = join(root, ".content/bodies/skills/sample.mjs");
    const before = statSync(path).mtimeMs;
    put("content/skills/other.mdx", skillText("Other"));
    const second = await build(root, TODAY);
    expect(statSync(path).mtimeMs).toBe(before);
    expect(second.catalog.revision).toMatch(/^[0-9a-f]{16}$/);
    expect(second.catalog.revision).not.toBe(first.catalog.revision);
    rmSync(join(root, "content/skills/other.mdx"));
    expect((await build(root, TODAY)).catalog.revision).toBe(first.catalog.revision);
    expect(existsSync(join(root, ".content/bodies/skills/other.mjs"))).toBe(false);
  });

  it("templates and hidden files are not read", async () => {
    put("content/_templates/skill.mdx", "nothing");
    put("content/skills/.swp", "nothing");
    expect((await build(root, TODAY)).problems).toEqual([]);
  });

  it("ids are published on request, and missed when they vanish", async () => {
    expect((await build(root, TODAY)).unpublished).toEqual([
      "skills/sample",
      "resources/guide",
      "resources/spec",
    ]);
    expect((await build(root, { ...TODAY, accept: true })).unpublished).toEqual([]);
    put("content/skills/other.mdx", SKILL_TEXT);
    rmSync(join(root, "content/skills/sample.mdx"));
    expect((await build(root, TODAY)).problems).toEqual([
      "content/ids.json:4: skills[0]: skill `sample` was published and content/skills/sample.mdx is gone; bring it back, or add `sample` to skills in content/retired.json with what replaced it",
    ]);
  });

  it("a run is remembered until content, rules or the day change", async () => {
    const made = madeFrom(root, "2026-11-20");
    expect(readStamp(root, made)).toBeNull();
    writeStamp(root, made, ["fine"]);
    expect(readStamp(root, madeFrom(root, "2026-11-20"))).toEqual(["fine"]);
    expect(readStamp(root, madeFrom(root, "2026-11-21"))).toBeNull();
    put("content/resources/guide.yaml", `${RESOURCE_TEXT}\n`);
    expect(readStamp(root, madeFrom(root, "2026-11-20"))).toBeNull();
  });
});

describe("a catalogue with faults", () => {
  it("names all of them in one run, by file and line, and writes nothing", async () => {
    put("content/skills/broken.mdx", skillText("Seven").replace("Seven", "7"));
    put(
      "content/skills/rests.mdx",
      skillText("Rests").replace("prerequisites: []", "prerequisites: [broken, sampel]"),
    );
    const tag = `${skillText("Tag")}\n<Callout>\n`;
    const unclosed = tag.split("\n").indexOf("<Callout>") + 1;
    put("content/skills/tag.mdx", tag);
    put("content/retired.json", '{ "roles": { "gone": "never" } }');
    expect((await build(root, TODAY)).problems).toEqual([
      "content/retired.json:1: roles.gone: no role `never`; name one that exists, or null",
      "content/skills/broken.mdx:2: title: found `7`, a text is needed; put it in quotes",
      "content/skills/rests.mdx:5: prerequisites[1]: no skill `sampel`, did you mean `sample`?",
      `content/skills/tag.mdx:${unclosed}: body: not readable as MDX: Expected a closing tag for \`<Callout>\`; write \`<\` and \`{\` in backticks or as words`,
    ]);
    expect(existsSync(join(root, ".content/catalog.json"))).toBe(false);
  });

  it("a draft is written without what is broken or leads nowhere", async () => {
    put("content/skills/broken.mdx", skillText("Seven").replace("Seven", "7"));
    put(
      "content/skills/rests.mdx",
      skillText("Rests").replace("prerequisites: []", "prerequisites: [broken, sample, ghost]"),
    );
    const { problems, catalog } = await build(root, { ...TODAY, draft: true });
    expect(problems).toHaveLength(2);
    expect(catalog.skills.rests?.prerequisites).toEqual(["sample"]);
    expect(Object.keys(JSON.parse(read("catalog.json")).skills)).toEqual(["rests", "sample"]);
  });

  const bodyWith = async (text: string) => {
    put("content/skills/sample.mdx", SKILL_TEXT.replace("## How it works\n", `## How it works\n\n${text}\n`));
    return (await build(root, TODAY)).problems;
  };
  const line = SKILL_TEXT.split("\n").indexOf("## How it works") + 3;

  it.each([
    [
      "import x from 'y'",
      "found an `import` or `export`, an article holds no code that runs; put it in a code block or remove it",
    ],
    ["{1 + 1}", "found {1 + 1} outside code, braces would run it; write it in backticks"],
    ["<b>bold</b>", "found <b>, an article holds no HTML; write Markdown, or put it in backticks"],
    ["![alt](/x.png)", "found an image, an article holds none; draw it as a table or a code block"],
    [
      "fewer than <5 rows",
      "not readable as MDX: Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`; write `<` and `{` in backticks or as words",
    ],
  ])("an article holds words alone: %s", async (text, says) => {
    expect(await bodyWith(text)).toEqual([`content/skills/sample.mdx:${line}: body: ${says}`]);
  });

  it("comments and components are no faults", async () => {
    expect(await bodyWith("{/* a comment */}\n\n<Note>words</Note>")).toEqual([]);
  });
});

describe("templates", () => {
  it.each([
    ["skill", skillSchema],
    ["role", roleSchema],
  ])("the one for a %s has every field in its right form", (name, schema) => {
    const text = readFileSync(`content/_templates/${name}.mdx`, "utf8");
    const { data, faults } = locate(text.split("\n---\n")[0] ?? "");
    expect(faults).toEqual([]);
    expect(schema.safeParse(data)).toMatchObject({ success: true });
  });
});

describe("a role's map", () => {
  it("is laid out with Foundations lowest, the same each time, and only when the graph changed", async () => {
    const { catalog } = await build(root, TODAY);
    const sample = catalog.skills.sample as SkillEntry;
    const upper = { ...sample, id: "upper", title: "Upper", prerequisites: ["sample"] };
    const role = { ...aRole([["sample"], ["upper"]]), id: "r", skillCount: 2, hours: { low: 1, high: 2 } };
    const drawn = { ...catalog, skills: { sample, upper }, roles: { r: role } };
    const out = join(root, ".content");
    const path = join(out, "map-r.json");
    const [laid] = await layOutMaps(out, drawn);
    expect(laid?.path).toBe(path);
    const map = laid?.map as RoleMap;
    expect(map.nodes.map(({ id }) => id)).toEqual(["sample", "upper"]);
    expect(map.bands[0]?.y).toBeGreaterThan(map.bands[1]?.y ?? 0);
    expect(map.edges[0]).toMatchObject({ from: "sample", to: "upper" });
    expect(map.edges[0]?.points.length).toBeGreaterThan(1);
    put(".content/map-r.json", JSON.stringify(map));
    expect(await layOutMaps(out, drawn)).toEqual([]);
    rmSync(path);
    expect(await layOutMaps(out, drawn)).toEqual([{ path, map }]);
  });

  it("goes when its role goes", async () => {
    put(".content/map-gone.json", "{}");
    await build(root, TODAY);
    expect(existsSync(join(root, ".content/map-gone.json"))).toBe(false);
  });
});
