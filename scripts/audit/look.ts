import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The four ways in which each page is looked at. */
export const VIEWS = (["light", "dark"] as const).flatMap((theme) =>
  [360, 1280].map((width) => ({ theme, width })),
);

type Violation = { id: string; nodes: { html: string }[] };
type AxeWindow = { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };

/** What axe objects to on an open page, and whether the page scrolls sideways, one list per view. */
export async function look(page: Page): Promise<string[][]> {
  await page.evaluate(AXE);
  // Folded parts are read too.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  const found: string[][] = [];
  for (const { theme, width } of VIEWS) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const violations = await page.evaluate(
      async () =>
        (await (window as unknown as AxeWindow).axe.run({ resultTypes: ["violations"] })).violations,
    );
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    found.push([
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ...(wider > 0 ? [`scrolls sideways by ${wider} px`] : []),
    ]);
  }
  return found;
}

/** The findings of all views, each once, with the views that have it unless all have. */
export function together(found: string[][]): string[] {
  return [...new Set(found.flat())].map((says) => {
    const views = VIEWS.filter((_, at) => found[at]?.includes(says));
    if (views.length === VIEWS.length) return says;
    return `${says} (${views.map(({ theme, width }) => `${theme}, ${width} px`).join("; ")})`;
  });
}
