import { execFileSync } from "node:child_process";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

/** The main job, end to end: nothing that a guest did is lost, and every record can say why it looks as it does. */
test("a guest keeps progress, signs in, loses nothing, moves on, and can see why", async ({ page }) => {
  test.setTimeout(120_000);
  const chip = (skill: string) => page.locator(`.section [data-skill="${skill}"]`);
  const act = async (skill: string, name: string) => {
    await chip(skill).locator("[data-state-control][role=button]").click();
    await page.getByRole("button", { name, exact: true }).click();
  };

  await test.step("as a guest: two moves and a rating", async () => {
    await page.goto("/roles/backend");
    await act("http-semantics", "Start learning");
    await act("networks", "Mark as practised");
    await page.goto("/me/skills/http-semantics");
    await page.getByLabel("I can").nth(1).check();
    await page.getByRole("button", { name: "Keep this rating" }).click();
    await expect(page.getByText("Kept on this device.", { exact: true })).toBeVisible();
  });

  await test.step("signing in merges the device, says so, and empties it", async () => {
    await signIn(page, newAddress("story"));
    await expect(page.getByRole("status").filter({ hasText: "Added: 2 skills, 1 rating." })).toBeVisible();
    await expect(chip("http-semantics")).toHaveAttribute("data-state", "learning");
    await expect(chip("networks")).toHaveAttribute("data-state", "practised");
    expect(await page.evaluate(() => localStorage.getItem("strata.device.v1"))).toBeNull();
    await page.reload();
    await expect(chip("networks")).toHaveAttribute("data-state", "practised");
  });

  await test.step("moves go on, are kept over a reload, and can be undone", async () => {
    await page.goto("/roles/backend");
    await act("http-semantics", "Mark as practised");
    await expect(chip("http-semantics")).toHaveAttribute("data-state", "practised");
    await act("sagas", "Not for me");
    await expect(chip("sagas")).toHaveAttribute("data-state", "aside");
    await act("http-semantics", "Undo the last move");
    await expect(chip("http-semantics")).toHaveAttribute("data-state", "learning");
    await page.reload();
    await expect(chip("http-semantics")).toHaveAttribute("data-state", "learning");
    await expect(chip("sagas")).toHaveAttribute("data-state", "aside");
  });

  await test.step("a rating of the account has its date, its confidence and its history", async () => {
    await page.goto("/me/skills/http-semantics");
    await page.getByLabel("I can").nth(2).check();
    await page.getByLabel("sure", { exact: true }).check();
    await page.getByRole("button", { name: "Keep this rating" }).click();
    await expect(page.getByText("Kept, with its date.")).toBeVisible();
    await expect(page.locator("section", { hasText: "Rate yourself" }).locator(".rows > li")).toHaveCount(2);
  });

  await test.step("the journal tells each event, what it changed and why", async () => {
    await page.goto("/me/journal");
    const lines = page.locator(".journal > li");
    for (const said of [
      "HTTP semantics rated",
      "HTTP semantics last move undone",
      "Sagas set aside",
      "HTTP semantics marked as practised",
      "Networks brought in",
      "Progress brought in from this device",
      "Signed in",
      "Account opened",
    ]) {
      await expect(lines.filter({ hasText: said }).first()).toBeVisible();
    }
    await expect(lines.filter({ hasText: "Networks brought in" })).toContainText(
      "Not started → Practised, by your own word.",
    );
    await expect(lines.filter({ hasText: "Sagas set aside" })).toContainText(
      "You said that it is not for you.",
    );
  });

  let exported = "";
  await test.step("the export is whole", async () => {
    const answer = await page.request.get("/api/v1/me/export?format=json");
    expect(answer.status()).toBe(200);
    exported = await answer.text();
    const { standings, ratings } = JSON.parse(exported) as {
      standings: { skill: string }[];
      ratings: unknown[];
    };
    expect(standings.map(({ skill }) => skill).sort()).toEqual(["http-semantics", "networks", "sagas"]);
    expect(ratings).toHaveLength(2);
  });

  await test.step("it can be imported again, and then adds nothing", async () => {
    await page.goto("/settings");
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "strata.json", mimeType: "application/json", buffer: Buffer.from(exported) });
    await page.getByRole("button", { name: /^Import/ }).click();
    await expect(page.locator(".form-done")).toBeVisible();
    await page.goto("/roles/backend");
    await expect(chip("networks")).toHaveAttribute("data-state", "practised");
  });

  await test.step("erasing takes everything with it", async () => {
    const { handle } = (await (await page.request.get("/api/v1/me")).json()) as { handle: string };
    await page.goto("/settings");
    await page.getByLabel(/handle.*confirm|confirm.*handle|Type your handle/i).fill(handle);
    await page.getByRole("button", { name: /^(Delete|Erase)/ }).click();
    await expect(page).toHaveURL(/sign-in/);
    expect((await page.request.get("/api/v1/me")).status()).toBe(401);
    await page.goto("/roles/backend");
    await expect(chip("networks")).not.toHaveAttribute("data-state", /./);
  });

  await test.step("and the ledger is whole after all of it", async () => {
    const said = execFileSync("npx", ["tsx", "scripts/verify.ts"], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: "file:./test-results/e2e-data/strata.db" },
    });
    expect(said).not.toBe("");
  });
});
