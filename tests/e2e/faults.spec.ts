import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

const chip = (page: Page, skill: string) => page.locator(`.section [data-skill="${skill}"]`);

async function act(page: Page, skill: string, name: string): Promise<void> {
  await chip(page, skill).locator("[data-state-control][role=button]").click();
  await page.getByRole("button", { name, exact: true }).click();
}

test.describe("when things break", () => {
  test("a move made without a network waits, says so, and arrives once it is back", async ({
    page,
    context,
    quiet,
  }) => {
    await signIn(page, newAddress("offline"));
    await page.goto("/roles/backend");
    await expect(chip(page, "logic").locator("[role=button]")).toBeVisible();
    await context.setOffline(true);
    await act(page, "logic", "Start learning");
    await expect(chip(page, "logic")).toHaveAttribute("data-state", "learning");
    await expect(page.getByText("No connection. 1 move waiting to be saved")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("No connection.")).toBeHidden();
    // The browser itself reports the lost connection.
    quiet.length = 0;
    await page.reload();
    await expect(chip(page, "logic")).toHaveAttribute("data-state", "learning");
  });

  test("a session that ended elsewhere loses no move: it is kept on the device until the next sign-in", async ({
    page,
    context,
    quiet,
  }) => {
    const address = newAddress("ended");
    await signIn(page, address);
    await page.goto("/roles/backend");
    await expect(chip(page, "algebra").locator("[role=button]")).toBeVisible();
    await context.clearCookies({ name: "strata.session" });
    await act(page, "algebra", "Mark as practised");
    await expect(page.getByText("You have been signed out. This move is kept on this device")).toBeVisible();
    quiet.length = 0;
    await signIn(page, address);
    await page.goto("/roles/backend");
    await expect(chip(page, "algebra")).toHaveAttribute("data-state", "practised");
  });

  test("a second tab of a guest shows what the first one moved", async ({ page, context }) => {
    await page.goto("/roles/backend");
    const other = await context.newPage();
    await other.goto("/skills/sql");
    await act(page, "sql", "Start learning");
    await expect(other.locator(".control")).toHaveAttribute("data-state", "learning");
  });

  test("a device store that cannot be read is put aside, not thrown away", async ({ page }) => {
    await page.goto("/");
    await page.evaluate(() => localStorage.setItem("strata.device.v1", "{broken"));
    await page.goto("/roles/backend");
    await act(page, "sql", "Start learning");
    await expect(chip(page, "sql")).toHaveAttribute("data-state", "learning");
    expect(await page.evaluate(() => localStorage.getItem("strata.device.v1.unreadable"))).toBe("{broken");
  });

  test("a planted session id is never adopted, and a used link is dead", async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: "strata.session", value: "planted", url: baseURL ?? "" }]);
    const address = newAddress("planted");
    await signIn(page, address);
    const [session] = (await context.cookies()).filter(({ name }) => name === "strata.session");
    expect(session?.value).not.toBe("planted");
    expect(session?.httpOnly).toBe(true);
    await context.clearCookies();
    const { mailedLink } = await import("./people");
    await page.goto(mailedLink(address));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "has been used" })).toBeVisible();
    expect((await page.request.get("/api/v1/me")).status()).toBe(401);
  });
});
