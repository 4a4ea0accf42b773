import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { TWINS } from "./serve/brotli";

/**
 * Lays a Brotli twin of every prerendered page, script and style sheet under .next/brotli, named by its address.
 * Next itself knows gzip only and does it anew for each request. Runs after hash-policy.ts, which edits the pages.
 */
const brotli = promisify(brotliCompress);
const PAGES = join(".next", "server", "app");
const STATIC = join(".next", "static");

rmSync(TWINS, { recursive: true, force: true });
const pages = files(PAGES)
  .filter((path) => path.endsWith(".html") && !path.startsWith("_"))
  .map((path) => ({ from: join(PAGES, path), name: path }));
const assets = files(STATIC)
  .filter((path) => /\.(js|css)$/.test(path))
  .map((path) => ({ from: join(STATIC, path), name: join("_next", "static", path) }));

const sizes = await Promise.all(
  [...pages, ...assets].map(async ({ from, name }) => {
    const plain = readFileSync(from);
    const options = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const small = await brotli(plain, { params: options });
    const target = join(TWINS, `${name}.br`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, small);
    return small.length;
  }),
);
console.log(
  `brotli: ${sizes.length} files, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB`,
);

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
