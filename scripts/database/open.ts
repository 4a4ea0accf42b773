import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@/db/canonical";
import { openStore, type Store } from "@/db/client";
import type { Known, Meta } from "@/db/command";
import { preparedDatabase } from "@/server/database";
import { settings } from "@/server/settings";
import { sentenceOf } from "../serve/sentence";

/** The database of the settings, brought up to this program. */
export async function openDatabase(): Promise<Store> {
  const store = openStore(settings().database);
  await preparedDatabase(store);
  return store;
}

/** The database of the settings as it is. A file that is not there is said, not made: an empty one would always be whole. */
export function openExisting(): Store {
  const { database } = settings();
  const path = database.url.startsWith("file:") ? database.url.slice("file:".length) : null;
  if (path !== null && !existsSync(path)) {
    throw new ScriptError(
      `There is no database at ${path}. Start Strata once, or set DATABASE_URL to where it is.`,
    );
  }
  return openStore(database);
}

/** What a command needs to hear when a script gives it, not a request. */
export function scriptMeta(key: string | null): Meta {
  return {
    requestId: newId("e"),
    now: new Date(),
    key,
    bodyHash: "script",
    ifMatch: null,
    revision: "script",
    secret: settings().secret,
    known: known(),
  };
}

/** The ids that content has, by its file names. */
export function known(): Known {
  const ids = (folder: string) =>
    new Set(
      readdirSync(join(process.cwd(), "content", folder)).map((name) => name.replace(/\.(mdx|yaml)$/, "")),
    );
  const [skills, roles, resources] = [ids("skills"), ids("roles"), ids("resources")];
  return {
    skill: (id) => skills.has(id),
    role: (id) => roles.has(id),
    resource: (id) => resources.has(id),
    retiredRole: () => undefined,
    graded: () => [],
    placement: () => null,
  };
}

/** What the one who runs a script can mend: a sentence without a stack. */
export class ScriptError extends Error {
  override name = "ScriptError";
}

/** Runs a script with the settings that the server has: a refusal of settings or database is a sentence, anything else a bug with its stack. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    if (existsSync(".env")) process.loadEnvFile?.(".env");
    await work();
  } catch (error) {
    console.error(sentenceOf(error) ?? error);
    process.exitCode = 1;
  }
}
