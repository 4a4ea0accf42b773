import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { CATALOG, ROLES } from "./catalogue";

/** Pages for everybody that are made per request, because they read the query. */
const PER_REQUEST = ["/roles", "/skills", "/compare", "/salaries"];
/** So many requests at once are no strain for the server beside another test. */
const AT_ONCE = 8;

/** Every page that the build made, as an address. */
const builtPages = (): string[] =>
  readdirSync(".next/server/app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !file.startsWith("_"))
    .map((file) => `/${file.replace(/(^index)?\.html$/, "")}`);

const addressesIn = (sitemap: string): URL[] =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address));

const canonicalsIn = (html: string): string[] =>
  [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );

type Thing = { "@type": string; url?: string; itemListElement?: { position: number; item: string }[] };

/** What a page says of itself in JSON-LD: it throws where that is no JSON. */
function thingsIn(html: string): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return blocks.flatMap(([, json = ""]) => (JSON.parse(json) as { "@graph": Thing[] })["@graph"]);
}

/** Asks for each, a few at a time, and gives every fault that is found. */
async function faultsOf(paths: string[], ask: (path: string) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = await Promise.all(paths.slice(at, at + AT_ONCE).map(ask));
    faults.push(...some.flat());
  }
  return faults;
}

test.describe("what machines read", () => {
  test("the sitemap lists every page once, each answers, and names itself as the one address", async ({
    request,
  }) => {
    const answer = await request.get("/sitemap.xml");
    expect(answer.headers()["content-type"]).toContain("xml");
    const listed = addressesIn(await answer.text());
    const paths = listed.map(({ pathname }) => pathname);
    expect(new Set(listed.map(({ origin }) => origin)).size).toBe(1);
    expect([...paths].sort()).toEqual([...builtPages(), ...PER_REQUEST].sort());

    const faults = await faultsOf(paths, async (path) => {
      const page = await request.get(path, { maxRedirects: 0 });
      if (page.status() !== 200) return [`${path}: answers ${page.status()}`];
      const html = await page.text();
      const canonicals = canonicalsIn(html);
      return [
        ...(canonicals.length === 1 && canonicals[0] === path ? [] : [`${path}: canonical is ${canonicals}`]),
        ...(/<meta name="robots"[^>]*noindex/.test(html) ? [`${path}: is not for an index`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test("robots.txt names the sitemap and forbids nothing that stands in it", async ({ request }) => {
    const robots = await (await request.get("/robots.txt")).text();
    const [sitemap = ""] = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, address = ""]) => address);
    expect(new URL(sitemap).pathname).toBe("/sitemap.xml");
    const listed = addressesIn(await (await request.get("/sitemap.xml")).text());
    expect(new URL(sitemap).origin).toBe(listed[0]?.origin);
    const forbidden = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, prefix = ""]) => prefix);
    expect(forbidden).toContain("/me");
    expect(listed.filter(({ pathname }) => forbidden.some((prefix) => pathname.startsWith(prefix)))).toEqual(
      [],
    );
  });

  test("what a query makes of an index is that index, and a person's pages are for no index", async ({
    request,
  }) => {
    for (const path of [
      "/roles?sort=pay",
      "/skills?layer=2",
      "/compare?roles=backend,devops",
      "/salaries?kind=survey",
    ]) {
      const html = await (await request.get(path)).text();
      expect(canonicalsIn(html), path).toEqual([new URL(path, "http://localhost").pathname]);
    }
    for (const path of ["/me", "/me/journal", "/settings", "/sign-in", "/search?q=sql"]) {
      expect(await (await request.get(path)).text(), path).toMatch(/<meta name="robots"[^>]*noindex/);
    }
  });

  test("every role says the way to it and what occupation it is, every skill what term it is", async ({
    request,
  }) => {
    const wanted = (folder: string, ids: string[], type: string) =>
      ids.map((id) => ({ path: `/${folder}/${id}`, index: `/${folder}`, type }));
    const pages = [
      ...wanted("roles", ROLES, "Occupation"),
      ...wanted("skills", Object.keys(CATALOG.skills), "DefinedTerm"),
    ];
    const faults = await faultsOf(
      pages.map(({ path }) => path),
      async (path) => {
        const { index, type } = pages.find((page) => page.path === path) ?? {};
        const things = thingsIn(await (await request.get(path)).text());
        const places = things
          .find((thing) => thing["@type"] === "BreadcrumbList")
          ?.itemListElement?.map(({ item }) => new URL(item).pathname);
        const itself = things.filter((thing) => thing["@type"] === type);
        return [
          ...(`${places}` === `${[index, path]}` ? [] : [`${path}: the way to it is ${places}`]),
          ...(itself.length === 1 && new URL(itself[0]?.url ?? "").pathname === path
            ? []
            : [`${path}: ${itself.length} of ${type}`]),
        ];
      },
    );
    expect(faults).toEqual([]);
  });
});
