import { expect, test } from "./fixture";

test.describe("the section", () => {
  test("a guest moves a skill, sees it at once, keeps it over a reload and takes it back", async ({
    page,
  }) => {
    await page.goto("/roles/backend");
    const chip = page.locator('.section [data-skill="networks"]');
    await chip.getByRole("button", { name: "Networks: not started. Change" }).click();
    await page.getByRole("button", { name: "Mark as practised" }).click();
    await expect(chip).toHaveAttribute("data-state", "practised");
    await page.reload();
    await expect(chip).toHaveAttribute("data-state", "practised");
    await chip.getByRole("button", { name: /^Networks: practised/ }).click();
    await page.getByRole("button", { name: "Undo the last move" }).click();
    await expect(chip).not.toHaveAttribute("data-state", /./);
  });

  test("a skill over empty ground is hollow, in words too, until the ground is there", async ({ page }) => {
    await page.goto("/roles/backend");
    const networks = page.locator('.section [data-skill="networks"]');
    await networks.getByRole("button").click();
    await page.getByRole("button", { name: "Start learning" }).click();
    await expect(networks).toHaveAttribute("data-hollow", "");
    await expect(networks.getByText("hollow")).toBeVisible();
    await page.locator('.section [data-skill="memory-and-operating-system"]').getByRole("button").click();
    await page.getByRole("button", { name: "Start learning" }).click();
    await expect(networks).not.toHaveAttribute("data-hollow", "");
  });

  test("the core fills by hours when a skill moves", async ({ page }) => {
    await page.goto("/roles/backend");
    const practised = page.locator('.section [data-core-layer="0"] [data-fill="practised"]');
    await expect(practised).toHaveAttribute("height", "0%");
    await page.locator('.section [data-skill="algebra"]').getByRole("button").click();
    await page.getByRole("button", { name: "Mark as practised" }).click();
    await expect(practised).not.toHaveAttribute("height", "0%");
  });

  test("everything is done by keyboard: Tab to a square, Space, choose, and the focus comes back", async ({
    page,
  }) => {
    await page.goto("/roles/backend");
    const square = page.locator('.section [data-skill="queues"] [data-state-control]');
    await expect(square).toHaveAttribute("role", "button");
    await square.focus();
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: "Start learning" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Start learning" })).toBeHidden();
    await square.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Mark as practised" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(square).toBeFocused();
    await expect(page.locator('.section [data-skill="queues"]')).toHaveAttribute("data-state", "practised");
  });

  test("the skill page and the list carry the same state as the section", async ({ page }) => {
    await page.goto("/skills/idempotency");
    const record = page.locator(".control");
    await record.getByRole("button").click();
    await page.getByRole("button", { name: "Start learning" }).click();
    await expect(record).toHaveAttribute("data-state", "learning");
    await page.goto("/roles/backend");
    await expect(page.locator('.section [data-skill="idempotency"]')).toHaveAttribute(
      "data-state",
      "learning",
    );
    await page.goto("/me");
    await expect(page.locator('.section [data-skill="idempotency"]')).toHaveAttribute(
      "data-state",
      "learning",
    );
  });

  test("one role leads my path with its section, the others stand by name, and the goal decides which", async ({
    page,
  }) => {
    await page.goto("/roles/frontend");
    await page.locator('.section [data-skill="logic"]').getByRole("button").click();
    await page.getByRole("button", { name: "Start learning" }).click();
    await page.goto("/me");
    await expect(page.locator(".section")).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "Your section: Backend developer" })).toBeVisible();
    await expect(
      page.locator(".other-roles").getByRole("link", { name: "Frontend developer" }),
    ).toBeVisible();
    await page.getByLabel("Role").selectOption("frontend");
    await page.getByRole("button", { name: "Keep this goal" }).click();
    await expect(page.getByRole("heading", { name: "Your section: Frontend developer" })).toBeVisible();
    await expect(page.locator(".section")).toHaveCount(1);
  });

  test("a browser that keeps nothing says so, and the page still works", async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto("/roles/backend");
    await page.locator('.section [data-skill="algebra"]').getByRole("button").click();
    await page.getByRole("button", { name: "Start learning" }).click();
    await expect(
      page.getByRole("status").filter({ hasText: "does not let the page keep anything" }),
    ).toBeVisible();
    await expect(page.locator('.section [data-skill="algebra"]')).toHaveAttribute("data-state", "learning");
  });
});
