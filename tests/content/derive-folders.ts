import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { DeriveError } from "@/scripts/derive/table";
import { derive } from "@/scripts/derive/write";

export const CONTENT = join(process.cwd(), "content");

const made: string[] = [];

/** Removes the folders that the last test made. */
export function forget(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
}

export type Change = { file: string; change: (text: string) => string };

/** The real sources in a folder of their own, one file changed, and what is derived from them. */
export function derived(changed?: Change): { from: string; to: string } {
  const folders = copied(changed);
  derive(folders.from, folders.to);
  return folders;
}

/** The one sentence that the derivation ends in when a file is changed. Nothing may have been written. */
export function stop(file: string, change: Change["change"]): string {
  const { from, to } = copied({ file, change });
  try {
    derive(from, to);
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error;
    expect(readdirSync(to)).toEqual([]);
    return error.message;
  }
  return "nothing stopped it";
}

/** The same folders, nothing derived yet. */
export function copied(changed?: Change): { from: string; to: string } {
  const [from, to] = [folder("from"), folder("to")];
  cpSync(join(CONTENT, "_data"), from, { recursive: true });
  if (changed) {
    const file = join(from, changed.file);
    const before = readFileSync(file, "utf8");
    const after = changed.change(before);
    // A change that does not bite would let every test pass.
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
  return { from, to };
}

function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `derive-${name}-`));
  made.push(path);
  return path;
}

export const json = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

export const filesOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, readFileSync(join(path, name), "utf8")]),
  );
