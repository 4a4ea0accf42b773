import type { Browser, Page } from "@playwright/test";
import { openBrowser } from "./browser";
import { type Figure, median, quantile } from "./figure";
import { type Server, serve } from "./server";

const TIMES = 30;
const MOST = 100;

/** From the click on an act to the frame that shows the new state, for a guest and for an account. */
export async function control(): Promise<Figure[]> {
  const server = await serve();
  const browser = await openBrowser();
  try {
    return [
      ...figures("guest", await measure(browser, server, [])),
      ...figures("account", await measure(browser, server, server.seed())),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const figures = (who: string, times: number[]): Figure[] => [
  {
    what: `${who}: click to painted state, median of ${TIMES}`,
    value: median(times),
    unit: "ms",
    most: MOST,
  },
  { what: `${who}: the same, 95 of 100`, value: quantile(times, 0.95), unit: "ms", most: MOST },
];

async function measure(
  browser: Browser,
  server: Server,
  cookies: ReturnType<Server["seed"]>,
): Promise<number[]> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${server.origin}/roles/backend`, { waitUntil: "networkidle" });
  const squares = page.locator('.section .level-row [data-state-control][role="button"]');
  await squares.first().waitFor();
  const times: number[] = [];
  for (let index = 0; index < TIMES; index++) {
    await squares.nth(index).click();
    times.push(await act(page));
  }
  await context.close();
  return times;
}

/** Presses the act of the open popover; the page itself holds the watch, so the wire to it does not count. */
async function act(page: Page): Promise<number> {
  const button = page.getByRole("button", { name: "Mark as practised" });
  await button.waitFor();
  const time = await page.evaluateHandle(() => {
    const painted = new Promise<number>((resolve) => {
      let clicked = 0;
      document.addEventListener("click", (event) => (clicked = event.timeStamp), {
        capture: true,
        once: true,
      });
      const seen = new MutationObserver(() => {
        seen.disconnect();
        // The callback runs before the frame is painted, the message after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - clicked);
          port2.postMessage(null);
        });
      });
      seen.observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
    });
    return { painted };
  });
  await button.click();
  return time.evaluate(({ painted }) => painted);
}
