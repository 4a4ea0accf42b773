import { look, together } from "../../scripts/audit/look";
import { expect, test } from "./fixture";
import { PUBLIC_PAGES } from "./pages";

for (const path of PUBLIC_PAGES) {
  test(`${path}: axe finds nothing in both themes, narrow and wide, and 320 px is enough`, async ({
    page,
    quiet,
  }) => {
    // Axe reads the longest pages four times: a busy machine needs its time for that.
    test.setTimeout(120_000);
    await page.goto(path);
    // The page that is not there is told to the console by the browser itself.
    if (path === "/no-such-page") quiet.length = 0;
    expect(together(await look(page))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
}
