import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, distance, nearest } from "@/domain/catalog/nearest";
import { amount, listed, spell } from "@/domain/catalog/problem";

const word = fc.string({ maxLength: 8 });

describe("the nearest name", () => {
  it("two swapped letters are one slip, as are a letter too many, too few or wrong", () => {
    expect(distance("grpah", "graph")).toBe(1);
    expect(distance("graphs", "graph")).toBe(1);
    expect(distance("graph", "graphs")).toBe(1);
    expect(distance("grabh", "graph")).toBe(1);
  });

  it("distance is zero only for equal words, and the same in both directions", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(distance(left, right) === 0).toBe(left === right);
        expect(distance(left, right)).toBe(distance(right, left));
        expect(distance(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
    );
  });

  it("the nearest candidate wins, ties go to the first by name, and far ones are not offered", () => {
    expect(nearest("graphq", ["grpc", "graphql"])).toBe("graphql");
    expect(nearest("cat", ["hat", "bat"])).toBe("bat");
    expect(nearest("sql", ["networks"])).toBeNull();
    expect(didYouMean("graphq", ["graphql"], "remove it")).toBe(", did you mean `graphql`?");
    expect(didYouMean("sql", ["networks"], "remove it")).toBe("; remove it");
  });
});

describe("words in messages", () => {
  it("a path reads as an author writes it", () => {
    expect(spell(["layers", 2, "skills", 3])).toBe("layers[2].skills[3]");
    expect(spell([])).toBe("");
  });

  it("names are listed, counts have their plural", () => {
    expect(listed(["a"])).toBe("`a`");
    expect(listed(["a", "b", "c"])).toBe("`a`, `b` and `c`");
    expect(listed(["a", "b"], "or")).toBe("`a` or `b`");
    expect(listed([])).toBe("nothing");
    expect(amount(1, "skill")).toBe("1 skill");
    expect(amount(2, "skill")).toBe("2 skills");
  });
});
