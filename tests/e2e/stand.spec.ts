import type { Page } from "@playwright/test";
import { look, together } from "../../scripts/audit/look";
import { expect, test } from "./fixture";
import { mailedLink, newAddress, signIn } from "./people";

const STAND = "/me/stand/backend";
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });

/** Waits for a question and answers it: with the third of the lines, or that one does not know. */
async function answer(page: Page, number: number, knows = true): Promise<void> {
  await expect(heading(page, `Question ${number} of at most 15`)).toBeVisible();
  const line = page.locator('input[name="line"][value="2"]');
  if (knows && (await line.count()) > 0) await line.check();
  else await page.getByLabel("I don’t know").check();
  await page.getByRole("button", { name: "Answer" }).click();
}

async function begin(page: Page, name = "Begin"): Promise<void> {
  await page.getByRole("button", { name }).click();
  await expect(heading(page, "Question 1 of at most 15")).toBeVisible();
}

async function stop(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stop here and see the result" }).click();
  await expect(heading(page, /skills known/)).toBeVisible();
}

test("a guest is placed, leaves and comes back, accepts, and a reload keeps it", async ({ page }) => {
  await page.goto("/roles/backend");
  await page.getByRole("link", { name: "Find where I stand" }).click();
  await expect(page).toHaveURL(STAND);
  await begin(page);
  await expect(page.getByRole("button", { name: /Stop here/ })).toBeHidden();
  await answer(page, 1);
  await expect(heading(page, "Question 2 of at most 15")).toBeFocused();
  await answer(page, 2);
  await expect(heading(page, "Question 3 of at most 15")).toBeVisible();
  const asked = await heading(page, "Question 3").textContent();

  await page.goto("/me");
  await page.goto(STAND);
  await expect(heading(page, "Question 3")).toHaveText(asked ?? "");
  await answer(page, 3);
  await answer(page, 4);
  await expect(heading(page, "Question 5")).toBeVisible();
  await stop(page);
  await expect(heading(page, /skills known/)).toBeFocused();
  await expect(page.getByText("Nothing has changed yet.")).toBeVisible();

  const ticks = page.locator('input[name="skills"]');
  await expect(ticks.first()).toBeVisible();
  const many = await ticks.count();
  const spared = await ticks.first().inputValue();
  await ticks.first().uncheck();
  await page.getByRole("button", { name: `Accept ${many - 1} skill` }).click();
  await expect(heading(page, `${many - 1} skill`)).toBeFocused();
  await page.reload();
  await expect(heading(page, `${many - 1} skill`)).toBeVisible();

  await page.goto("/roles/backend");
  await expect(page.locator('.section [data-state="practised"]')).toHaveCount(many - 1);
  await expect(page.locator(`.section [data-skill="${spared}"]`)).not.toHaveAttribute("data-state", /./);
});

test("an answer that the network swallows is still there, and is taken once it is back", async ({
  page,
  context,
  quiet,
}) => {
  await page.goto(STAND);
  await begin(page);
  await page.locator('input[name="line"][value="2"]').check();
  await page.getByLabel("a guess").check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "What you entered is still here" })).toBeFocused();
  await expect(page.locator('input[name="line"][value="2"]')).toBeChecked();
  await expect(page.getByLabel("a guess")).toBeChecked();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(heading(page, "Question 2 of at most 15")).toBeVisible();
  // The browser itself reports the lost connection.
  quiet.length = 0;
});

test("a result whose last tick goes is not accepted, and everything stays as it is", async ({ page }) => {
  await page.goto(STAND);
  await begin(page);
  await answer(page, 1);
  await answer(page, 2);
  await expect(heading(page, "Question 3")).toBeVisible();
  await stop(page);
  await expect(page.locator('input[name="skills"]').first()).toBeVisible();
  for (const tick of await page.locator('input[name="skills"]').all()) await tick.uncheck();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Tick at least one skill" })).toBeVisible();
  await page.getByRole("link", { name: "Leave everything as it is" }).click();
  await expect(page).toHaveURL("/me");
  expect(await page.evaluate(() => localStorage.getItem("strata.device.v1"))).toContain('"events":[]');
});

test("what the device kept and somebody changed is named, and a new one can begin", async ({ page }) => {
  await page.goto(STAND);
  await begin(page);
  await answer(page, 1);
  await expect(heading(page, "Question 2")).toBeVisible();
  await page.evaluate(() => {
    const kept = localStorage.getItem("strata.device.v1") ?? "";
    localStorage.setItem("strata.device.v1", kept.replace('"sealed":"', '"sealed":"x'));
  });
  await page.reload();
  await expect(page.getByText("This placement cannot be read.")).toBeVisible();
  await begin(page);
});

