import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Ask, pathOf, type Seen } from "./links";
import { look, together } from "./look";

/** Two tabs are what two cores bear. */
const TABS = 2;
/** These are not pages: they are asked for, not looked at. */
const NO_PAGE = /^\/(api|_next)\/|\.[a-z0-9]+$/;
/** The one page that is meant to be missing. */
const MISSING = "/no-such-page";

type Route = {
  start: string[];
  /** Whether to go on to the pages that are linked. Of the addresses with a query only those of `start` are visited. */
  follow: boolean;
  cookies: { name: string; value: string; url: string }[];
};

/** Visits pages one after the other, a few at a time, and keeps what was seen of each. */
export async function walk(browser: Browser, origin: string, { start, follow, cookies }: Route) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const queue = [...start];
  const met = new Set(queue);
  const pages: Seen[] = [];
  let open = 0;

  const visitAll = async () => {
    const tab = await context.newPage();
    while (queue.length > 0 || open > 0) {
      const address = queue.shift();
      if (address === undefined) {
        // The other tab may still find something.
        await tab.waitForTimeout(100);
        continue;
      }
      open += 1;
      const seen = await visit(tab, origin, address);
      open -= 1;
      pages.push(seen);
      for (const path of follow ? seen.links.map(pathOf) : []) {
        if (met.has(path) || NO_PAGE.test(path)) continue;
        met.add(path);
        queue.push(path);
      }
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: TABS }, visitAll));
  pages.sort((a, b) => a.address.localeCompare(b.address));
  return { pages, ask: asker(context, origin), end: () => context.close() };
}

async function visit(tab: Page, origin: string, address: string): Promise<Seen> {
  const stray: string[] = [];
  const listen = strayListeners(stray, origin);
  listen.on(tab);
  const answer = await tab.goto(origin + address, { waitUntil: "networkidle" });
  const status = answer?.status() ?? 0;
  if (address === MISSING)
    stray.splice(0, stray.length, ...(status === 404 ? [] : [`answers ${status}, not 404`]));
  else if (status !== 200) stray.push(`answers ${status}`);
  const { ids, links } = await tab.evaluate(() => ({
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    // Links drawn in SVG have no plain href.
    links: [...document.querySelectorAll("a[href]")].map(
      (link) => new URL(link.getAttribute("href") ?? "", document.baseURI).href,
    ),
  }));
  const views = await look(tab);
  listen.off(tab);
  return {
    address,
    ids: new Set(ids),
    links: links.map((href) => new URL(href)).flatMap((url) => (url.origin === origin ? inner(url) : [])),
    findings: [...stray, ...together(views)],
    failedChecks: [stray, ...views].filter((lines) => lines.length > 0).length,
  };
}

const inner = ({ pathname, search, hash }: URL): string => pathname + search + hash;

/** Errors in the console, and requests to anywhere else. */
function strayListeners(stray: string[], origin: string) {
  const said = (message: { type: () => string; text: () => string }) => {
    if (["error", "warning"].includes(message.type())) stray.push(`console: ${message.text()}`);
  };
  const threw = (error: Error) => stray.push(`page error: ${error.message}`);
  const asked = (request: { url: () => string }) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol))
      stray.push(`request to another host: ${url}`);
  };
  return {
    on: (tab: Page) => tab.on("console", said).on("pageerror", threw).on("request", asked),
    off: (tab: Page) => tab.off("console", said).off("pageerror", threw).off("request", asked),
  };
}

/** Asks as the same person, following redirects. */
function asker(context: BrowserContext, origin: string): Ask {
  return async (address) => (await context.request.get(origin + address)).status();
}
