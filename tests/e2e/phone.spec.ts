import { ends } from "./catalogue";
import { expect, test } from "./fixture";

const [LONGEST] = ends("roles");

test.use({ viewport: { width: 390, height: 800 }, isMobile: true });

test("on a phone each line of the contents lands on its part, though the parts above were never laid out", async ({
  page,
}) => {
  await page.goto(LONGEST);
  const contents = page.locator(".rail-fold");
  const marks = await contents
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(marks.length).toBeGreaterThan(5);
  // Every fourth, from the last up: the deepest have the most unknown ground above them.
  for (const mark of marks.reverse().filter((_, index) => index % 4 === 0)) {
    await page.goto("about:blank");
    await page.goto(LONGEST);
    await contents.locator("summary").click();
    await contents.locator(`a[href="${mark}"]`).click();
    await expect(page.locator(mark)).toBeInViewport();
    // The section's own heading is for screen readers: there is nothing of it to see.
    if (mark !== "#section") await expect(page.locator(`${mark} h2`).first()).toBeInViewport();
  }
});
