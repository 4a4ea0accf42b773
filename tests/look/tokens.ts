import { readFileSync } from "node:fs";
import type { Oklch } from "./oklch";

export type Theme = "light" | "dark";

const COLOUR = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const TOKEN = new RegExp(String.raw`--([\w-]+): light-dark\(${COLOUR}, ${COLOUR}\);`, "g");

/** The colours of app/css/tokens.css, by name and theme. */
export function readTokens(): Record<string, Record<Theme, Oklch>> {
  const css = readFileSync(new URL("../../app/css/tokens.css", import.meta.url), "utf8");
  return Object.fromEntries(
    [...css.matchAll(TOKEN)].map(([, name, ...numbers]) => {
      const [l, c, h, l2, c2, h2] = numbers.map(Number) as [number, number, number, number, number, number];
      return [name, { light: { l, c, h }, dark: { l: l2, c: c2, h: h2 } }];
    }),
  );
}
