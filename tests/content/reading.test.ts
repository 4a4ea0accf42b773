import { describe, expect, it } from "vitest";
import { inWords } from "@/scripts/content/build";
import { readLibrary } from "@/scripts/content/read";
import { RESOURCE_TEXT, SKILL_TEXT } from "./texts";

const messages = (path: string, text: string) => readLibrary([{ path, text }]).problems.map(inWords);

/** The sound sample with one change; the change must apply. */
function skillWith(from: string, to: string): string[] {
  expect(SKILL_TEXT).toContain(from);
  return messages("content/skills/sample.mdx", SKILL_TEXT.replace(from, to));
}

describe("a field that is not as it should be", () => {
  it("the samples themselves are sound", () => {
    expect(messages("content/skills/sample.mdx", SKILL_TEXT)).toEqual([]);
    expect(messages("content/resources/sample.yaml", RESOURCE_TEXT)).toEqual([]);
  });

  it("is missing", () => {
    expect(skillWith("title: Sample\n", "")).toEqual([
      "content/skills/sample.mdx:2: title: nothing found, a text is needed; add the field",
    ]);
    expect(skillWith("  brief: Build it.\n", "")).toEqual([
      "content/skills/sample.mdx:56: practice.brief: nothing found, a text is needed; add the field",
    ]);
  });

  it("has a name that no field has", () => {
    expect(skillWith("summary: What", "sumary: What")).toEqual([
      "content/skills/sample.mdx:2: summary: nothing found, a text is needed; add the field",
      "content/skills/sample.mdx:3: sumary: no such field, did you mean `summary`?",
    ]);
    expect(skillWith("    about: failure\n", "    about: failure\n    colour: red\n")).toEqual([
      "content/skills/sample.mdx:23: checks[1].colour: no such field; remove it, the fields here are `kind`, `about`, `question` and `options`",
    ]);
    expect(skillWith("low: 2, high: 4", "low: 2, hihg: 4, high: 4")).toEqual([
      "content/skills/sample.mdx:4: hours.hihg: no such field, did you mean `high`?",
    ]);
  });

  it("is of another kind", () => {
    expect(skillWith("title: Sample", "title: 404")).toEqual([
      "content/skills/sample.mdx:2: title: found `404`, a text is needed; put it in quotes",
    ]);
    expect(skillWith("prerequisites: []", "prerequisites: networks")).toEqual([
      "content/skills/sample.mdx:5: prerequisites: found “networks”, a list is needed; change it",
    ]);
    expect(skillWith("tags: [api]", "tags:\n  api: true")).toEqual([
      "content/skills/sample.mdx:6: tags: found the fields `api`, a list is needed; change it",
    ]);
    expect(skillWith("summary: What it is for.", "summary:")).toEqual([
      "content/skills/sample.mdx:3: summary: found nothing, a text is needed; change it",
    ]);
    expect(skillWith("low: 2,", "low: 2.5,")).toEqual([
      "content/skills/sample.mdx:4: hours.low: found `2.5`, a whole number is needed; change it",
    ]);
  });

  it("is too long, too short, too much or too little", () => {
    expect(skillWith("title: Sample", `title: ${"x".repeat(71)}`)).toEqual([
      "content/skills/sample.mdx:2: title: found 71 characters, at most 60 characters; take 11 away",
    ]);
    expect(skillWith("high: 4 }", "high: 500 }")).toEqual([
      "content/skills/sample.mdx:4: hours.high: found `500`, at most 400 is allowed; lower it",
    ]);
    expect(skillWith("low: 2,", "low: 0,")).toEqual([
      "content/skills/sample.mdx:4: hours.low: found `0`, at least 1 is needed; raise it",
    ]);
    expect(skillWith("tags: [api]", "tags: []")).toEqual([
      "content/skills/sample.mdx:6: tags: found 0 entries, at least 1 is needed; add 1",
    ]);
    expect(skillWith("resources: [spec, guide]", "resources: [spec]")).toEqual([
      "content/skills/sample.mdx:62: resources: found 1 entry, at least two resources; add 1",
    ]);
    expect(skillWith("title: Sample", 'title: ""')).toEqual([
      "content/skills/sample.mdx:2: title: found “”, must not be empty; add 1",
    ]);
  });

  it("has fewer than six checks, or not four levels", () => {
    const last = SKILL_TEXT.slice(
      SKILL_TEXT.indexOf("  - kind: graded"),
      SKILL_TEXT.indexOf("practice:\n  brief"),
    );
    const [first = ""] = last.split(/(?=\n {2}- kind)/);
    expect(skillWith(`${first}\n`, "")).toEqual([
      "content/skills/sample.mdx:13: checks: found 5 entries, at least six checks; add 1",
    ]);
    expect(skillWith("  - { can: I can choose., example: Once. }\n", "")).toEqual([
      "content/skills/sample.mdx:8: levels: found 3 entries, four “I can” lines, from shaky to sure; add 1",
    ]);
  });

  it("is none of the words allowed", () => {
    expect(skillWith("kind: graded", "kind: graddd")).toEqual([
      "content/skills/sample.mdx:28: checks[2].kind: found “graddd”, allowed are `practice` and `graded`, did you mean `graded`?",
    ]);
    expect(skillWith("about: failure", "about: 7")).toEqual([
      "content/skills/sample.mdx:22: checks[1].about: found `7`, allowed are `use` and `failure`; choose one",
    ]);
    expect(skillWith("right: true", "right: false")).toEqual([
      "content/skills/sample.mdx:18: checks[0].options[0].right: found `false`, allowed is `true`; choose one",
    ]);
  });

  it("has a form that is not allowed", () => {
    expect(skillWith("reviewed: 2026-11-20", "reviewed: 2026-13-20")).toEqual([
      "content/skills/sample.mdx:7: reviewed: found “2026-13-20”, a day such as 2026-11-20 is needed; change it",
    ]);
    expect(skillWith("tags: [api]", "tags: [The API]")).toEqual([
      "content/skills/sample.mdx:6: tags[0]: found “The API”, an id is lower-case words joined by hyphens, such as `http-semantics`; change it",
    ]);
    expect(skillWith("can: I can see.", "can: Sees.")).toEqual([
      "content/skills/sample.mdx:9: levels[0].can: found “Sees.”, starts with “I can ”; change it",
    ]);
    expect(skillWith("low: 2, high: 4", "low: 4, high: 4")).toEqual([
      "content/skills/sample.mdx:4: hours.low: found `4`, low must be less than high; change it",
    ]);
  });
});

