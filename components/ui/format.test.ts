import { expect, it } from "vitest";
import { inWords, middle, money, plural, range, roman, shortMoney, slug } from "./format";

it("money is printed in full, and short for a glance", () => {
  expect(money(103_000, "USD")).toBe("$103,000");
  expect(shortMoney(149_600, "USD")).toBe("$150k");
});

it("a range joins its ends, and one number stands alone", () => {
  expect(range({ low: 6, high: 10 })).toBe("6–10");
  expect(range({ low: 1200, high: 1200 })).toBe("1,200");
  expect(middle({ low: 6, high: 9 })).toBe(8);
});

it("a day is said in words, whatever the clock of the machine", () => {
  expect(inWords("2026-11-20")).toBe("20 November 2026");
  expect(inWords("2026-11-20T23:59:59Z")).toBe("20 November 2026");
});

it("counted things agree with their number", () => {
  expect(plural(1, "prerequisite")).toBe("1 prerequisite");
  expect(plural(0, "prerequisite")).toBe("0 prerequisites");
});

it("wage levels are printed as the filings print them, and headings become anchors", () => {
  expect([1, 2, 3, 4].map(roman)).toEqual(["I", "II", "III", "IV"]);
  expect(slug("How you know that you have it")).toBe("how-you-know-that-you-have-it");
});
