import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

const keepGoal = "Keep this goal";
/** The square of a skill in the section, by its title. */
const square = (page: Page, title: string) =>
  page.locator(".section").getByRole("button", { name: new RegExp(`^${title}: `) });

/** My path with a goal: what is next and why, the plan with its dates, and what changes them. */
test.describe("an account's path", () => {
  test("a goal makes a plan, a move changes it and says why, and the plan goes into a calendar", async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await signIn(page, newAddress("plan"));
    const plan = page.locator(".plan").first().getByRole("listitem");

    await test.step("a goal makes a plan with dates and a next step with its reason", async () => {
      await page.getByLabel("Level", { exact: true }).selectOption("entry");
      await page.getByLabel("Hours a week", { exact: true }).fill("10");
      await page.getByRole("button", { name: keepGoal }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer, entry level");
      await expect(page.getByText(/At ten hours a week you arrive/)).toBeVisible();
      await expect(page.locator(".next-why")).toHaveText(/^Next, because /);
      await expect(plan.first()).toContainText(/\d–\d+ h/);
      await expect(plan.first().locator(".line-end")).toHaveText(/\d+ [A-Z][a-z]{2}/);
      await expect(page.getByLabel("Level", { exact: true })).toHaveValue("entry");
    });

    const first = (await plan.first().getByRole("link").textContent()) ?? "";
    await test.step("a skill practised leaves the plan, and the plan says so", async () => {
      await square(page, first).click();
      await page.getByRole("button", { name: "Mark as practised", exact: true }).click();
      await expect(plan.first().getByRole("link")).not.toHaveText(first);
      await expect(page.locator(".plan-moved")).toContainText(`because ${first} is practised`);
    });

    await test.step("the calendar is one that another program reads", async () => {
      const loading = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download as a calendar" }).click();
      expect((await loading).suggestedFilename()).toMatch(/^strata-plan-.*\.ics$/);
      const answer = await page.request.get("/api/v1/me/export?format=ics");
      const events = new ICAL.Component(ICAL.parse(await answer.text()))
        .getAllSubcomponents("vevent")
        .map((part) => new ICAL.Event(part));
      expect(events.at(-1)?.summary).toBe("Arrive: Backend developer, entry level");
      expect(events.map(({ summary }) => summary)).not.toContain(first);
      expect(events[0]?.summary).toBe(await plan.first().getByRole("link").textContent());
    });
  });

  for (const hours of ["0", "200"]) {
    test(`${hours} hours a week are refused by name, and nothing typed is lost`, async ({ page }) => {
      await signIn(page, newAddress("hours"));
      await page.getByLabel("Role", { exact: true }).selectOption("frontend");
      await page.getByLabel("Hours a week", { exact: true }).fill(hours);
      await page.getByRole("button", { name: keepGoal }).click();
      const field = page.getByLabel("Hours a week", { exact: true });
      await expect(page.locator(".field-error")).toHaveText("a whole number from 1 to 80");
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveValue(hours);
      await expect(page.getByLabel("Role", { exact: true })).toHaveValue("frontend");
      await expect(page.locator(".form-errors")).toBeFocused();
    });
  }
});

test.describe("a guest's path", () => {
  test("a goal on the device makes a plan in the browser, and nothing of it is sent", async ({ page }) => {
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.url().includes("/api/v1/me")) sent.push(request.url());
    });
    await page.goto("/me");
    await expect(page.getByRole("heading", { name: "Nothing begun yet." })).toBeVisible();
    await page.getByLabel("Role", { exact: true }).selectOption("frontend");
    await page.getByLabel("Level", { exact: true }).selectOption("mid");
    await page.getByRole("button", { name: keepGoal }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Frontend developer, mid level");
    await expect(page.getByText("Kept on this device.", { exact: true })).toBeVisible();
    await expect(page.locator(".next-why")).toHaveText(/^Next, because /);
    const plan = page.locator(".plan").first().getByRole("listitem");
    await expect(plan).toHaveCount(8);
    await page.reload();
    const first = (await plan.first().getByRole("link").textContent()) ?? "";
    await square(page, first).click();
    await page.getByRole("button", { name: "Mark as practised", exact: true }).click();
    await expect(plan.first().getByRole("link")).not.toHaveText(first);
    expect(sent).toEqual([]);
  });

  test("hours out of bounds are named by their field, and keep what was typed", async ({ page }) => {
    await page.goto("/me");
    const field = page.getByLabel("Hours a week", { exact: true });
    await field.fill("200");
    await page.getByRole("button", { name: keepGoal }).click();
    await expect(page.locator(".field-error")).toHaveText("a whole number from 1 to 80");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("200");
    await expect(page.getByRole("heading", { name: "Nothing begun yet." })).toBeVisible();
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the goal's form stands, posts, and its plan can be read", async ({ page }) => {
    await signIn(page, newAddress("bare"));
    await page.getByLabel("Level", { exact: true }).selectOption("mid");
    await page.getByRole("button", { name: keepGoal }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer, mid level");
    await expect(page.locator(".plan").first().getByRole("listitem")).toHaveCount(8);
    await page.getByText(/^\d+ more steps$/).click();
    await expect(page.locator(".plan").last().getByRole("listitem").last()).toBeVisible();
  });
});
