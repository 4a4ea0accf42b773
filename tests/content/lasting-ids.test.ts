import { describe, expect, it } from "vitest";
import { checkLastingIds, publish, unpublished } from "@/domain/catalog/retired";
import { aLibrary, skillsOf } from "./make";

const library = aLibrary({ skills: skillsOf({ acid: [], locking: [] }) });
const said = (retired: Parameters<typeof checkLastingIds>[1], published = {}) =>
  checkLastingIds(library, retired, published).map(
    ({ file, path, says }) => `${file} ${path.join(".")}: ${says}`,
  );

describe("ids for ever", () => {
  it("a published id that vanished is missed, and an entry in retired.json explains it", () => {
    const published = { skills: ["acid", "old"] };
    expect(said({}, published)).toEqual([
      "content/ids.json skills.1: skill `old` was published and content/skills/old.mdx is gone; bring it back, or add `old` to skills in content/retired.json with what replaced it",
    ]);
    expect(said({ skills: { old: "acid" } }, published)).toEqual([]);
    expect(said({ skills: { old: null } }, published)).toEqual([]);
  });

  it("a retired id is never a file again", () => {
    expect(said({ skills: { acid: "locking" } })).toEqual([
      "content/retired.json skills.acid: `acid` is retired and content/skills/acid.mdx exists; ids are never reused: name the new skill otherwise",
    ]);
  });

  it("a successor exists", () => {
    expect(said({ skills: { old: "lockin" } })).toEqual([
      "content/retired.json skills.old: no skill `lockin`, did you mean `locking`?",
    ]);
  });

  it("new ids are named until they are published; publishing forgets none", () => {
    expect(unpublished(library, { skills: ["acid"] })).toEqual(["skills/locking"]);
    expect(unpublished(library, {})).toEqual(["skills/acid", "skills/locking"]);
    expect(publish(library, { skills: ["old", "acid"] }).skills).toEqual(["acid", "locking", "old"]);
  });
});
