import { describe, expect, it } from "vitest";
import { checkBodies, countWords, HEADINGS } from "@/domain/catalog/body";
import { aBody, aLibrary, aSkill } from "./make";

const ALL = "`Why it exists`, `How it works`, `How it fails`, `How you know that you have it`";

function said(body: string, kind: "skills" | "roles" = "skills"): string[] {
  const library = aLibrary({ skills: { pagination: aSkill() } });
  library.bodies = { roles: {}, skills: {}, [kind]: { a: body } };
  return checkBodies(library).map(({ file, path, says }) => `${file} ${path.join(".")}: ${says}`);
}

describe("an article", () => {
  it("of 350 to 900 words under the four headings is fine", () => {
    expect(said(aBody(360))).toEqual([]);
    expect(said(aBody(890))).toEqual([]);
  });

  it("too short or too long says by how much", () => {
    const words = countWords(aBody(300));
    expect(said(aBody(300))).toEqual([
      `content/skills/a.mdx body: found ${words} words outside code, at least 350 are needed; add ${350 - words}`,
    ]);
    const many = countWords(aBody(1000));
    expect(said(aBody(1000))).toEqual([
      `content/skills/a.mdx body: found ${many} words outside code, at most 900 are allowed; cut ${many - 900}`,
    ]);
  });

  it("code is not counted and its lines are no headings", () => {
    expect(countWords("two words\n\n```sh\n## not a heading\n```\n- |")).toBe(2);
    expect(said(`${aBody()}\n~~~\n## Comment\n~~~\n`)).toEqual([]);
  });

  it("a missing heading is named", () => {
    expect(said(aBody().replace("## How it fails", "## How it breaks"))).toEqual([
      `content/skills/a.mdx body: no heading \`## How it fails\`; the four are ${ALL}`,
    ]);
  });

  it("a fifth heading, or another order, is refused", () => {
    expect(said(`${aBody()}\n## More\n`)).toEqual([
      `content/skills/a.mdx body: found the headings ${ALL}, \`More\`, only these, in this order: ${ALL}`,
    ]);
    expect(HEADINGS).toHaveLength(4);
  });

  it("every column of a table has a heading", () => {
    const table = (head: string) => `\n${head}\n|---|:-:|\n| | x |\n\n${aBody()}`;
    expect(said(table("| act | nurse |"))).toEqual([]);
    expect(said(table("| | nurse |"))).toEqual([
      "content/skills/a.mdx body.1: column 1 of this table has no heading; name it",
    ]);
    expect(said("| a | |\n| --- | --- |", "roles")).toEqual([
      "content/roles/a.mdx body.0: column 2 of this table has no heading; name it",
    ]);
    expect(said("a line\n|---|---|\n---", "roles")).toEqual([]);
  });

  it("an inner link leads somewhere", () => {
    expect(said(`See [it](/skills/pagination#how).\n${aBody()}`)).toEqual([]);
    expect(said(`\nSee [it](/skills/paginaton).\n${aBody()}`)).toEqual([
      "content/skills/a.mdx body.1: the link to /skills/paginaton leads nowhere, did you mean `pagination`?",
    ]);
    expect(said("[x](/companies/zebra)", "roles")).toEqual([
      "content/roles/a.mdx body.0: the link to /companies/zebra leads nowhere; remove it",
    ]);
  });
});
