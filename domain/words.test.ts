import { expect, it } from "vitest";
import { capital, counted, listed, named, numberInWords, stretchInWords } from "./words";

it("numbers to twelve are words, larger ones figures, and one is singular", () => {
  expect([0, 1, 12, 13].map(numberInWords)).toEqual(["no", "one", "twelve", "13"]);
  expect([1, 3].map((n) => counted(n, "skill"))).toEqual(["one skill", "three skills"]);
  expect(counted(2, "entry", "entries")).toBe("two entries");
});

it("lists end in `and`", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

it("up to two skills are named, more of them counted", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(named)).toEqual(["a", "a and b", "three skills"]);
});

it.each([
  [1, "a day"],
  [-5, "five days"],
  [7, "a week"],
  [10, "about a week"],
  [14, "two weeks"],
  [-20, "about three weeks"],
  [59, "about eight weeks"],
  [61, "about two months"],
  [400, "about 13 months"],
])("%s days are said as %s", (days, words) => {
  expect(stretchInWords(days)).toBe(words);
});

it("a sentence begins with a capital", () => {
  expect(capital("two skills")).toBe("Two skills");
});
