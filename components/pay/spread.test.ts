import { describe, expect, it } from "vitest";
import { axisOf, middleHalf, spreadOf } from "./spread";

const figures = { p10: 84_000, p25: 91_000, p50: 103_000, p75: 131_000, p90: 149_000 };

describe("a spread", () => {
  it("keeps its percentiles from twenty answers on", () => {
    expect(spreadOf("Level I", 20, "USD", figures).at).toEqual(figures);
  });

  it("shows only the count under twenty answers, whatever the data hold", () => {
    expect(spreadOf("Level I", 19, "USD", figures)).toEqual({
      label: "Level I",
      n: 19,
      currency: "USD",
      at: null,
    });
  });

  it("has nothing to draw without a median", () => {
    expect(spreadOf("2020", 5_000, "USD", { p10: 50_000, p50: null }).at).toBeNull();
  });

  it("says its middle half in full, or nothing where it has none", () => {
    expect(middleHalf(spreadOf("Level I", 20, "USD", figures))).toBe("between $91,000 and $131,000");
    expect(middleHalf(spreadOf("Level I", 20, "USD", { p50: 1 }))).toBeNull();
    expect(middleHalf(spreadOf("Level I", 3, "USD", figures))).toBeNull();
  });
});

it("an axis holds every figure between round ends, in steps of fifty thousand", () => {
  const spreads = [spreadOf("I", 50, "USD", figures), spreadOf("II", 50, "USD", { p50: 201_000 })];
  expect(axisOf(spreads)).toEqual({
    low: 50_000,
    high: 250_000,
    ticks: [50_000, 100_000, 150_000, 200_000, 250_000],
  });
});
