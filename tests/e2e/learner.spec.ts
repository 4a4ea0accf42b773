import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import ICAL from "ical.js";
import { parse } from "yaml";
import { CATALOG } from "./catalogue";
import { expect, test } from "./fixture";
import { newAddress, signIn } from "./people";

type Check = { kind: string; options: { text: string; right?: boolean }[] };
type Journal = { events: { type: string; skill: string | null; move: { act: string } | null }[] };

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });
const plain = (text: string) => text.replace(/[`*]/g, "").replace(/\s+/g, " ").trim();

/** The texts that are right among the graded checks of a skill, as a page shows them. */
function rightAnswers(skill: string): Set<string> {
  const front = readFileSync(`content/skills/${skill}.mdx`, "utf8").split(/^---$/m)[1] ?? "";
  const { checks } = parse(front) as { checks: Check[] };
  const right = checks.flatMap(({ options }) => options.filter((option) => option.right));
  return new Set(right.map(({ text }) => plain(text)));
}

/** What the learner of this test knows: Foundations and Layer 1 of the backend. */
const GROUND = new Set(
  CATALOG.roles.backend?.layers
    .filter(({ number }) => number <= 1)
    .flatMap(({ skills }) => skills.map(({ skill }) => skill)),
);

/** The answer of someone who knows the skill: its last line, or what is right; null knows nothing. */
async function answerOf(page: Page, known: string | null): Promise<Locator> {
  const unknown = page.getByLabel("I don’t know");
  if (known === null) return unknown;
  const line = page.locator('input[name="line"][value="3"]');
  if ((await line.count()) > 0) return line;
  const labels = (await page.locator(".stand label").allInnerTexts()).map(plain);
  const right = labels.find((label) => rightAnswers(known).has(label));
  return right === undefined ? unknown : page.getByLabel(right, { exact: true });
}

/** From nothing to a dated plan: what a learner comes for, in one visit. */
test("a guest is placed, signs in, keeps it, sets a goal, has a plan, takes a check, exports the calendar", async ({
  page,
}) => {
  test.setTimeout(180_000);
  let accepted: string[] = [];

  await test.step("placed as a guest: knowing the ground and nothing that stands on it", async () => {
    await page.goto("/me/stand/backend");
    await page.getByRole("button", { name: "Begin" }).click();
    for (let number = 1; number <= 15; number++) {
      await expect(heading(page, new RegExp(`Question ${number} of|skills known`))).toBeVisible();
      if ((await heading(page, "Question").count()) === 0) break;
      const asked = await page.locator('input[name="skill"]').first().inputValue();
      await (await answerOf(page, GROUND.has(asked) ? asked : null)).check();
      await page.getByRole("button", { name: "Answer" }).click();
    }
    await expect(heading(page, /skills known/)).toBeVisible();
    // Before the script has come, the result rides in a sign-in form.
    await expect(page.locator('input[name="skills"]').first()).toBeVisible();
    accepted = await page
      .locator('input[name="skills"]')
      .evaluateAll((ticks) => ticks.map((tick) => (tick as HTMLInputElement).value));
    expect(accepted.length).toBeGreaterThan(5);
    await page.getByRole("button", { name: /^Accept/ }).click();
    await expect(heading(page, /accepted$/)).toBeVisible();
  });

  await test.step("signing in keeps all of it, as standing on the placement", async () => {
    await signIn(page, newAddress("learner"));
    await expect(
      page.getByRole("status").filter({ hasText: `Added: ${accepted.length} skills` }),
    ).toContainText("1 placement");
    const { skills } = (await (await page.request.get("/api/v1/me/progress")).json()) as {
      skills: Record<string, { state: string; basis: string | null }>;
    };
    const placed = Object.entries(skills).filter(([, { basis }]) => basis === "placement");
    expect(placed.map(([skill]) => skill).sort()).toEqual([...accepted].sort());
    expect(placed.every(([, { state }]) => state === "practised")).toBe(true);
    await page.goto("/me/stand/backend");
    await expect(heading(page, /accepted$/)).toBeVisible();
  });

  let first = "";
  await test.step("a goal makes a plan, whose first step has a reason", async () => {
    await page.goto("/me");
    await page.getByLabel("Role", { exact: true }).selectOption("backend");
    await page.getByLabel("Level", { exact: true }).selectOption("advanced");
    await page.getByLabel("Hours a week", { exact: true }).fill("6");
    await page.getByRole("button", { name: "Keep this goal" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backend developer, advanced level");
    await expect(page.locator(".next-why")).toHaveText(/^Next/);
    const { next } = (await (await page.request.get("/api/v1/me/next")).json()) as {
      next: { skill: string; reason: string }[];
    };
    expect(next.length).toBeGreaterThan(0);
    first = next[0]?.skill ?? "";
  });

  await test.step("a graded check is taken and passed, and its skill leaves the plan", async () => {
    await page.goto(`/me/skills/${first}#check`);
    await page.locator("#check").getByRole("button", { name: /^Draw/ }).click();
    await expect(page.locator("#check fieldset")).toHaveCount(3);
    const right = rightAnswers(first);
    for (const question of await page.locator("#check fieldset").all()) {
      const labels = (await question.locator("label").allInnerTexts()).map(plain);
      const text = labels.find((label) => right.has(label)) ?? "";
      await question.getByLabel(text, { exact: true }).check();
    }
    await page.getByRole("button", { name: "Hand in my answers" }).click();
    await expect(page.getByRole("heading", { name: "Passed: three of three right" })).toBeVisible();
    await page.locator("#check").getByRole("button", { name: "Mark as practised" }).click();
    await expect(page.getByRole("heading", { name: "Practised, by a passed check" })).toBeVisible();
    const { plan } = (await (await page.request.get("/api/v1/me/plan")).json()) as {
      plan: { steps: { skill: string }[] };
    };
    expect(plan.steps.map(({ skill }) => skill)).not.toContain(first);
  });

  await test.step("the calendar holds every step and the arrival", async () => {
    const answer = await page.request.get("/api/v1/me/export?format=ics");
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
    const { plan } = (await (await page.request.get("/api/v1/me/plan")).json()) as {
      plan: { steps: unknown[] };
    };
    expect(plan.steps.length).toBeGreaterThan(10);
    expect(events).toHaveLength(plan.steps.length + 1);
  });

  await test.step("the journal tells each of these, and the ledger is whole", async () => {
    const { events } = (await (await page.request.get("/api/v1/me/journal?limit=200")).json()) as Journal;
    const types = events.map(({ type }) => type);
    for (const type of ["placement.brought", "rating.given", "goal.set", "take.drawn", "take.answered"])
      expect(types).toContain(type);
    const said = execFileSync("npx", ["tsx", "scripts/verify.ts"], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: "file:./test-results/e2e-data/strata.db" },
    });
    expect(said).not.toBe("");
  });
});
