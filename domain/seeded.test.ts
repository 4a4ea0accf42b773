import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded, shuffled } from "./seeded";

const take = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

describe("seeded numbers", () => {
  it("are those of the published generator", () => {
    // The first three of mulberry32(1), as its author's C code gives them.
    expect(take(1, 3).map((number) => Math.round(number * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it("follow from the seed alone, from 0 up to 1", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const numbers = take(seed, 20);
        expect(numbers).toEqual(take(seed, 20));
        for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
      }),
    );
  });

  it("spread evenly enough", () => {
    const tenths = take(7, 10_000).map((number) => Math.floor(number * 10));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = tenths.filter((other) => other === tenth).length / 10_000;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.015);
    }
  });
});

describe("a shuffle", () => {
  it("keeps every thing once and leaves what it was given alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
        const before = [...things];
        const order = shuffled(things, seeded(seed));
        expect(things).toEqual(before);
        expect([...order].sort()).toEqual([...things].sort());
        expect(order).toEqual(shuffled(things, seeded(seed)));
      }),
    );
  });

  it("comes to every order about as often", () => {
    const random = seeded(11);
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = shuffled(["a", "b", "c"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
