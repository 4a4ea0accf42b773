import { describe, expect, it } from "vitest";
import { boxText, panned, parseBox, showing, zoomed } from "./view-box";

const whole = { x: -100, y: 0, width: 1000, height: 2000 };

describe("the view of the map", () => {
  it("reads and writes a viewBox", () => {
    expect(parseBox("-100 0 1000 2000")).toEqual(whole);
    expect(boxText({ ...whole, x: 1.26 })).toBe("1.3 0 1000 2000");
  });

  it("zooms about a point that stays where it is", () => {
    const box = zoomed(whole, whole, 2, { x: 400, y: 500 });
    expect(box).toEqual({ x: 150, y: 250, width: 500, height: 1000 });
  });

  it("never shows more than the whole, and at its closest a sixth of it", () => {
    expect(zoomed(whole, whole, 0.5)).toEqual(whole);
    expect(zoomed(whole, whole, 100).width).toBeCloseTo(1000 / 6);
  });

  it("moves by shares of what is seen and stops at the edges", () => {
    const box = zoomed(whole, whole, 2);
    expect(panned(box, whole, 0.1, 0).x).toBeCloseTo(box.x + 50);
    expect(panned(box, whole, 9, 9)).toEqual({ x: 400, y: 1000, width: 500, height: 1000 });
  });

  it("moves just so far that a skill is seen, and not at all where it is seen already", () => {
    const box = { x: 0, y: 0, width: 500, height: 1000 };
    expect(showing(box, whole, { x: 100, y: 100, width: 50, height: 40 })).toEqual(box);
    expect(showing(box, whole, { x: 600, y: 100, width: 50, height: 40 }).x).toBe(174);
    expect(showing(box, whole, { x: -90, y: 100, width: 50, height: 40 }).x).toBe(-100);
  });
});
