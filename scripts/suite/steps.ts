import { mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Count, Step } from "./step";

const UNIT = "test-results/unit.json";
const BROWSER = "test-results/browser.json";

/** Everything but the browser, in the order in which a mistake is cheapest to find. */
export function checkSteps(): Step[] {
  mkdirSync("test-results", { recursive: true });
  for (const report of [UNIT, BROWSER]) rmSync(report, { force: true });
  return [
    { name: "format and lint", command: "npx", args: ["biome", "ci", "--error-on-warnings", "."] },
    { name: "content", command: "npx", args: ["tsx", "scripts/content.ts"] },
    { name: "types", command: "npx", args: ["tsc", "--noEmit"] },
    {
      name: "unit, database, content and architecture tests",
      command: "npx",
      args: [
        "vitest",
        "run",
        "--coverage",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${UNIT}`,
      ],
      count: () => fromVitest(UNIT),
    },
  ];
}

/** The production build and the browser tests against it. */
export function browserSteps(): Step[] {
  return [
    { name: "build", command: "node", args: ["scripts/build-when-changed.mjs"] },
    {
      name: "browser tests",
      command: "npx",
      args: ["playwright", "test"],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER },
      count: () => fromPlaywright(BROWSER),
    },
  ];
}

function fromVitest(file: string): Count {
  const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

function fromPlaywright(file: string): Count {
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as { stats: Record<string, number> };
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  };
}
