import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The browser of the browser tests: CHROMIUM, else the system's, else Playwright's own. */
export const BROWSER =
  [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path)) ??
  chromium.executablePath();

/** As in playwright.config.ts: nothing of the browser's own on the wire. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const openBrowser = () => chromium.launch({ executablePath: BROWSER, args: FLAGS });

/** Such as "Chromium 156.0.8078.79". */
export function browserVersion(): string {
  const said = execFileSync(BROWSER, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\w+ [\d.]+/.exec(said)?.[0] ?? said.trim();
}
