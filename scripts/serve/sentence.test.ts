import { expect, it } from "vitest";
import { sentenceOf } from "./sentence";

const failed = (code: string) => Object.assign(new Error("x"), { code });

it.each([
  ["EADDRINUSE", /^PORT: /],
  ["EROFS", /^DATABASE_URL: /],
  ["EACCES", /^PORT or data folder: /],
  ["EADDRNOTAVAIL", /^HOST: /],
  ["SQLITE_NOTADB", /^DATABASE_URL: /],
  ["SQLITE_CORRUPT", /damaged/],
  ["ENOTDIR", /^DATABASE_URL: /],
  ["SQLITE_CANTOPEN", /^DATABASE_URL: /],
])("a start that fails with %s names the setting", (code, sentence) => {
  expect(sentenceOf(failed(code))).toMatch(sentence);
});

it.each(["SettingsError", "DatabaseError", "ScriptError"])("a %s speaks for itself", (name) => {
  expect(sentenceOf(Object.assign(new Error("do this"), { name }))).toBe("do this");
});

it("a folder in the place of the database file is named, though the driver gives no code", () => {
  const said = new Error('ConnectionFailed("Unable to open connection to local database /data: 14")');
  expect(sentenceOf(said)).toMatch(/^DATABASE_URL: .*not a folder/);
});

it("a database server that does not answer is named", () => {
  expect(sentenceOf(Object.assign(new Error("no answer"), { name: "StoreBusy" }))).toMatch(
    /^DATABASE_URL: no answer/,
  );
});

it.each([new Error("a bug"), "text", null])("anything else keeps its stack", (error) => {
  expect(sentenceOf(error)).toBeNull();
});
