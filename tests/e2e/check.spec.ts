import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { parse } from "yaml";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

type Check = { kind: string; question: string; options: { text: string; right?: boolean; why: string }[] };

const SKILL = "indexes";
const RECORD = `/me/skills/${SKILL}`;
const front = readFileSync(`content/skills/${SKILL}.mdx`, "utf8").split(/^---$/m)[1] ?? "";
const checks = (parse(front) as { checks: Check[] }).checks.filter(({ kind }) => kind === "graded");

/** A text of the front matter as a page shows it. */
const plain = (text: string) => text.replace(/[`*]/g, "").replace(/\s+/g, " ").trim();

/** The content's own entry of a question on the page. */
async function checkOf(question: Locator): Promise<Check> {
  const labels = (await question.locator("label").allInnerTexts()).map(plain);
  const check = checks.find(({ options }) => options.every(({ text }) => labels.includes(plain(text))));
  if (!check) throw new Error(`no graded check with the answers ${labels.join(" / ")}`);
  return check;
}

/** Answers every question of the open take: rightly, but for those named. */
async function answer(page: Page, wrong: number[] = []): Promise<void> {
  for (const [at, question] of (await page.locator("#check fieldset").all()).entries()) {
    const { options } = await checkOf(question);
    const chosen = options.find(({ right }) => (right === true) !== wrong.includes(at + 1));
    await question.getByLabel(plain(chosen?.text ?? ""), { exact: true }).check();
  }
}

/** Waits until the forms have their script: before that they post as plain ones, and the page comes anew. */
const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("#check form") ?? {}).some((key) => key.startsWith("__react")),
  );

const handIn = (page: Page) => page.getByRole("button", { name: "Hand in my answers" }).click();
const draw = (page: Page) => page.locator("#check").getByRole("button", { name: /^Draw/ }).click();

test("a take is drawn, kept open, failed, explained, and passed with an offer", async ({ page }) => {
  test.setTimeout(90_000);
  const part = page.locator("#check");
  await signIn(page, newAddress("check"));

  await test.step("the skill page leads to it, and its questions say nothing of the answers", async () => {
    await page.goto(`/skills/${SKILL}`);
    await page.getByRole("link", { name: "Take the graded checks" }).click();
    await expect(page).toHaveURL(`${RECORD}#check`);
    await awake(page);
    await draw(page);
    await expect(part.locator("fieldset")).toHaveCount(3);
    await expect(part.getByRole("heading", { name: "Your open take" })).toBeFocused();
    const source = await (await page.request.get(RECORD)).text();
    for (const { options } of checks)
      for (const { why } of options) expect(source).not.toContain(why.slice(0, 40));
  });

  await test.step("a reload keeps the open take, in its order", async () => {
    const before = await part.locator("label").allInnerTexts();
    await page.reload();
    await awake(page);
    expect(await part.locator("label").allInnerTexts()).toEqual(before);
  });

  await test.step("one wrong answer is no pass, kindly said and explained", async () => {
    await answer(page, [2]);
    await handIn(page);
    const said = part.getByRole("heading", { name: "Not passed this time: two of three right" });
    await expect(said).toBeFocused();
    await expect(part.getByText("You had questions 1 and 3 right.")).toBeVisible();
    await expect(part.getByRole("heading", { name: "Question 2: not right" })).toBeVisible();
    await expect(part.locator(".explained[open]")).toHaveCount(4);
    await expect(part.getByRole("button", { name: "Mark as practised" })).toHaveCount(0);
  });

  await test.step("all right is a pass, which offers to call it practised", async () => {
    await draw(page);
    await expect(part.locator(".explained")).toHaveCount(0);
    await answer(page);
    await handIn(page);
    await expect(part.getByRole("heading", { name: "Passed: three of three right" })).toBeFocused();
    await part.getByRole("button", { name: "Mark as practised" }).click();
    await expect(page.getByRole("heading", { name: "Practised, by a passed check" })).toBeFocused();
    await expect(part.getByText(/A second one from .* UTC on makes the skill proven/)).toBeVisible();
    await expect(part.getByText(/It falls due again on/)).toBeVisible();
  });

  await test.step("the journal tells of each take, and not which option was right", async () => {
    await page.goto("/me/journal");
    const lines = page.locator(".journal > li");
    await expect(lines.filter({ hasText: "Indexes: check passed, 3 of 3" })).toHaveCount(1);
    await expect(lines.filter({ hasText: "Indexes: check not passed, 2 of 3" })).toHaveCount(1);
    await expect(lines.filter({ hasText: "Checks drawn for Indexes" })).toHaveCount(2);
  });
});

test("a take can be drawn and answered without JavaScript", async ({ page, browser, baseURL }) => {
  await signIn(page, newAddress("check-plain"));
  const plainBrowser = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL,
  });
  const still = await plainBrowser.newPage();
  await still.goto(RECORD);
  await draw(still);
  await answer(still, [1]);
  await handIn(still);
  await expect(
    still.getByRole("heading", { name: "Not passed this time: two of three right" }),
  ).toBeVisible();
  await expect(still.getByText("your answer")).toHaveCount(3);
  await plainBrowser.close();
});

test("a guest reads why graded checks need an account, and is led back after signing in", async ({
  page,
}) => {
  await page.goto(RECORD);
  const way = page.locator("#check").getByRole("link", { name: "Sign in to draw three" });
  await expect(way).toHaveAttribute("href", `/sign-in?to=${encodeURIComponent(`${RECORD}#check`)}`);
});

test("what is due bears a notch and what is next a ring, in words as well", async ({ page }) => {
  await signIn(page, newAddress("due"));
  const held = (state: string, due: string | null) => ({ state, basis: "check", since: null, due });
  await page.route("**/api/v1/me/progress", (route) =>
    route.fulfill({
      json: {
        version: 1,
        skills: {
          algebra: held("proven", "2020-01-01T00:00:00.000Z"),
          logic: held("practised", "2099-01-01T00:00:00.000Z"),
        },
      },
    }),
  );
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/roles/backend");
  const chip = (skill: string) => page.locator(`.section .chip[data-skill="${skill}"]`);
  await expect(chip("algebra")).toHaveAttribute("data-due", "");
  await expect(chip("logic")).not.toHaveAttribute("data-due");
  await expect(chip("algebra").getByRole("button")).toHaveAccessibleName(
    "Algebra: proven, due again, next. Change",
  );
  await expect(page.locator(".chip[data-next]")).toHaveCount(1);
  await page.getByRole("link", { name: "Next: Algebra" }).click();
  await expect(chip("algebra")).toBeInViewport();
});

test("who has begun nothing has no ring, and a guest's first move brings one", async ({ page }) => {
  await page.goto("/roles/backend");
  const chip = page.locator('.section .chip[data-skill="networks"]');
  await expect(chip.getByRole("button", { name: "Networks: not started. Change" })).toBeVisible();
  await expect(page.locator(".chip[data-next]")).toHaveCount(0);
  await chip.getByRole("button").click();
  await page.getByRole("button", { name: "Start learning", exact: true }).click();
  await expect(page.locator(".chip[data-next]")).toHaveCount(1);
});
