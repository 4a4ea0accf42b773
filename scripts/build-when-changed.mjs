// Builds only when a source changed since the last build that finished. Plain JavaScript: it runs on every start.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "app",
  "components",
  "content",
  "db",
  "domain",
  "public",
  "scripts",
  "server",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = join(".next", "strata-sources");

/** SHA-256 over the names and contents of all sources, tests left out. */
function fingerprint() {
  const hash = createHash("sha256");
  // Static pages carry their canonical address, so another origin is another build.
  hash.update(`${process.version}\n${origin()}`);
  for (const path of SOURCES.filter(existsSync).flatMap(files)) {
    hash.update(`\n${path}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function origin() {
  const kept = existsSync(".env")
    ? /^\s*APP_ORIGIN\s*=\s*(\S*)/m.exec(readFileSync(".env", "utf8"))?.[1]
    : "";
  return `${process.env.APP_ORIGIN ?? kept ?? ""} ${process.env.PORT ?? ""}`;
}

function files(path) {
  if (statSync(path).isFile()) return /\.(test|spec)\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

const now = fingerprint();
const built = existsSync(STAMP) && readFileSync(STAMP, "utf8") === now && existsSync(".content");
if (!built) {
  console.log("Building ...");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, now);
}
