import { expect, test } from "./fixture";

/** “284–488 h” in a text, as two numbers. */
const hoursIn = (text: string | null) =>
  [...((text ?? "").match(/([\d,]+)–([\d,]+) h/) ?? [])].slice(1).map(Number);

test.describe("comparing roles, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two roles are chosen in a form, and stand side by side under one address", async ({ page }) => {
    await page.goto("/compare");
    await page.getByLabel("First role").selectOption("backend");
    await page.getByLabel("Second role").selectOption("frontend");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/\/compare\?roles=backend&roles=frontend/);
    await page.goto("/compare?roles=backend,frontend");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Backend developer and Frontend developer",
    );
    for (const part of [
      "Side by side",
      "Hours between",
      "What they share",
      "What only each has",
      "What they pay",
      "What the steps are called",
    ])
      await expect(page.getByRole("heading", { level: 2, name: part })).toBeVisible();
  });

  test("a shared skill stands once, with the place that each role gives it", async ({ page }) => {
    await page.goto("/compare?roles=backend,frontend");
    const rows = page.locator("#shared [data-skill]");
    const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-skill")));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const only = await page
      .locator("#only [data-skill]")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-skill")));
    expect(only.filter((id) => ids.includes(id))).toEqual([]);
    await expect(rows.first().getByRole("cell")).toHaveCount(2);
  });

  test("the hours go both ways, and are those of the nearest moves", async ({ page }) => {
    await page.goto("/compare?roles=backend,fullstack,devops");
    await expect(page.locator("#between li")).toHaveCount(6);
    await page.goto("/compare?roles=backend,devops");
    const there = await page.locator("#between li").first().textContent();
    await page.goto("/roles/backend");
    const move = await page.locator("#moves li", { hasText: "DevOps" }).textContent();
    expect(hoursIn(move)).toEqual(hoursIn(there));
    expect(hoursIn(move)).toHaveLength(2);
  });

  test("each kind of pay has an axis of its own, with its source", async ({ page }) => {
    await page.goto("/compare?roles=backend,frontend");
    const groups = page.locator("#pay .pay-group");
    await expect(groups).toHaveCount(3);
    for (const group of await groups.all()) {
      await expect(group.locator(".pay-scale")).toHaveCount(1);
      await expect(group.locator(".source-line").first()).toContainText("Licence:");
    }
  });
});

test.describe("what cannot be compared", () => {
  test("an unknown name is named, with the nearest, and the others stand", async ({ page }) => {
    const answer = await page.goto("/compare?roles=backend,frontnd,devops");
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText("There is no role “frontnd”.");
    await expect(page.locator("#sections")).toBeVisible();
    await page.getByRole("link", { name: "Frontend developer", exact: true }).first().click();
    await expect(page).toHaveURL("/compare?roles=backend,devops,frontend");
  });

  test("where none is known, all that there are can be chosen", async ({ page }) => {
    await page.goto("/compare?roles=astronaut,%3Cscript%3E");
    await expect(page.getByRole("main")).toContainText("There is no role “astronaut”.");
    await expect(page.getByRole("main")).toContainText("There is no role “<script>”.");
    await expect(page.getByRole("main")).toContainText("There are Backend developer,");
    await expect(page.locator(".pairs li")).not.toHaveCount(0);
  });

  test("one role, or one named twice, is led to its nearest", async ({ page }) => {
    await page.goto("/compare?roles=backend,backend");
    await expect(page.getByRole("main")).toContainText("Backend developer is named twice.");
    await expect(page.getByRole("heading", { name: "What lies nearest to Backend developer" })).toBeVisible();
    await page.locator(".pairs a").first().click();
    await expect(page.locator("#sections")).toBeVisible();
  });

  test("of four roles the first three stand, and the fourth is named", async ({ page }) => {
    await page.goto("/compare?roles=backend,frontend,devops,fullstack");
    await expect(page.getByRole("main")).toContainText("Left out: Full-stack developer.");
    await expect(page.locator(".compare-heads > li")).toHaveCount(3);
  });
});

test("on a phone nothing scrolls sideways but the labelled table of three", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const roles of ["backend,frontend", "backend,fullstack,devops"]) {
    await page.goto(`/compare?roles=${roles}`);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, roles).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole("region", { name: "Shared skills" })).toHaveAttribute("tabindex", "0");
});
