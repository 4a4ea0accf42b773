import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

test("a guest's note and tick are kept on the device and come along into the account", async ({ page }) => {
  await page.goto("/skills/sql");
  const text = page.getByLabel(/^Private note on/);
  await page.locator("#note").scrollIntoViewIfNeeded();
  await text.fill("**Joins** first");
  await expect(page.locator(".note-said")).toHaveText(/Saved on this device \d\d:\d\d\./);
  const box = page.locator("[data-tick]").first();
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await page.locator("#note").scrollIntoViewIfNeeded();
  await expect(text).toHaveValue("**Joins** first");

  await signIn(page, newAddress("noter"));
  await expect(page.getByText(/Added: .*1 note, 1 tick\./)).toBeVisible();
  await page.goto("/skills/sql");
  await expect(box).toBeChecked();
  await page.locator("#note").scrollIntoViewIfNeeded();
  await expect(text).toHaveValue("**Joins** first");
  await text.fill("**Joins** first, then windows");
  await expect(page.locator(".note-said")).toHaveText(/^Saved \d\d:\d\d\.$/, { timeout: 15_000 });
  await box.uncheck();
  await page.goto("/me/skills/sql");
  await expect(page.locator(".note-shown strong")).toHaveText("Joins");
  await expect(page.locator("#resources").getByRole("button", { name: /^Done: / })).not.toHaveCount(0);
});

test("losing the network while writing loses no text", async ({ page, context, quiet }) => {
  await signIn(page, newAddress("offline"));
  await page.goto("/skills/sql");
  await page.locator("#note").scrollIntoViewIfNeeded();
  const text = page.getByLabel(/^Private note on/);
  await expect(page.locator(".note-said")).toHaveText("It saves itself.");
  await context.setOffline(true);
  await text.fill("Written in a tunnel");
  await expect(page.locator(".note-said")).toHaveText(/No connection\. The text is kept on this device/);
  await context.setOffline(false);
  await expect(page.locator(".note-said")).toHaveText(/^Saved \d\d:\d\d\.$/, { timeout: 15_000 });
  // The browser itself complains of each request without a network.
  quiet.length = 0;
});

test("a note that was changed elsewhere shows both texts and overwrites none", async ({ page, quiet }) => {
  await signIn(page, newAddress("twice"));
  await page.goto("/skills/sql");
  await page.locator("#note").scrollIntoViewIfNeeded();
  const text = page.getByLabel(/^Private note on/);
  await expect(page.locator(".note-said")).toHaveText("It saves itself.");
  const other = await page.evaluate(() =>
    fetch("/api/v1/me/notes/sql", {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": '"0"' },
      body: JSON.stringify({ text: "From the other window" }),
    }).then(({ status }) => status),
  );
  expect(other).toBe(200);
  await text.fill("From this window");
  await expect(page.locator(".note-conflict pre")).toHaveText("From the other window");
  await expect(text).toHaveValue("From this window");
  await page.getByRole("button", { name: "Keep both, mine below" }).click();
  await expect(text).toHaveValue("From the other window\n\n---\n\nFrom this window");
  await expect(page.locator(".note-said")).toHaveText(/^Saved \d\d:\d\d\.$/, { timeout: 15_000 });
  // A 412 is an error of the network tab, and what was asked for.
  quiet.length = 0;
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("note and ticks are forms on the record", async ({ page }) => {
    await signIn(page, newAddress("plain"));
    await page.goto("/me/skills/sql");
    await page.locator("#note").getByLabel("Text").fill("# Joins\n\n[docs](https://www.sqlite.org/)");
    await page.getByRole("button", { name: "Save the note" }).click();
    await expect(page.locator(".note-shown h3")).toHaveText("Joins");
    await expect(page.locator(".note-shown a")).toHaveAttribute("rel", "nofollow ugc noopener");
    await page
      .locator("#resources")
      .getByRole("button", { name: /^Done: / })
      .first()
      .click();
    await expect(page.getByRole("button", { name: /^Not done after all: / })).toHaveCount(1);
  });

  test("a calendar address is made, read and revoked in the settings", async ({ page, request }) => {
    await signIn(page, newAddress("calendar"));
    await page.goto("/settings");
    await page.getByRole("button", { name: "Make an address" }).click();
    const address = (await page.locator("#feed-address").textContent()) ?? "";
    const path = new URL(address).pathname;
    const calendar = await request.get(path);
    expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toContain("BEGIN:VCALENDAR");
    await page.getByRole("button", { name: /^Revoke the address made/ }).click();
    await expect(page.getByText("Revoked. That address opens nothing any more.")).toBeVisible();
    expect((await request.get(path)).status()).toBe(404);
  });
});
