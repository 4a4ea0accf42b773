import { searcher, secrets } from "../fixtures/secrecy";
import { ends } from "./catalogue";
import { expect, test } from "./fixture";

const leaked = searcher(secrets());
const PAGES = [
  ...ends("skills"),
  "/skills/sql",
  "/skills/acid",
  "/skills/concurrency",
  "/roles/backend",
  "/search?q=index",
];

test("no graded question and no explanation of one stands in a page or in a script that it loads", async ({
  page,
  request,
}) => {
  const scripts = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(response.url());
  });
  for (const path of new Set(PAGES)) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(leaked(await page.content()), path).toEqual([]);
    const bytes = await request.get(path);
    expect(leaked(await bytes.text()), `${path} as sent`).toEqual([]);
    const flight = await request.get(path, { headers: { RSC: "1" } });
    expect(leaked(await flight.text()), `${path} as data`).toEqual([]);
  }
  expect(scripts.size).toBeGreaterThan(3);
  for (const script of scripts) expect(leaked(await (await request.get(script)).text()), script).toEqual([]);
  expect(leaked(await (await request.get("/api/v1/openapi.json")).text())).toEqual([]);
});
