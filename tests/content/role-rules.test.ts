import { describe, expect, it } from "vitest";
import { checkOrphans, checkRoles } from "@/domain/catalog/role-rules";
import { aLibrary, aRole, skillsOf } from "./make";

type Role = ReturnType<typeof aRole>;

/** Forty skills without prerequisites, ten a layer, beside those that a test speaks of. */
const filler = Array.from({ length: 4 }, (_, layer) =>
  Array.from({ length: 10 }, (_, at) => `filler-${layer}-${at}`),
);
const layersWith = (...own: string[][]) => filler.map((ids, layer) => [...(own[layer] ?? []), ...ids]);

function said(edges: Record<string, string[]>, role: Role): string[] {
  const library = aLibrary({ skills: skillsOf(edges), roles: { r: role } });
  return checkRoles(library).map(({ path, says }) => `${path.join(".")}: ${says}`);
}

function placedAs(
  role: Role,
  skill: string,
  changes: Partial<Role["layers"][number]["skills"][number]>,
): Role {
  const layers = role.layers.map((layer) => ({
    ...layer,
    skills: layer.skills.map((held) => (held.skill === skill ? { ...held, ...changes } : held)),
  }));
  return { ...role, layers };
}

describe("skills inside a role", () => {
  it("what rests on lower layers, earlier levels and no lighter weights is fine", () => {
    expect(said({ a: [], b: ["a"] }, aRole(layersWith(["a"], ["b"])))).toEqual([]);
  });

  it("a prerequisite never stands in a higher layer", () => {
    expect(said({ a: [], b: ["a"] }, aRole(layersWith(["b"], [], ["a"])))).toEqual([
      "layers.0.skills.0: `b` rests on `a`, which stands in a higher layer (2 over 0); move one, or drop the prerequisite",
    ]);
  });

  it("a prerequisite is never expected later", () => {
    const role = placedAs(aRole(layersWith(["a"], ["b"])), "a", { by: "senior" });
    expect(said({ a: [], b: ["a"] }, role)).toEqual([
      "layers.1.skills.0: `b` rests on `a`, which is expected later (senior after entry); make its `by` entry or earlier",
    ]);
  });

  it("a prerequisite never weighs less", () => {
    const role = placedAs(aRole(layersWith(["a"], ["b"])), "a", { weight: "optional" });
    expect(said({ a: [], b: ["a"] }, role)).toEqual([
      "layers.1.skills.0: `b` rests on `a`, which weighs less (optional under essential); make its weight essential",
    ]);
  });

  it("a prerequisite is in the role or assumed; all that rest on it are named at once", () => {
    const edges = { a: [], b: ["a"], c: ["a"] };
    expect(said(edges, aRole(layersWith(["b"])))).toEqual([
      "layers.0.skills.0: `b` rests on `a`, which is neither in the role nor in `assumed`; add it to one of them",
    ]);
    expect(said(edges, aRole(layersWith(["b", "c"])))).toEqual([
      "layers.0.skills.0: `b` and `c` rest on `a`, which is neither in the role nor in `assumed`; add it to one of them",
    ]);
    expect(said(edges, aRole(layersWith(["b", "c"]), { assumed: ["a"] }))).toEqual([]);
  });

  it("an unknown prerequisite is its own file's problem", () => {
    expect(said({ b: ["ghost"] }, aRole(layersWith(["b"])))).toEqual([]);
  });
});

describe("a role's shape", () => {
  const sound = aRole(layersWith());

  it("it holds 35 to 60 skills", () => {
    expect(said({}, aRole([["a"]]))).toContain("layers: found 1 skill, a role has 35 to 60");
    const many = Array.from({ length: 21 }, (_, at) => `more-${at}`);
    expect(said({}, aRole(layersWith(many)))).toEqual(["layers: found 61 skills, a role has 35 to 60"]);
  });

  it("layers and steps stand in order", () => {
    expect(said({}, { ...sound, layers: [...sound.layers].reverse() })).toEqual([
      "layers: found the numbers 3, 2, 1, 0; layers stand in the order 0, 1, 2, 3",
    ]);
    expect(said({}, { ...sound, ladder: [...sound.ladder].reverse() })).toEqual([
      "ladder: found `advanced`, `senior`, `mid` and `entry`; the steps stand in the order `entry`, `mid`, `senior` and `advanced`",
    ]);
  });

  it("its story has 120 to 200 words and, when it happened, a source", () => {
    const story = (text: string) => ({ ...sound, story: { ...sound.story, text } });
    expect(said({}, story("too short"))).toEqual(["story.text: found 2 words, a story has 120 to 200"]);
    expect(said({}, story("word ".repeat(201).trim()))).toEqual([
      "story.text: found 201 words, a story has 120 to 200",
    ]);
    expect(said({}, { ...sound, story: { ...sound.story, kind: "incident" } })).toEqual([
      "story: a public incident names its `source`; add it, or mark the story as `kind: example`",
    ]);
  });
});

describe("orphans", () => {
  const skills = skillsOf({ a: [], b: [], c: [] });

  it("a skill that no role holds or assumes is one", () => {
    const library = aLibrary({ skills, roles: { r: aRole([["a"]], { assumed: ["b"] }) } });
    expect(checkOrphans(library)).toEqual([
      {
        file: "content/skills/c.mdx",
        path: [],
        says: "orphan: no role names this skill; add it to a role's layers or `assumed`, or retire it",
      },
    ]);
  });

  it("nothing is one before there is a role, or while one is unreadable", () => {
    expect(checkOrphans(aLibrary({ skills }))).toEqual([]);
    expect(checkOrphans(aLibrary({ skills, roles: { r: aRole([["a"]]) } }, { roles: ["broken"] }))).toEqual(
      [],
    );
  });
});