describe("a resource", () => {
  it("says its kind and whether it is free or paid", () => {
    const without = RESOURCE_TEXT.replace("kind: article\n", "").replace("cost: free\n", "");
    expect(messages("content/resources/sample.yaml", without)).toEqual([
      "content/resources/sample.yaml:1: kind: nothing found, allowed are `specification`, `documentation`, `paper`, `book`, `course`, `article`, `video`, `tool` and `reference`; add the field",
      "content/resources/sample.yaml:1: cost: nothing found, allowed are `free`, `paid` and `free-to-read`; add the field",
    ]);
  });

  it("has an address on the web", () => {
    expect(messages("content/resources/sample.yaml", RESOURCE_TEXT.replace("https://", "ftp://"))).toEqual([
      "content/resources/sample.yaml:3: url: found “ftp://example.org/guide”, an address starts with https:// (or http://); change it",
    ]);
  });
});

describe("a pay row", () => {
  it("without a source is refused", () => {
    const keys = '"keys": { "filings": null, "national": null, "survey": null }';
    const row = '{ "currency": "USD", "year": 2025, "country": "US", "years": "all", "n": 30 }';
    const text = `{\n"title": "O",\n"filed": null,\n${keys},\n"filings": [],\n"survey": [\n${row}\n],\n"national": [],\n"outlook": null\n}`;
    expect(messages("content/pay/o.json", text)).toEqual([
      "content/pay/o.json:7: survey[0].source: nothing found, a text is needed; add the field",
    ]);
  });
});

describe("a file that cannot be read", () => {
  it("has a text with a colon outside quotes", () => {
    expect(skillWith("summary: What it is for.", "summary: What: it is for.")[0]).toMatch(
      /^content\/skills\/sample\.mdx:3: not readable as YAML: /,
    );
  });

  it("has a field twice", () => {
    expect(skillWith("title: Sample\n", "title: Sample\ntitle: Again\n")).toEqual([
      "content/skills/sample.mdx:3: the same field stands twice; keep one",
    ]);
  });

  it("has a quote that never closes", () => {
    expect(skillWith("resources: [spec, guide]", 'resources: ["spec, guide]')[0]).toMatch(
      /^content\/skills\/sample\.mdx:\d+: not readable as YAML: a quote or bracket is never closed; close it$/,
    );
  });

  it("has no front matter", () => {
    expect(messages("content/skills/sample.mdx", "# Title\n")).toEqual([
      "content/skills/sample.mdx:1: no front matter; the file begins with a line `---`, the fields, and another line `---`",
    ]);
  });

  it("is no JSON", () => {
    expect(messages("content/pay/o.json", '{\n"title": "O",\n')).toEqual([
      "content/pay/o.json:3: not readable as JSON; run `npm run derive` again, or mend it",
    ]);
  });
});

describe("a file in the wrong place", () => {
  const wrong = (path: string) => messages(path, "");

  it("its folder is no kind of content", () => {
    expect(wrong("content/skill/a.mdx")).toEqual([
      "content/skill/a.mdx: no kind of content `skill`, did you mean `skills`?",
    ]);
    expect(wrong("content/notes.txt")).toEqual([
      "content/notes.txt: not read; content stands in a folder of its kind",
    ]);
    expect(wrong("content/README.md")).toEqual([]);
  });

  it("its ending or depth is another", () => {
    expect(wrong("content/resources/a.yml")).toEqual([
      "content/resources/a.yml: not read; a resource is a file content/resources/<id>.yaml, rename it",
    ]);
    expect(wrong("content/skills/deep/a.mdx")).toEqual([
      "content/skills/deep/a.mdx: not read; a skill is a file content/skills/<id>.mdx, rename it",
    ]);
  });

  it("its name is no id", () => {
    expect(wrong("content/skills/HTTP_Semantics.mdx")).toEqual([
      "content/skills/HTTP_Semantics.mdx: found the name “HTTP_Semantics”, an id is lower-case words joined by hyphens; rename the file",
    ]);
  });
});

describe("the list of what left", () => {
  it("knows the kinds and the form of ids", () => {
    expect(messages("content/retired.json", '{ "skill": {} }')).toEqual([
      "content/retired.json:1: skill: no such field, did you mean `skills`?",
    ]);
    expect(messages("content/retired.json", '{\n"skills": {\n"Old One": "new" } }')).toEqual([
      "content/retired.json:3: skills.Old One: no such name; an id is lower-case words joined by hyphens, such as `http-semantics`",
    ]);
  });
});
