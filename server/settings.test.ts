import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "@/server/settings";

const SECRET = "a-secret-of-more-than-thirty-two-letters";
const PUBLIC = { APP_ORIGIN: "https://strata.example", AUTH_SECRET: SECRET };
const MAIL = { SMTP_URL: "smtp://mail.example:587", MAIL_FROM: "hello@strata.example" };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings({ AUTH_SECRET: SECRET, ...env });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe("settings", () => {
  it("need nothing on a developer's machine", () => {
    expect(readSettings({ AUTH_SECRET: SECRET })).toEqual({
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      secure: false,
      loopback: true,
      database: { url: "file:./data/strata.db", token: null },
      secret: SECRET,
      mail: { from: "Strata <strata@localhost>", smtp: null, outbox: "data/outbox" },
      github: null,
      trustedProxies: [],
      limits: {
        mailsPerAddress: { most: 10, seconds: 3600 },
        mailsPerNetwork: { most: 100, seconds: 3600 },
        guestTurnsPerNetwork: { most: 1000, seconds: 3600 },
      },
    });
  });

  it("take an empty value for an absent one", () => {
    expect(readSettings({ AUTH_SECRET: SECRET, PORT: "", SMTP_URL: " " }).port).toBe(3000);
  });

  it("follow the port in the origin of this machine", () => {
    expect(readSettings({ AUTH_SECRET: SECRET, PORT: "4210" }).origin).toBe("http://localhost:4210");
  });

  it("know a public server", () => {
    const given = readSettings({ ...PUBLIC, ...MAIL, TRUSTED_PROXIES: "10.0.0.0/8, ::1" });
    expect(given).toMatchObject({ host: "0.0.0.0", secure: true, loopback: false, mail: { outbox: null } });
    expect(given.trustedProxies).toEqual(["10.0.0.0/8", "::1"]);
  });

  it.each([
    ["PORT", { PORT: "abc" }],
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "0" }],
    ["HOST", { HOST: "a b" }],
    ["HOST", { HOST: "0.0.0.0" }],
    ["HOST", { ...PUBLIC }],
    ["HOST", { ...PUBLIC, HOST: "::" }],
    ["APP_ORIGIN", { APP_ORIGIN: "strata.example" }],
    ["APP_ORIGIN", { APP_ORIGIN: "https://strata.example/path" }],
    ["APP_ORIGIN", { APP_ORIGIN: "ftp://strata.example" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://db" }],
    ["DATABASE_TOKEN", { DATABASE_TOKEN: "t" }],
    ["AUTH_SECRET", { AUTH_SECRET: "short" }],
    ["SMTP_URL", { SMTP_URL: "mail.example" }],
    ["MAIL_FROM", { MAIL_FROM: "nobody" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example" }],
    ["MAIL_OUTBOX", { ...MAIL, MAIL_OUTBOX: "out" }],
    ["GITHUB_SECRET", { GITHUB_ID: "x" }],
    ["GITHUB_ID", { GITHUB_SECRET: "x" }],
    ["RATE_MAIL_ADDRESS", { RATE_MAIL_ADDRESS: "10" }],
    ["RATE_MAIL_NETWORK", { RATE_MAIL_NETWORK: "0/60" }],
    ["RATE_MAIL_NETWORK", { RATE_MAIL_NETWORK: "5/99999" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "proxy.example" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "10.0.0.0/99" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "10.0.0.0/8/8" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "10.0.0.0/" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "1.2.3" }],
    ["DATABASE_URL", { DATABASE_URL: "http://a b", AUTH_SECRET: "s".repeat(32) }],
  ])("name %s when it is wrong: %j", (name, env: Record<string, string>) => {
    const problems = problemsOf(env);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
  });

  it("say everything that is wrong at once", () => {
    expect(problemsOf({ PORT: "x", SMTP_URL: "y" })).toHaveLength(2);
  });

  it("want a secret when the database is a server", () => {
    expect(() => readSettings({ DATABASE_URL: "libsql://db.example" })).toThrow(/AUTH_SECRET: missing/);
  });

  it("never repeat a secret in an error", () => {
    expect(problemsOf({ AUTH_SECRET: "hunter2", SMTP_URL: "hunter2" }).join()).not.toContain("hunter2");
  });

  it("let GitHub alone open a public server", () => {
    expect(readSettings({ ...PUBLIC, GITHUB_ID: "a", GITHUB_SECRET: "b" }).github).toEqual({
      id: "a",
      secret: "b",
    });
  });

  it("make a secret beside the database file, keep it, and keep it private", () => {
    const folder = mkdtempSync(join(tmpdir(), "strata-settings-"));
    const env = { DATABASE_URL: `file:${folder}/strata.db` };
    const first = readSettings(env).secret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readSettings(env).secret).toBe(first);
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(first);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secret"]);
  });

  it("stop at a kept secret that was emptied: tokens would rest on nothing", () => {
    const folder = mkdtempSync(join(tmpdir(), "strata-settings-"));
    writeFileSync(join(folder, "secret"), "\n");
    expect(() => readSettings({ DATABASE_URL: `file:${folder}/strata.db` })).toThrow(/AUTH_SECRET: .*secret/);
  });
});
