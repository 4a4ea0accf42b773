import { describe, expect, it } from "vitest";
import { BORROWED_RUN, checkBorrowed } from "@/domain/catalog/borrowed";
import { checkEchoes, opening } from "@/domain/catalog/echoes";
import { checkFiller } from "@/domain/catalog/filler";
import type { Finding } from "@/domain/catalog/problem";
import { fingerprint, runsOf, wordsOf } from "@/domain/catalog/runs";
import { type Paragraph, paragraphsOf } from "@/domain/catalog/wording";
import { aBody, aCheck, aLibrary, aRole, aSkill } from "./make";

const paragraph = (text: string, path: Paragraph["path"] = ["text"], file = "a.mdx"): Paragraph => ({
  file,
  path,
  text,
});
const said = (found: Finding[]): string[] => found.map(({ file, says }) => `${file}: ${says}`);

const LONG =
  "A lock file names the exact version of every package that was chosen, so that the next machine installs the same ones and not newer ones.";
const OTHER =
  "A message may be delivered twice, because the broker hears no acknowledgement and cannot tell a lost worker from a slow one.";

describe("what a reader takes in at once", () => {
  it("is each field and each block of the article, without code, headings and the rules of tables", () => {
    const library = aLibrary({ skills: { a: aSkill({ tags: ["api"], summary: "What it is for." }) } });
    library.bodies.skills.a =
      "## Why it exists\n\nOne line\nand its second.\n\n```js\nlet x;\n```\n| a | b |\n|---|---|\n| c | d |\n";
    const found = paragraphsOf(library);
    expect(found).toContainEqual(paragraph("What it is for.", ["summary"], "content/skills/a.mdx"));
    expect(found.map(({ text }) => text)).not.toContain("api");
    expect(found.filter(({ path }) => path[0] === "body")).toEqual([
      paragraph("One line and its second.", ["body", 2], "content/skills/a.mdx"),
      paragraph("| a | b |", ["body", 8], "content/skills/a.mdx"),
      paragraph("| c | d |", ["body", 10], "content/skills/a.mdx"),
    ]);
  });

  it("also stands in roles", () => {
    const library = aLibrary({ roles: { r: aRole([["a"]]) } });
    library.bodies.roles.r = "A body.";
    const files = paragraphsOf(library).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(["content/roles/r.mdx"]));
  });
});

describe("a paragraph", () => {
  it("that says again what another file says is named with it", () => {
    const twin = LONG.replace("the next machine", "another machine");
    expect(
      said(checkEchoes([paragraph(LONG), paragraph(OTHER), paragraph(twin, ["levels", 2], "b.mdx")])),
    ).toEqual([
      "b.mdx: “A lock file names the exact …” says nearly what a.mdx, text says; cut one, or write what is different",
    ]);
  });

  it("in an article is named by the file alone", () => {
    expect(said(checkEchoes([paragraph(LONG, ["body", 4]), paragraph(LONG)]))[0]).toContain(
      "nearly what a.mdx says",
    );
  });

  it("that is contained in a longer one is an echo, too", () => {
    expect(checkEchoes([paragraph(`${LONG} ${OTHER}`), paragraph(LONG)])).toHaveLength(1);
  });

  it("of few words, or with few words in common, may stand", () => {
    expect(checkEchoes([paragraph("Why it tempts."), paragraph("Why it tempts.")])).toEqual([]);
    const half = `${LONG.split(" ").slice(0, 8).join(" ")} ${OTHER}`;
    expect(checkEchoes([paragraph(LONG), paragraph(half)])).toEqual([]);
  });

  it("of one check may differ from another option in the order of its steps alone", () => {
    const options = [0, 1].map((at) => paragraph(LONG, ["checks", 3, "options", at, "text"]));
    expect(checkEchoes(options)).toEqual([]);
    const [first] = options as [Paragraph];
    expect(checkEchoes([first, paragraph(LONG, ["checks", 4, "question"])])).toHaveLength(1);
    expect(checkEchoes([first, paragraph(LONG, ["checks", 3, "question"], "b.mdx")])).toHaveLength(1);
    expect(checkEchoes([first, paragraph(LONG, ["summary"])])).toHaveLength(1);
  });

  it("is opened by its first six words", () => {
    expect(opening("One two three")).toBe("One two three");
    expect(opening("1 2 3 4 5 6 7")).toBe("1 2 3 4 5 6 …");
  });
});

describe("a phrase that fits every text", () => {
  it.each([
    ["It is important to test.", "“It is important to” fits every text; say what happens otherwise"],
    [
      "It should be noted that it fails.",
      "“It should be noted that” fits every text; say it without the announcement",
    ],
    ["Needless to say, it fails.", "“Needless to say” fits every text; leave it out"],
    ["In today’s world it fails.", "“In today’s” fits every text; say what changed, and when"],
    ["Caching plays a crucial role.", "“plays a crucial role” fits every text; say what it does"],
    ["We delve into caches.", "“delve into” fits every text; say “read”, “look at” or “study”"],
    ["A seamless move.", "“seamless” fits every text; say which step is no longer there"],
    [
      "A cutting-edge tool.",
      "“cutting-edge” fits every text; say what it can do, with a figure and its source",
    ],
    ["It unlocks the potential.", "“unlocks the potential” fits every text; say what becomes possible"],
    ["A rich ecosystem.", "“rich ecosystem” fits every text; say what there is, in numbers"],
    ["At the end of the day it runs.", "“At the end of the day” fits every text; leave it out"],
    ["You leverage a cache.", "“leverage” fits every text; say “use”"],
    ["In order to run.", "“In order to” fits every text; say “to”"],
    ["A plethora of tools.", "“plethora” fits every text; say “many”, or how many"],
    ["It runs!", "found an exclamation mark; write a full stop"],
  ])("%s", (text, says) => {
    expect(said(checkFiller([paragraph(text)]))).toEqual([`a.mdx: ${says}`]);
  });

  it("may stand in the title of a cited work", () => {
    const cited = paragraph("A deep dive!", ["story", "source", "title"]);
    expect(checkFiller([cited])).toEqual([]);
  });

  it("may stand in code, and so may the mark of a negation", () => {
    expect(checkFiller([paragraph("Write `leverage()` and `!done`, a != b, JavaScript's !x.")])).toEqual([]);
  });
});

describe("a sentence of a source", () => {
  const sources = new Set(runsOf(wordsOf(OTHER), BORROWED_RUN));

  it("is found by its words, whatever their marks and letters", () => {
    const text = "Note: a MESSAGE may be delivered twice because the “broker” hears nothing.";
    expect(said(checkBorrowed([paragraph(text), paragraph(LONG)], sources))).toEqual([
      "a.mdx: “a message may be delivered twice because the broker” stands in a source word for word; say it in your own words",
    ]);
  });

  it("said in other words is fine", () => {
    expect(checkBorrowed([paragraph("The broker may deliver one message two times.")], sources)).toEqual([]);
  });

  it("is known by numbers that differ for texts that differ", () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `run of words ${at}`);
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(texts.map(fingerprint).every(Number.isSafeInteger)).toBe(true);
    expect(runsOf(["two", "words"], 3)).toEqual([]);
    expect(wordsOf("…")).toEqual([]);
  });
});

it("the samples that other tests build on have none of these faults", () => {
  const library = aLibrary({ skills: { a: aSkill({ checks: [0, 1, 2, 3, 4, 5].map((at) => aCheck(at)) }) } });
  library.bodies.skills.a = aBody();
  expect(checkFiller(paragraphsOf(library))).toEqual([]);
});
