import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

const OUTBOX = process.env.E2E_OUTBOX ?? "test-results/e2e-data/outbox";

/** Signs in as a person does: asks for the mail, opens its link, presses the button, and stands on /me. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await askForMail(page, email);
  await page.goto(mailedLink(email));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/me");
}

/** On a sign-in page: asks for a link and waits until it is on its way. */
export async function askForMail(page: Page, email: string): Promise<void> {
  await page.getByLabel("Your mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText(`A link is on its way to ${email}.`)).toBeVisible();
}

/** The link of the newest letter to an address. */
export function mailedLink(email: string): string {
  const letters = readdirSync(OUTBOX)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => readFileSync(join(OUTBOX, name), "utf8"))
    .filter((letter) => letter.includes(`To: ${email}\r\n`));
  const link = /^https?:\/\/\S+/m.exec(letters.at(-1) ?? "")?.[0];
  if (!link) throw new Error(`no letter to ${email} in ${OUTBOX}`);
  return link;
}

/** An address that no other test uses, so that tests run side by side and again. */
export function newAddress(name: string): string {
  return `${name}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}@example.com`;
}
