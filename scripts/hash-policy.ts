import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Gives every prerendered page a policy of its own: a <meta> tag with the hashes of its inline scripts. Runs after
 * each build, since the hashes hold build data. frame-ancestors and the other headers come from next.config.ts.
 */
const ROOT = join(".next", "server", "app");
// Linked data is no script and needs no leave.
const INLINE = /<script(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g;
/** Next writes the page's data as many scripts in a row; each would need a hash of its own. */
const SEAM = /<\/script><script>(?=self\.__next_f\.push\()/g;
const CHARSET = /<meta charSet="utf-8"\/>/i;

let patched = 0;
for (const file of pages(ROOT)) {
  const html = readFileSync(file, "utf8").replace(SEAM, ";");
  if (html.includes('http-equiv="Content-Security-Policy"')) continue;
  if (!CHARSET.test(html)) throw new Error(`${file}: no charset tag to put the policy behind`);
  writeFileSync(
    file,
    html.replace(
      CHARSET,
      (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy(html)}"/>`,
    ),
  );
  patched += 1;
}
console.log(`policy: ${patched} pages`);

/** Only what the page itself brought along may run. Hashes stand in for nonces, which a static page cannot have. */
function policy(html: string): string {
  const hashes = [...html.matchAll(INLINE)].map(
    ([, code]) =>
      `'sha256-${createHash("sha256")
        .update(code ?? "")
        .digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}
