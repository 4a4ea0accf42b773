import { describe, expect, it } from "vitest";
import { contrast, mix, type Oklch } from "./oklch";
import { readTokens, type Theme } from "./tokens";

const tokens = readTokens();
const THEMES: Theme[] = ["light", "dark"];
const LAYERS = [0, 1, 2, 3];

function colour(name: string, theme: Theme): Oklch {
  const token = tokens[name];
  if (!token) throw new Error(`no token --${name} with light-dark() in app/css/tokens.css`);
  return token[theme];
}

const ratio = (front: string, ground: string, theme: Theme) =>
  contrast(colour(front, theme), colour(ground, theme));

it("the contrast of black on white is 21", () => {
  expect(contrast({ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(21, 1);
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it.each(["ink", "ink-2"])("text in --%s is at least 7:1 on paper and sheet", (ink) => {
    for (const ground of ["paper", "sheet"])
      expect(ratio(ink, ground, theme), ground).toBeGreaterThanOrEqual(7);
  });

  it.each(LAYERS)("text on the band of layer %i is at least 4.5:1, also over its texture", (layer) => {
    const [on, ground] = [colour(`on${layer}`, theme), colour(`l${layer}`, theme)];
    expect(contrast(on, ground)).toBeGreaterThanOrEqual(4.5);
    // A texture line is the text's own colour at 14 %: it may take away a little, not the reading.
    expect(contrast(on, mix(on, 0.14, ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(LAYERS)("the marks of layer %i are at least 3:1 on paper and sheet", (layer) => {
    for (const ground of ["paper", "sheet"]) {
      expect(ratio(`mark${layer}`, ground, theme), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(LAYERS)("the tick of a proven skill of layer %i is at least 3:1 on its square", (layer) => {
    expect(ratio("sheet", `mark${layer}`, theme)).toBeGreaterThanOrEqual(3);
  });

  it("flaws read as text, and edges of controls are at least 3:1", () => {
    for (const ground of ["paper", "sheet"]) {
      expect(ratio("flaw", ground, theme), ground).toBeGreaterThanOrEqual(4.5);
      expect(ratio("edge", ground, theme), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it("the button's text is at least 7:1 on ink", () => {
    expect(ratio("paper", "ink", theme)).toBeGreaterThanOrEqual(7);
  });
});
