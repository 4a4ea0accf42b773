import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./files";
import { type Located, locate } from "./positions";
import { writeJson } from "./write";

/** Raised when YAML is read in another way, so that nothing from before is taken for fresh. */
const RECIPE = "1";

const fileIn = (out: string): string => join(out, "parsed.json");

/** YAML that was read before, by the digest of its text: most files of a run are those of the last one. */
export class Parsed {
  readonly #before: Record<string, unknown>;
  readonly #now: Record<string, unknown> = {};

  private constructor(before: Record<string, unknown>) {
    this.#before = before;
  }

  /** What the last run kept under this folder; nothing where there was none. */
  static in(out: string | null): Parsed {
    const known = out !== null && existsSync(fileIn(out));
    return new Parsed(known ? JSON.parse(readFileSync(fileIn(out), "utf8")) : {});
  }

  /** Like `locate`; a text that was sound before is read again only when a line is asked for. */
  locate(text: string, above = 0): Located {
    const key = digest(`${RECIPE}\0${text}`);
    const held = this.#before[key];
    if (held === undefined) {
      const fresh = locate(text, above);
      if (fresh.faults.length === 0) this.#now[key] = fresh.data;
      return fresh;
    }
    this.#now[key] = held;
    let again: Located | null = null;
    const lineOf: Located["lineOf"] = (path) => {
      again ??= locate(text, above);
      return again.lineOf(path);
    };
    return { data: held, faults: [], lineOf };
  }

  /** Keeps what this run read, and forgets the rest. */
  save(out: string): void {
    writeJson(fileIn(out), this.#now);
  }
}
