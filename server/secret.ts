import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the secret of a server with a database file is kept: beside it. */
export function secretFile(databaseUrl: string): string {
  return join(dirname(databaseUrl.replace(/^file:/, "").replace(/\?.*$/, "")), "secret");
}

/**
 * The secret of a server whose owner named none: made once and kept beside the database file, readable by
 * its owner alone. Without it, tokens shown once could not be shown again to the same key after a restart.
 */
export function keptSecret(databaseUrl: string): string {
  const file = secretFile(databaseUrl);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const fresh = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    // Whole before it has its name, so that a crash leaves no empty one; a link never overwrites, so two
    // starts at once agree on the first one's secret.
    writeFileSync(fresh, `${randomBytes(33).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
