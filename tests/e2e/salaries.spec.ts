import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const medians = async (page: Page) =>
  (await page.locator(".salary-chart li .salary-median").allInnerTexts()).map((text) =>
    Number(text.split("\n")[0]?.replace(/[$,]/g, "")),
  );

const descending = (numbers: number[]) =>
  numbers.every((one, at) => at === 0 || one <= (numbers[at - 1] ?? one));

test.describe("salaries, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("rows of a source stand on one axis with their roles, their sample and their table", async ({
    page,
  }) => {
    await page.goto("/salaries");
    await expect(page.locator(".salary-chart .pay-scale")).toHaveCount(1);
    const developers = page.locator(".salary-chart li", { hasText: "Software Developers" });
    await expect(developers).toHaveCount(1);
    await expect(developers).toContainText("Backend developer (stand-in), Full-stack developer (stand-in)");
    await expect(developers).toContainText("United States, visa wage level II, 2026");
    await expect(developers).toContainText("filings");
    expect(descending(await medians(page))).toBe(true);
    const lines = await page.locator(".salary-chart li").count();
    await page.getByText("See the numbers").click();
    await expect(page.getByRole("region", { name: /US dollars per year/ }).locator("tbody tr")).toHaveCount(
      lines,
    );
  });

  test("kind, region, level, role and order are in the address", async ({ page }) => {
    await page.goto("/salaries");
    await page.getByRole("link", { name: /What people answered/ }).click();
    await expect(page).toHaveURL("/salaries?kind=survey");
    await page.getByLabel("Country").selectOption("united-states");
    await page.getByLabel("Sort by").selectOption("sample");
    await page.getByRole("button", { name: "Show" }).click();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("survey");
    expect(new URL(page.url()).searchParams.get("region")).toBe("united-states");
    await expect(page.locator(".salary-chart li").first()).toContainText("United States");
    await expect(page.locator(".source-line").first()).toContainText("Open Database License");
  });

  test("national figures carry the growth, and never stand beside others", async ({ page }) => {
    await page.goto("/salaries?kind=national");
    const rows = page.locator(".salary-chart li");
    await expect(rows.first()).toContainText(/Employment, projected: \+\d+%, 2024–2034/);
    for (const text of await rows.allInnerTexts()) {
      expect(text).toContain("employed");
      expect(text).not.toMatch(/filings|answers/);
    }
  });

  test("under twenty answers only the count stands", async ({ page }) => {
    await page.goto("/salaries?level=each&role=frontend");
    const thin = page.locator(".salary-chart li", { hasText: "Too few for a figure." });
    await expect(thin).toHaveCount(1);
    await expect(thin).toContainText(/1?\d filings/);
    await expect(thin.locator(".pay-tick")).toHaveCount(0);
  });
});

test.describe("what the sources do not have", () => {
  test("a state is not split by level: the page says so and leads on", async ({ page }) => {
    await page.goto("/salaries?region=california&level=2");
    await expect(
      page.getByRole("heading", { name: /do not split a state by visa wage level/ }),
    ).toBeVisible();
    await page.getByRole("link", { name: "California, all levels together" }).click();
    await expect(page).toHaveURL("/salaries?region=california");
    await expect(page.locator(".salary-chart li").first()).toContainText("California, all visa wage levels");
  });

  test("a broken value is named with the filter and the nearest, and the usual stands", async ({ page }) => {
    const answer = await page.goto("/salaries?region=califrnia&level=9&kind=surveys&sort=best");
    expect(answer?.status()).toBe(200);
    const said = page.getByRole("region", { name: "What could not be read" });
    await expect(said).toContainText("Kind of figure: “surveys” is not known. Did you mean Survey?");
    await expect(said).toContainText("Region: “califrnia” is not known. Did you mean California?");
    await expect(said).toContainText("Visa wage level: “9” is not known.");
    await expect(said).toContainText("Sort by: “best” is not known.");
    await expect(page.locator(".salary-chart li")).not.toHaveCount(0);
    await said.getByRole("link", { name: "California" }).click();
    await expect(page).toHaveURL("/salaries?region=california");
  });

  test("a filter of another kind is said to be none of this one", async ({ page }) => {
    await page.goto("/salaries?kind=national&region=texas");
    await expect(page.getByRole("region", { name: "What could not be read" })).toContainText(
      "There is no filter “region”.",
    );
  });
});
