import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "./fixture";
import { PUBLIC_PAGES } from "./pages";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };

for (const theme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test.describe(`axe, ${theme}, ${width} px`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 900 } });
      for (const path of PUBLIC_PAGES) {
        test(`finds nothing on ${path}`, async ({ page, quiet }) => {
          await page.goto(path);
          // The page that is not there is told to the console by the browser itself.
          if (path === "/no-such-page") quiet.length = 0;
          await page.evaluate(AXE);
          const found = await page.evaluate(async () => {
            const axe = (
              window as unknown as { axe: { run: (options: object) => Promise<{ violations: unknown[] }> } }
            ).axe;
            return (await axe.run({ resultTypes: ["violations"] })).violations;
          });
          const said = (found as Finding[]).map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
          );
          expect(said).toEqual([]);
        });
      }
    });
  }
}

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 700 } });
  for (const path of PUBLIC_PAGES) {
    test(`${path} does not scroll sideways`, async ({ page, quiet }) => {
      await page.goto(path);
      if (path === "/no-such-page") quiet.length = 0;
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    });
  }
});
