import { expect, test } from "./fixture";

test.describe("the lists, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("roles are filtered, sorted and reckoned from where one comes", async ({ page }) => {
    await page.goto("/roles");
    const rows = page.locator(".role-lines li");
    const all = await rows.count();
    await page.getByLabel("I come from").selectOption("frontend");
    await page.getByLabel("Sort by").selectOption("move");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(rows).toHaveCount(all);
    await expect(rows.first()).toContainText("You start here");
    await expect(rows.nth(1)).toContainText("Full-stack developer");
    await page.getByLabel("Filed median at least").fill("120,000");
    await page.getByRole("button", { name: "Show" }).click();
    expect(await rows.count()).toBeLessThan(all);
    await expect(page.locator(".listing-state")).toContainText(/\d of \d roles/);
    await page.getByRole("link", { name: /Filed median at least \$120,000/ }).click();
    await expect(page).toHaveURL("/roles?from=frontend&sort=move");
    await page.getByRole("link", { name: "Clear all" }).click();
    await expect(page).toHaveURL("/roles");
  });

  test("skills are filtered by words, role, layer, level, weight, tag and hours", async ({ page }) => {
    await page.goto("/skills");
    const items = page.locator(".skill-items > li");
    const all = await items.count();
    await page.getByLabel("Role").selectOption("backend");
    await page.getByLabel("Layer", { exact: true }).selectOption("2");
    await page.getByRole("button", { name: "Show" }).click();
    // The new page is counted once all of it is there.
    await expect(page).toHaveURL(/layer=2/);
    await page.waitForLoadState();
    const inLayer = await items.count();
    expect(inLayer).toBeGreaterThan(0);
    expect(inLayer).toBeLessThan(all);
    for (const text of await items.allInnerTexts())
      expect(text).toMatch(/\nBy (entry|mid|senior|advanced), /);
    await page.getByLabel("With the words").fill("isolaton");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(items.filter({ hasText: "Isolation levels" })).toHaveCount(1);
    expect(await items.count()).toBeLessThan(inLayer);
    await page.getByLabel("Sort by").selectOption("hours");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator(".skill-plain .numeral").first()).toBeVisible();
  });

  test("home has every role on one axis, and leads to what there is", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator(".role-lines .pay-scale")).toHaveCount(1);
    for (const title of ["Backend developer", "Frontend developer", "DevOps engineer"])
      await expect(page.locator(".role-lines").getByRole("link", { name: title })).toBeVisible();
    const doors = page.getByRole("navigation", { name: "Ways in" }).getByRole("link");
    for (const href of await doors.evaluateAll((links) => links.map((link) => link.getAttribute("href"))))
      expect((await page.request.get(href ?? "")).status(), href ?? "").toBe(200);
  });
});

test.describe("a filter that cannot be read", () => {
  test("is named with its value and the nearest, on both lists", async ({ page }) => {
    await page.goto("/roles?family=servr-side&pay=lots&famly=x&sort=move");
    const said = page.getByRole("region", { name: "What could not be read" });
    await expect(said).toContainText("Family: “servr-side” is not known. Did you mean Server side?");
    await expect(said).toContainText("Filed median at least: “lots” is not a whole number.");
    await expect(said).toContainText("There is no filter “famly”.");
    await expect(said).toContainText("needs a second choice");
    await expect(page.locator(".role-lines li")).not.toHaveCount(0);
    await page.goto("/skills?layer=7&role=backnd&level=boss");
    await expect(said).toContainText(
      "Layer: “7” is not known. There are Foundations, Layer 1, Layer 2, Layer 3.",
    );
    await said.getByRole("link", { name: "Backend developer" }).click();
    await expect(page).toHaveURL("/skills?role=backend");
  });

  test("leaves markup in a value harmless", async ({ page }) => {
    await page.goto("/skills?tag=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&q=%3Cb%3E");
    await expect(page.getByRole("main")).toContainText("“<img src=x onerror=alert(1)>”");
    expect(await page.locator("main img").count()).toBe(0);
  });
});

test("where nothing passes, three ways lead on", async ({ page }) => {
  for (const address of [
    "/roles?family=data&pay=900000",
    "/roles?pay=900000",
    "/skills?q=zzzz",
    "/skills?hours=1&role=backend",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: /passes all of this/ })).toBeVisible();
    await expect(page.locator(".nothing-left a"), address).toHaveCount(3);
  }
  await page.goto("/roles?family=data&pay=900000");
  await page.locator(".nothing-left a").first().click();
  await expect(page.locator(".role-lines li")).not.toHaveCount(0);
});

test("Back takes one filter back and finds the place again", async ({ page }) => {
  await page.goto("/skills");
  await page.getByLabel("Role").selectOption("backend");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/role=backend/);
  await page.evaluate(() => scrollTo(0, 900));
  await page.locator(".skill-items a").nth(20).click();
  await expect(page).toHaveURL(/\/skills\/[a-z]/);
  await page.goBack();
  await expect(page).toHaveURL(/role=backend/);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeGreaterThan(500);
  await page.goBack();
  await expect(page).toHaveURL("/skills");
  await expect(page.locator(".filters-set")).toHaveCount(0);
});

test("the small cores fill by what the reader has recorded", async ({ page }) => {
  await page.goto("/roles");
  await expect(page.locator("[data-role-core='backend'] [data-fill]")).toHaveCount(0);
  await page.goto("/roles/backend");
  const algebra = page.locator('.section [data-skill="algebra"]');
  await algebra.locator("[data-state-control][role=button]").click();
  await page.getByRole("button", { name: "Mark as practised" }).click();
  await expect(algebra).toHaveAttribute("data-state", "practised");
  await page.goto("/roles");
  const fill = page.locator("[data-role-core='backend'] [data-fill='practised 0']");
  await expect(fill).toHaveCount(1);
  expect(Number(await fill.getAttribute("height"))).toBeGreaterThan(0);
  await expect(page.locator("[data-role-core='backend'] [data-fill='practised 3']")).toHaveAttribute(
    "height",
    "0",
  );
});

test("every place in the header is a page, on a phone too", async ({ page }) => {
  for (const width of [360, 821, 900, 1121, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/roles");
    if (width < 821) await page.getByText("Menu", { exact: true }).click();
    const nav = page.getByRole("navigation", { name: width < 821 ? "Menu" : "Main" });
    for (const name of ["Roles", "Skills", "Salaries", "Companies", "Technologies"])
      await expect(nav.getByRole("link", { name, exact: true }), `${width}`).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `${width}`).toBeLessThanOrEqual(0);
  }
});
