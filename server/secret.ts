import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The secret of a server whose owner named none: made once and kept beside the database file, readable by
 * its owner alone. Without it, tokens shown once could not be shown again to the same key after a restart.
 */
export function keptSecret(databaseUrl: string): string {
  const file = join(dirname(databaseUrl.replace(/^file:/, "").replace(/\?.*$/, "")), "secret");
  mkdirSync(dirname(file), { recursive: true });
  try {
    // `wx` fails when the file is there: two starts at once agree on the first one's secret.
    writeFileSync(file, `${randomBytes(33).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
