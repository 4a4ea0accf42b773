import { CATALOG, ends, skillsOf } from "./catalogue";
import { expect, test } from "./fixture";

/** The roles with the longest and the shortest page. */
const END_ROLES = ends("roles").flatMap((path) => CATALOG.roles[path.replace("/roles/", "")] ?? []);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("home, role, skill and list are whole", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const role of END_ROLES) {
      await page.goto(`/roles/${role.id}`);
      for (const name of ["Foundations", "Layer 1", "Layer 2", "Layer 3"]) {
        await expect(page.locator(".section").getByText(name, { exact: true })).toBeVisible();
      }
      await expect(page.locator(".section .chip")).toHaveCount(skillsOf(role).length);
    }
    await page.goto("/roles/backend");
    await page.locator('.section [data-skill="idempotency"] .chip-name').click();
    await expect(page).toHaveURL("/skills/idempotency");
    for (const heading of [
      "Why it exists",
      "How it works",
      "How it fails",
      "How you know that you have it",
    ]) {
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    }
  });

  test("the state square leads to the record, and that says what needs an account", async ({ page }) => {
    await page.goto("/roles/backend");
    await page.locator('.section [data-skill="sql"] [data-state-control]').click();
    await expect(page).toHaveURL("/me/skills/sql");
    await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  });

  test("search answers with typos and offers ways on when there is nothing", async ({ page }) => {
    await page.goto("/search");
    await page.getByRole("searchbox").fill("kuberntes");
    await page.getByRole("searchbox").press("Enter");
    await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("Kubernetes");
    await page.goto("/search?q=zzzzzz");
    await expect(page.getByRole("main").getByRole("link")).not.toHaveCount(0);
  });

  test("practice checks open and explain, option by option", async ({ page }) => {
    await page.goto("/skills/idempotency");
    const options = page.locator("main details[name]");
    await options.first().locator("summary").click();
    await expect(options.first()).toHaveAttribute("open", "");
  });
});

test("graded checks stand on no page and in no public answer", async ({ page, request }) => {
  const { readFileSync } = await import("node:fs");
  const graded = JSON.parse(readFileSync(".content/graded.json", "utf8")) as Record<
    string,
    { question: string }[]
  >;
  const questions = (graded.idempotency ?? []).map(({ question }) => question.slice(0, 60));
  expect(questions.length).toBeGreaterThanOrEqual(4);
  await page.goto("/skills/idempotency");
  const html = await page.content();
  const api = await (await request.get("/api/v1/skills/idempotency")).text();
  for (const question of questions) {
    expect(html).not.toContain(question);
    expect(api).not.toContain(question);
  }
});

test("the slash key opens search, arrows move, Enter opens, and it can be turned off", async ({ page }) => {
  await page.goto("/");
  const box = page.getByRole("dialog").getByRole("searchbox");
  // On a busy machine the first press may come before the script that listens.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 1000 });
  }).toPass();
  await box.fill("kuberntes");
  await expect(page.getByRole("dialog").getByRole("link").first()).toContainText("Kubernetes");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/technologies/kubernetes");
  await page.evaluate(() => localStorage.setItem("strata.slash", "off"));
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a theme is kept, and a dark reload paints no light frame", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Theme").selectOption("dark");
  await page.reload({ waitUntil: "commit" });
  await page.waitForSelector("body");
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(paper).toBe("dark");
});

test("the first Tab reaches the skip link, and it leads to the content", async ({ page }) => {
  await page.goto("/roles/backend");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("on the map every skill is a link in learning order, and arrows follow edges", async ({ page }) => {
  for (const role of END_ROLES) {
    await page.goto(`/roles/${role.id}/map`);
    const nodes = page.locator("svg a[href^='/skills/']");
    await expect(nodes).toHaveCount(skillsOf(role).length);
    await nodes.first().focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/skills\//);
    await page.goBack();
    await expect(page).toHaveURL(`/roles/${role.id}/map`);
    await expect(nodes.first()).toBeInViewport();
  }
});

test("an unknown page is a real 404 with a way on", async ({ page, quiet }) => {
  const answer = await page.goto("/skills/no-such-skill");
  quiet.length = 0;
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("every page carries a policy that lets only its own scripts run", async ({ page }) => {
  for (const path of [
    "/",
    "/roles/backend",
    "/skills/idempotency",
    "/compare",
    "/me",
    "/sign-in",
    "/search?q=sql",
  ]) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    const meta = await page.evaluate(
      () =>
        document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
    );
    const policy = `${headers["content-security-policy"] ?? ""}; ${meta}`;
    expect(policy, path).toContain("script-src");
    expect(policy, path).not.toContain("unsafe-inline");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});