test("a guest takes it again and sees what is otherwise", async ({ page }) => {
  await page.goto(STAND);
  await begin(page);
  for (const number of [1, 2, 3]) await answer(page, number, false);
  await expect(heading(page, "Question 4")).toBeVisible();
  await stop(page);
  await begin(page, "Take it again");
  for (const number of [1, 2, 3]) await answer(page, number);
  await expect(heading(page, "Question 4")).toBeVisible();
  await stop(page);
  await expect(page.getByRole("heading", { name: "Compared with last time" })).toBeVisible();
  await expect(page.getByText(/^Known now, not then: [1-9]/)).toBeVisible();
});

test("an account goes on where it was, in another browser too, and a stale tab loses nothing", async ({
  page,
  browser,
}) => {
  const email = newAddress("stands");
  await signIn(page, email);
  await page.goto(STAND);
  await begin(page);
  await answer(page, 1);
  await expect(heading(page, "Question 2")).toBeVisible();

  const there = await (await browser.newContext()).newPage();
  await signIn(there, email);
  await there.goto(STAND);
  await answer(there, 2);
  await expect(heading(there, "Question 3")).toBeVisible();

  await answer(page, 2);
  const alert = page.getByRole("alert").filter({ hasText: "Question 2 is answered already" });
  await expect(alert).toBeFocused();
  await expect(heading(page, "Question 3")).toBeVisible();
  await there.context().close();

  await answer(page, 3);
  await expect(heading(page, "Question 4")).toBeVisible();
  await stop(page);
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(heading(page, /accepted$/)).toBeFocused();
  await page.reload();
  await expect(heading(page, /accepted$/)).toBeVisible();
  await begin(page, "Take it again");
});

test("each state has no finding of axe and fits 320 px", async ({ page }) => {
  test.setTimeout(240_000);
  const inspect = async () => {
    expect(together(await look(page))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll(".stand :is(.btn, .choice)")].filter(
          (element) => element.getBoundingClientRect().height < 44,
        ).length,
    );
    expect(small).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await page.goto(STAND);
  await begin(page);
  await inspect();
  let checked = false;
  for (let number = 1; number <= 15; number++) {
    await expect(heading(page, new RegExp(`Question ${number} of|known`))).toBeVisible();
    if ((await heading(page, "Question").count()) === 0) break;
    if (!checked && (await page.locator('input[name="option"]').count()) > 0) {
      checked = true;
      await inspect();
    }
    await answer(page, number);
  }
  await expect(heading(page, /skills known/)).toBeVisible();
  await inspect();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(heading(page, /accepted$/)).toBeVisible();
  await inspect();
});

test.describe("without JavaScript", () => {
  // Chromium calls a transition between pages an error of the page where it cannot run its script.
  test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });

  test("a guest reaches a result by plain forms and takes it into an account", async ({ page }) => {
    await page.goto(STAND);
    await begin(page);
    for (const number of [1, 2, 3]) await answer(page, number);
    await stop(page);
    const ticks = page.locator('input[name="accept"]');
    await expect(ticks.first()).toBeVisible();
    const many = await ticks.count();
    await ticks.last().uncheck();
    const email = newAddress("carries");
    await page.getByLabel("Your mail address").fill("nobody@nowhere");
    await page.getByRole("button", { name: "Mail me a link, and take this along" }).click();
    await expect(page.getByRole("alert")).toContainText("this is no mail address");
    await expect(ticks.last()).not.toBeChecked();
    await page.getByLabel("Your mail address").fill(email);
    await page.getByRole("button", { name: "Mail me a link, and take this along" }).click();
    await expect(page.getByText(`A link is on its way to ${email}.`)).toBeVisible();
    await page.goto(mailedLink(email));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(STAND);
    await expect(heading(page, `${many - 1} skill`)).toBeVisible();
  });

  test("an account answers, stops and accepts by plain forms", async ({ page }) => {
    await signIn(page, newAddress("plainly"));
    await page.goto(STAND);
    await begin(page);
    for (const number of [1, 2, 3]) await answer(page, number);
    await stop(page);
    await page.getByRole("button", { name: /^Accept/ }).click();
    await expect(heading(page, /accepted$/)).toBeVisible();
    await expect(page.getByText("on the basis of this placement")).toBeVisible();
  });
});
