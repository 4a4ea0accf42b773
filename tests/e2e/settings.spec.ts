import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { askForMail, mailedLink, newAddress, signIn } from "./people";

const part = (page: Page, title: string) =>
  page
    .locator("section.part")
    .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

/** Saves what a press of a link or button downloads, and gives its name and text. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const asFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

async function practise(page: Page, skill: string): Promise<void> {
  await page.goto(`/me/skills/${skill}`);
  await page.getByRole("button", { name: "Mark as practised" }).click();
  await expect(page.getByRole("heading", { name: /^Practised/ })).toBeVisible();
}

test.describe("a guest's settings", () => {
  test("theme and search key are kept on the device", async ({ page }) => {
    await page.goto("/settings");
    const device = part(page, "Theme and keys");
    await device.getByLabel("Theme").selectOption("dark");
    await device.getByRole("checkbox", { name: /key opens search/ }).uncheck();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(device.getByLabel("Theme")).toHaveValue("dark");
    await expect(device.getByRole("checkbox", { name: /key opens search/ })).not.toBeChecked();
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeHidden();
    await device.getByRole("checkbox", { name: /key opens search/ }).check();
    await page.locator("h1").click();
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
  });

  test("what the device keeps is counted, exported, forgotten after a second look, and imported again", async ({
    page,
  }) => {
    await practise(page, "sql");
    await practise(page, "algebra");
    await page.goto("/settings");
    const kept = part(page, "Kept on this device");
    await expect(kept.locator("dl > div").first()).toHaveText("Skills begun or set aside2");

    const file = await saved(page, () => page.getByRole("button", { name: "Export JSON" }).click());
    expect(file.name).toMatch(/^strata-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text)).toMatchObject({
      kind: "export",
      format: "strata.export",
      formatVersion: 1,
    });

    await page.getByRole("button", { name: "Forget everything on this device" }).click();
    const dialog = page.getByRole("dialog", { name: "Forget everything on this device?" });
    await expect(dialog).toContainText(
      "2 skills and your choice of theme and search key will be gone for good",
    );
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await expect(kept.locator("dd").first()).toHaveText("2");
    await page.getByRole("button", { name: "Forget everything on this device" }).click();
    await dialog.getByRole("button", { name: "Forget it all" }).click();
    await expect(page.getByText("Forgotten. Nothing of yours is left on this device.")).toBeVisible();
    await expect(kept.locator("dd").first()).toHaveText("0");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

    await page
      .getByLabel("File", { exact: true })
      .setInputFiles(asFile("broken.json", file.text.slice(0, 60)));
    await page.getByRole("button", { name: "Import this file" }).click();
    await expect(page.getByText("Choose the JSON file that Strata’s export gave you.")).toBeVisible();
    await page.getByLabel("File", { exact: true }).setInputFiles(asFile(file.name, file.text));
    await page.getByRole("button", { name: "Import this file" }).click();
    await expect(page.locator(".form-done")).toContainText("Added: 2 skills.");
    await expect(page.locator(".form-done")).toBeFocused();
    await page.reload();
    await expect(kept.locator("dd").first()).toHaveText("2");
  });
});

test.describe("the settings of an account", () => {
  test("name and handle: a wrong one keeps the input and names its field, a right one stays", async ({
    page,
  }) => {
    await signIn(page, newAddress("profile"));
    await page.goto("/settings");
    const profile = part(page, "Profile");
    await profile.getByLabel("Name").fill("Ada of Turin");
    await profile.getByLabel("Handle").fill("admin");
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByRole("alert")).toBeFocused();
    await expect(profile.getByLabel("Name")).toHaveValue("Ada of Turin");
    await expect(profile.getByLabel("Handle")).toHaveAttribute("aria-invalid", "true");

    const handle = `ada-${Date.now().toString(36)}`;
    await profile.getByLabel("Handle").fill(handle);
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByText("Kept.")).toBeVisible();
    await page.reload();
    await expect(profile.getByLabel("Name")).toHaveValue("Ada of Turin");
    await expect(profile.getByLabel("Handle")).toHaveValue(handle);
  });

  test("a taken handle is refused, and another one goes through from the same form", async ({
    page,
    browser,
  }) => {
    const other = await browser.newContext();
    const theirs = await other.newPage();
    await signIn(theirs, newAddress("first"));
    await theirs.goto("/settings");
    const taken = await part(theirs, "Profile").getByLabel("Handle").inputValue();
    await other.close();

    await signIn(page, newAddress("second"));
    await page.goto("/settings");
    const profile = part(page, "Profile");
    await profile.getByLabel("Handle").fill(taken);
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByRole("alert")).toContainText("This handle is taken");
    await profile.getByLabel("Handle").fill(`${taken}-too`.slice(-30));
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByText("Kept.")).toBeVisible();
  });

  test("a profile changed in another tab is not overwritten unseen", async ({ page }) => {
    await signIn(page, newAddress("tabs"));
    await page.goto("/settings");
    const second = await page.context().newPage();
    await second.goto("/settings");
    await part(second, "Profile").getByLabel("Name").fill("From the second tab");
    await part(second, "Profile").getByRole("button", { name: "Keep this profile" }).click();
    await expect(part(second, "Profile").getByText("Kept.")).toBeVisible();

    const profile = part(page, "Profile");
    await profile.getByLabel("Name").fill("From the first tab");
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByRole("alert")).toContainText("It was changed in the meantime");
    await expect(profile.getByLabel("Name")).toHaveValue("From the first tab");
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByText("Kept.")).toBeVisible();
  });

  test("a token shows its secret once, opens the API, and is dead once revoked", async ({
    page,
    playwright,
  }) => {
    await signIn(page, newAddress("token"));
    await page.goto("/settings");
    const tokens = part(page, "Tokens");
    await tokens.getByLabel("What it is for").fill("My script");
    await tokens.getByLabel("Read and write").check();
    await tokens.getByLabel("How long it lives").selectOption("7");
    await tokens.getByRole("button", { name: "Make this token" }).click();
    const secret = await page.locator("#token-secret").textContent();
    expect(secret).toMatch(/^strata_/);
    await expect(tokens.getByRole("listitem")).toContainText("My script Read and write");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tokens.getByRole("button", { name: "Copy" }).click();
    await expect(tokens.getByText("Copied.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);

    const baseURL = new URL(page.url()).origin;
    const program = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    });
    expect((await program.get("/api/v1/me")).status()).toBe(200);
    await page.reload();
    expect(await page.content()).not.toContain(secret);
    await tokens.getByRole("button", { name: "Revoke My script" }).click();
    await expect(tokens.getByText("That token opens nothing any more.")).toBeFocused();
    await expect(tokens.getByText("No token yet.")).toBeVisible();
    expect((await program.get("/api/v1/me")).status()).toBe(401);
    await program.dispose();
  });

  test("other sessions end one by one or all at once; this one is marked", async ({ page, browser }) => {
    const email = newAddress("sessions");
    const elsewhere = await Promise.all([1, 2, 3].map(async () => (await browser.newContext()).newPage()));
    for (const there of elsewhere) await signIn(there, email);
    await signIn(page, email);
    await page.goto("/settings");
    const sessions = part(page, "Sessions");
    await expect(sessions.getByRole("listitem")).toHaveCount(4);
    await expect(sessions.getByRole("listitem").first()).toContainText("This session");
    await expect(sessions.getByRole("listitem").first().getByRole("button")).toHaveCount(0);

    await sessions
      .getByRole("button", { name: /^End .* on / })
      .first()
      .click();
    await expect(sessions.getByText("That session is ended.")).toBeFocused();
    await expect(sessions.getByRole("listitem")).toHaveCount(3);
    await sessions.getByRole("button", { name: "End all other sessions" }).click();
    await expect(sessions.getByText("2 other sessions ended.")).toBeVisible();
    await expect(sessions.getByRole("listitem")).toHaveCount(1);
    for (const there of elsewhere) {
      await there.goto("/settings");
      await expect(there.getByText("You are not signed in")).toBeVisible();
      await there.context().close();
    }
  });

  test("an export in three forms; the JSON comes back with a report", async ({ page }) => {
    await signIn(page, newAddress("export"));
    await practise(page, "sql");
    await page.goto("/settings");
    const json = await saved(page, () => page.getByRole("link", { name: "Export JSON" }).click());
    const csv = await saved(page, () => page.getByRole("link", { name: "Export CSV" }).click());
    const markdown = await saved(page, () => page.getByRole("link", { name: "Export Markdown" }).click());
    expect(JSON.parse(json.text).standings).toMatchObject([{ skill: "sql", state: "practised" }]);
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.text).toContain("sql,");
    expect(markdown.text).toContain("- [x] ");

    const imports = part(page, "Import");
    await imports.getByLabel("File", { exact: true }).setInputFiles(asFile("no.json", "[1, 2]"));
    await imports.getByRole("button", { name: "Import this file" }).click();
    await expect(imports.getByRole("alert")).toContainText("not an export of Strata");

    const more = JSON.parse(json.text);
    more.standings.push({ skill: "acid", state: "proven", basis: "review", before: null, at: null });
    more.standings.push({ skill: "no-such-skill", state: "learning", basis: "self", before: null, at: null });
    await imports
      .getByLabel("File", { exact: true })
      .setInputFiles(asFile("more.json", JSON.stringify(more)));
    await imports.getByRole("button", { name: "Import this file" }).click();
    const report = imports.getByRole("status");
    await expect(report).toBeFocused();
    await expect(report).toContainText("Added: 1 skill.");
    await expect(report).toContainText("as far or further: 1 skill.");
    await expect(report).toContainText("1 skill (no-such-skill)");
  });

  test("signing out leaves nothing of the account on the device, Back included", async ({ page }) => {
    await signIn(page, newAddress("leaves"));
    await practise(page, "sql");
    // The page asks for the progress of the session that is about to end: let it have its answer first.
    await page.goto("/settings", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/");
    await expect(page.locator('.section [data-skill="sql"]')).not.toHaveAttribute("data-state", /./);
    const left = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage).filter((key) => key.startsWith("strata")),
      document.cookie,
    ]);
    expect(left).toEqual([""]);
    await page.goBack();
    await expect(page.getByText("You are not signed in")).toBeVisible();
  });

  test("deleting asks for the handle, erases, says so, and the address opens an empty account", async ({
    page,
  }) => {
    const email = newAddress("erase");
    await signIn(page, email);
    await practise(page, "sql");
    await page.goto("/settings");
    const handle = await part(page, "Profile").getByLabel("Handle").inputValue();
    const erase = part(page, "Delete account");
    await erase.getByLabel("Type your handle to confirm").fill("somebody");
    await erase.getByRole("button", { name: "Delete my account for good" }).click();
    await expect(erase.getByRole("alert")).toBeFocused();
    await erase.getByLabel("Type your handle to confirm").fill(handle);
    await erase.getByRole("button", { name: "Delete my account for good" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your account is erased" })).toBeVisible();
    await expect(page.getByText("gone for good")).toBeVisible();
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await signIn(page, email);
    await expect(page.getByText("Nothing begun yet.")).toBeVisible();
  });

  test("someone signed in can sign in again and comes back to where they were", async ({ page }) => {
    const email = newAddress("again");
    await signIn(page, email);
    await page.goto("/sign-in?again=yes&to=/settings%23delete");
    await askForMail(page, email);
    // The page asks for the progress of the session that the button ends: let it have its answer first.
    await page.goto(mailedLink(email), { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/settings#delete");
  });
});

test("the settings of an account have no finding of axe, nothing under 44 px and nothing beyond 320 px", async ({
  page,
}) => {
  await signIn(page, newAddress("axe"));
  await page.goto("/settings");
  await part(page, "Tokens")
    .getByLabel("What it is for")
    .fill("A name that is as long as a name of a token may be at most....");
  await part(page, "Tokens").getByRole("button", { name: "Make this token" }).click();
  await expect(page.locator("#token-secret")).toBeVisible();
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("main :is(button, select, input, .btn, .choice, .rail a)")]
          .filter((element) => !element.closest(".choice") || element.matches(".choice"))
          .map((element) => ({
            text: element.outerHTML.slice(0, 80),
            height: element.getBoundingClientRect().height,
          }))
          .filter(({ height }) => height > 0 && height < 44),
      );
      expect(small).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    }
  }
});

test.describe("without JavaScript", () => {
  // Chromium calls a transition between pages an error of the page where it cannot run its script.
  test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });

  test("profile, token and sessions work by plain forms", async ({ page, browser }) => {
    const email = newAddress("plain");
    const there = await (await browser.newContext()).newPage();
    await signIn(there, email);
    await signIn(page, email);
    await page.goto("/settings");

    const profile = part(page, "Profile");
    await profile.getByLabel("Handle").fill("No Handle");
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByRole("alert")).toBeVisible();
    await expect(profile.getByLabel("Handle")).toHaveValue("No Handle");
    const handle = `plain-${Date.now().toString(36)}`;
    await profile.getByLabel("Handle").fill(handle);
    await profile.getByRole("button", { name: "Keep this profile" }).click();
    await expect(profile.getByText("Kept.")).toBeVisible();
    await expect(profile.getByLabel("Handle")).toHaveValue(handle);

    const tokens = part(page, "Tokens");
    await tokens.getByLabel("What it is for").fill("Plain");
    await tokens.getByRole("button", { name: "Make this token" }).click();
    await expect(page.locator("#token-secret")).toHaveText(/^strata_/);
    await expect(tokens.getByRole("button", { name: "Copy" })).toBeHidden();
    await tokens.getByRole("button", { name: "Revoke Plain" }).click();
    await expect(tokens.getByText("That token opens nothing any more.")).toBeVisible();

    const sessions = part(page, "Sessions");
    await sessions.getByRole("button", { name: /^End .* on / }).click();
    await expect(sessions.getByText("That session is ended.")).toBeVisible();
    await there.goto("/settings");
    await expect(there.getByText("You are not signed in")).toBeVisible();
    await there.context().close();
  });

  test("a file is imported, the account erased, and both are said", async ({ page }) => {
    await signIn(page, newAddress("plain-erase"));
    await page.goto("/settings");
    const file = {
      kind: "export",
      format: "strata.export",
      formatVersion: 1,
      standings: [{ skill: "sql", state: "learning", basis: "self", before: null, at: null }],
    };
    await page.getByLabel("File", { exact: true }).setInputFiles(asFile("mine.json", JSON.stringify(file)));
    await page.getByRole("button", { name: "Import this file" }).click();
    await expect(page.getByText("Added: 1 skill.")).toBeVisible();
    const handle = await part(page, "Profile").getByLabel("Handle").inputValue();
    await page.getByLabel("Type your handle to confirm").fill(handle);
    await page.getByRole("button", { name: "Delete my account for good" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your account is erased" })).toBeVisible();
  });

  test("a guest is told what needs JavaScript", async ({ request }) => {
    // Chromium without scripts, as Playwright drives it, still hides <noscript>: the answer itself is read.
    expect(await (await request.get("/settings")).text()).toContain(
      "Without JavaScript nothing can be kept on a device",
    );
  });
});
