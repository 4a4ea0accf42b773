import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { Catalog } from "@/domain/catalog/catalog";
import { openBrowser } from "./browser";
import type { Figure } from "./figure";
import { serve } from "./server";

/** What one answer weighs on the wire: its head, and its body as compressed. */
type Sent = { url: string; type: string; head: number; body: number };

const ROLE = "/roles/backend";
// The heaviest role is among them: each has the same limit.
const OTHERS = [
  "/roles/fullstack",
  "/",
  "/roles",
  "/skills",
  "/compare?roles=backend,fullstack",
  "/skills/idempotency",
  "/me",
  "/me/stand/backend",
];

/** What a first visit costs: requests, bytes, and whether the section waits for a script. */
export async function page(): Promise<Figure[]> {
  const server = await serve();
  const browser = await openBrowser();
  try {
    const gzip = (path: string) => visit(browser, server.origin, path, { "accept-encoding": "gzip" });
    const figures = roleFigures(await gzip(ROLE), server.origin);
    figures.push(sentAsBrotli(await visit(browser, server.origin, ROLE)));
    figures.push(await readable(browser, server.origin));
    for (const path of OTHERS) figures.push(...otherFigures(path, await gzip(path)));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function roleFigures(sent: Sent[], origin: string): Figure[] {
  const elsewhere = sent.filter(({ url }) => new URL(url).origin !== origin).length;
  return [
    { what: `${ROLE}: requests`, value: sent.length, unit: "", most: 25 },
    { what: `${ROLE}: requests elsewhere`, value: elsewhere, unit: "", most: 0 },
    { what: `${ROLE}: JavaScript, gzip`, value: weight(sent, "Script"), unit: "kB", most: 150 },
    { what: `${ROLE}: HTML, gzip`, value: weight(sent, "Document"), unit: "kB" },
    { what: `${ROLE}: CSS, gzip`, value: weight(sent, "Stylesheet"), unit: "kB" },
    { what: `${ROLE}: fonts`, value: weight(sent, "Font"), unit: "kB", most: 110 },
    { what: `${ROLE}: all`, value: weight(sent), unit: "kB", most: 350 },
  ];
}

/** What browsers of today fetch over https: the limits are for the gzip of the lines above. */
const sentAsBrotli = (sent: Sent[]): Figure => ({
  what: `${ROLE}: all, to a browser that reads Brotli`,
  value: weight(sent),
  unit: "kB",
});

const otherFigures = (path: string, sent: Sent[]): Figure[] => [
  { what: `${path}: requests`, value: sent.length, unit: "", most: 25 },
  { what: `${path}: JavaScript, gzip`, value: weight(sent, "Script"), unit: "kB", most: 150 },
  { what: `${path}: all`, value: weight(sent), unit: "kB", most: 350 },
];

/** Compressed bodies of one type, in kB of 1000 bytes; without a type everything on the wire, heads included. */
function weight(sent: Sent[], type?: string): number {
  const bytes = type
    ? sent.filter((one) => one.type === type).map(({ body }) => body)
    : sent.map(({ head, body }) => head + body);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

/** A visit with an empty cache, until the network has been still for two seconds. */
async function visit(
  browser: Browser,
  origin: string,
  path: string,
  extraHTTPHeaders: Record<string, string> = {},
): Promise<Sent[]> {
  const context = await browser.newContext({ extraHTTPHeaders });
  const tab = await context.newPage();
  const wire = await context.newCDPSession(tab);
  const sent = new Map<string, Sent>();
  let last = Date.now();
  await wire.send("Network.enable");
  wire.on("Network.requestWillBeSent", ({ requestId, request: { url }, type = "" }) => {
    last = Date.now();
    if (!url.startsWith("data:")) sent.set(requestId, { url, type, head: 0, body: 0 });
  });
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    const one = sent.get(requestId);
    if (one) one.head = response.encodedDataLength;
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    last = Date.now();
    const one = sent.get(requestId);
    if (one) one.body = encodedDataLength - one.head;
  });
  await tab.goto(origin + path, { waitUntil: "load" });
  while (Date.now() - last < 2000) await tab.waitForTimeout(100);
  await context.close();
  return [...sent.values()];
}

/** Skills of the section that stand in the first paint: no script runs, and no font has come. */
async function readable(browser: Browser, origin: string): Promise<Figure> {
  const { roles, skills } = JSON.parse(readFileSync(".content/catalog.json", "utf8")) as Catalog;
  const wanted = roles.backend?.skillCount ?? Object.keys(skills).length;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.route(/\.(woff2|js)(\?|$)/, (route) => route.abort());
  await tab.goto(origin + ROLE);
  for (const fold of await tab.locator(".section details > summary").all()) await fold.click();
  const names = await tab.locator(".section .chip-name:visible").count();
  await context.close();
  return { what: `${ROLE}: skills readable without script or font`, value: names, unit: "", least: wanted };
}
