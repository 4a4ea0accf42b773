import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to on the open page. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Found> } };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}

const chip = (page: Page, skill: string) => page.locator(`.section [data-skill="${skill}"]`);

async function act(page: Page, skill: string, name: string): Promise<void> {
  await chip(page, skill).locator("[data-state-control][role=button]").click();
  await page.getByRole("button", { name, exact: true }).click();
}

/** What is wrong with the element that has the focus: no ring, out of view, or under something else. */
const focusFault = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const name = `${at.tagName} ${(at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 40)}`;
    const box = at.getBoundingClientRect();
    if (box.bottom < 1 || box.top > innerHeight - 1) return `${name}: out of view`;
    const style = getComputedStyle(at);
    if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2) return `${name}: no ring`;
    const x = Math.min(box.left + box.width / 2, innerWidth - 1);
    const y = Math.min(
      Math.max((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, 0),
      innerHeight - 1,
    );
    const top = document.elementFromPoint(x, y);
    return !top || at.contains(top) || top.contains(at) || top.closest("label")?.contains(at)
      ? null
      : `${name}: covered`;
  });

test.describe("what a picky reader does", () => {
  for (const [path, size] of [
    ["/roles/backend", { width: 1280, height: 800 }],
    ["/skills/idempotency", { width: 1280, height: 600 }],
    ["/me/skills/sagas", { width: 360, height: 640 }],
  ] as const) {
    test(`every stop of the Tab key on ${path} shows its ring and lies under nothing`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(path);
      const faults: string[] = [];
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press("Tab");
        const fault = await focusFault(page);
        if (fault) faults.push(fault);
      }
      expect(faults).toEqual([]);
    });
  }

  test("the focus is never under a notice that stays", async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/roles/backend");
    await act(page, "queues", "Start learning");
    await expect(page.locator(".notice")).toBeVisible();
    const faults: string[] = [];
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press("Tab");
      const fault = await focusFault(page);
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });

  test("under reduced motion nothing moves when a skill does", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/roles/backend");
    await act(page, "algebra", "Mark as practised");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test("Back and Forward after a move show it as it is now", async ({ page }) => {
    await page.goto("/roles/backend");
    await act(page, "networks", "Start learning");
    await chip(page, "networks")
      .getByRole("link", { name: /^Networks/ })
      .click();
    await expect(page.locator(".control")).toHaveAttribute("data-state", "learning");
    await page.locator(".control [role=button]").click();
    await page.getByRole("button", { name: "Mark as practised" }).click();
    await page.goBack();
    await expect(chip(page, "networks")).toHaveAttribute("data-state", "practised");
    await page.goForward();
    await expect(page.locator(".control")).toHaveAttribute("data-state", "practised");
  });

  test("a record says that it is hollow and what is missing under it, until it is there", async ({
    page,
  }) => {
    await page.goto("/me/skills/networks");
    await page.getByRole("button", { name: "Start learning" }).click();
    const note = page.locator(".hollow-note");
    await expect(note).toContainText("Missing under it: Memory and the operating system");
    await page.goto("/me/skills/memory-and-operating-system");
    await page.getByRole("button", { name: "Start learning" }).click();
    await page.goto("/me/skills/networks");
    await expect(page.getByRole("heading", { name: "Learning, by your own word" })).toBeVisible();
    await expect(note).toBeHidden();
  });

  test("an empty path says the way on; a goal gives it its name and its hours", async ({ page }) => {
    await signIn(page, newAddress("path"));
    await expect(page.getByRole("heading", { name: "Nothing begun yet." })).toBeVisible();
    await page.getByLabel("Level").selectOption("mid");
    await page.getByRole("button", { name: "Keep this goal" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer, mid level");
    await expect(page.getByText(/^0 of about \d+ hours behind you/)).toBeVisible();
    await page.goto("/roles/backend");
    await act(page, "algebra", "Mark as practised");
    await page.goto("/me");
    await expect(page.getByText(/^20 of about \d+ hours behind you/)).toBeVisible();
  });

  test("a double click on a rating keeps one", async ({ page }) => {
    await signIn(page, newAddress("double"));
    await page.goto("/me/skills/sql");
    await page.getByLabel("I can").first().check();
    await page.getByRole("button", { name: "Keep this rating" }).dblclick();
    await expect(page.getByText("Kept, with its date.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("SQL rated")).toHaveCount(1);
  });

  test("a tab of an account that comes to the front shows what another one moved", async ({
    page,
    context,
  }) => {
    await signIn(page, newAddress("tabs"));
    await page.goto("/roles/backend");
    const other = await context.newPage();
    await other.goto("/roles/backend");
    await act(other, "logic", "Mark as practised");
    await expect(chip(other, "logic")).toHaveAttribute("data-state", "practised");
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(chip(page, "logic")).toHaveAttribute("data-state", "practised");
  });

  test("nothing of a signed-in person's pages scrolls sideways at 320 px", async ({ page }) => {
    await signIn(page, newAddress("narrow"));
    await page.goto("/roles/backend");
    await act(page, "sagas", "Start learning");
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of ["/me", "/me/journal", "/me/skills/sagas", "/settings", "/roles/backend"]) {
      await page.goto(path);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, path).toBe(0);
    }
  });

  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing on a full path and its records, ${theme}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.emulateMedia({ colorScheme: theme });
      await signIn(page, newAddress("axe"));
      await page.goto("/roles/backend");
      await act(page, "sagas", "Start learning");
      await act(page, "algebra", "Mark as practised");
      await act(page, "linear-algebra", "Not for me");
      await expect(chip(page, "linear-algebra")).toHaveAttribute("data-state", "aside");
      await page.goto("/me/skills/sagas");
      await page.getByLabel("I can").first().check();
      await page.getByRole("button", { name: "Keep this rating" }).click();
      await expect(page.getByText("Kept, with its date.")).toBeVisible();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ["/me", "/me/journal", "/me/skills/sagas", "/me/skills/linear-algebra"]) {
          await page.goto(path);
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll("details")) fold.open = true;
          });
          expect(await axeFindings(page), `${path} at ${width} px`).toEqual([]);
        }
      }
    });
  }
});
