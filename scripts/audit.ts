/**
 * `npm run audit`: walks every page that links from the front page reach, as a guest and as a learner, and asks axe
 * about each in light and dark, narrow and wide. Then it looks for a page behind every inner link and for a mark
 * behind every #fragment. Prints what it found by page; exit 1 when there is anything.
 */
import { spawnSync } from "node:child_process";
import { findBroken, type Seen } from "./audit/links";
import { VIEWS } from "./audit/look";
import { walk } from "./audit/walk";
import { openBrowser } from "./bench/browser";
import { serve } from "./bench/server";

/** Pages that no link needs to reach, and a search that finds something. */
const GUEST = ["/", "/search?q=idempotncy", "/me", "/me/journal", "/settings", "/sign-in", "/no-such-page"];
/** What looks different to somebody who is signed in and has begun. */
const LEARNER = ["/", "/roles/backend", "/roles/backend/map", "/skills/validation", "/me", "/me/journal"];
LEARNER.push("/me/skills/validation", "/settings", "/sign-in");

const built = spawnSync("node", ["scripts/build-when-changed.mjs"], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);

const server = await serve();
const browser = await openBrowser();
let total = { passed: 0, failed: 0 };
try {
  const guest = await walk(browser, server.origin, { start: GUEST, follow: true, cookies: [] });
  console.log(`${guest.pages.length} pages as a guest`);
  total = tell("guest", guest.pages, await findBroken(guest.pages, guest.pages, guest.ask), total);
  await guest.end();

  const cookies = server.seed("alice");
  const learner = await walk(browser, server.origin, { start: LEARNER, follow: false, cookies });
  console.log(`${learner.pages.length} pages as a learner`);
  const known = [...learner.pages, ...guest.pages];
  total = tell("learner", learner.pages, await findBroken(learner.pages, known, learner.ask), total);
  await learner.end();
} finally {
  await browser.close();
  await server.stop();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

type Broken = Awaited<ReturnType<typeof findBroken>>;

/** Prints the findings page by page and adds them up: a page passes per view, and once more if it loads in peace. */
function tell(who: string, pages: Seen[], { links, broken }: Broken, before: typeof total): typeof total {
  let { passed, failed } = before;
  for (const page of pages) {
    const lines = [...page.findings, ...(broken.get(page.address) ?? [])];
    if (lines.length > 0)
      console.log(`\n${page.address} (${who})\n${lines.map((line) => `  ${line}`).join("\n")}`);
    failed += page.failedChecks;
    passed += VIEWS.length + 1 - page.failedChecks;
  }
  failed += links.broken;
  passed += links.whole;
  return { passed, failed };
}
