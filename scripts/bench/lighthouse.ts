import { launch } from "chrome-launcher";
import audit, { type Result } from "lighthouse";
import { BROWSER, FLAGS } from "./browser";
import { type Figure, median } from "./figure";
import { serve } from "./server";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const LEAST = { performance: 92, accessibility: 100, "best-practices": 100, seo: 100 };

/** Lighthouse as it comes: mobile, simulated slow 4G, a processor four times slower. Median of five. */
export async function lighthouse(): Promise<Figure[]> {
  const server = await serve();
  try {
    const results: Result[] = [];
    for (let run = 0; run < RUNS; run++) results.push(await once(`${server.origin}/roles/backend`));
    return [
      ...CATEGORIES.map((name) => ({
        what: name,
        value: median(results.map((result) => Math.round(100 * (result.categories[name]?.score ?? 0)))),
        unit: "",
        least: LEAST[name],
      })),
      timed("largest contentful paint", "largest-contentful-paint", results, "ms", 2500),
      timed("total blocking time", "total-blocking-time", results, "ms"),
      timed("cumulative layout shift", "cumulative-layout-shift", results, "", 0.05),
      timed("speed index", "speed-index", results, "ms"),
    ];
  } finally {
    await server.stop();
  }
}

/** Lighthouse now and then loses its own trace (NO_NAVSTART): such a run has measured nothing and is made again. */
async function once(url: string, tries = 3): Promise<Result> {
  const chrome = await launch({ chromePath: BROWSER, chromeFlags: ["--headless=new", ...FLAGS] });
  try {
    const ran = await audit(url, { port: chrome.port, logLevel: "error", output: "json" });
    const failed = ran ? ran.lhr.runtimeError : { message: "no result" };
    if (!ran || failed) {
      if (tries > 1) return await once(url, tries - 1);
      throw new Error(failed?.message);
    }
    for (const line of failures(ran.lhr)) console.error(`  lighthouse: ${line}`);
    return ran.lhr;
  } finally {
    chrome.kill();
  }
}

/** Audits that cost points outside performance: each is a thing to mend, so it is named. */
function failures(result: Result): string[] {
  return CATEGORIES.filter((name) => name !== "performance").flatMap((name) =>
    (result.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${result.audits[id]?.title ?? id}`),
  );
}

function timed(what: string, id: string, results: Result[], unit: string, most?: number): Figure {
  return {
    what,
    value: median(results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN)),
    unit,
    most,
  };
}
