import { isIP } from "node:net";
import { z } from "zod";
import type { Limit } from "@/db/commands/count-attempt";
import { isLoopbackHost } from "@/server/origin";
import { keptSecret, secretFile } from "@/server/secret";

/** What the environment says, parsed once and checked as a whole. `docs/settings.md` lists every name. */
export type Settings = {
  port: number;
  host: string;
  /** The one public origin, without a trailing slash. */
  origin: string;
  /** True when the public origin is https: `__Host-` cookies, HSTS. */
  secure: boolean;
  /** True while only this machine can reach the server. */
  loopback: boolean;
  database: { url: string; token: string | null };
  secret: string;
  mail: { from: string; smtp: string | null; outbox: string | null };
  github: { id: string; secret: string } | null;
  trustedProxies: string[];
  limits: Record<"mailsPerAddress" | "mailsPerNetwork" | "guestTurnsPerNetwork", Limit>;
};

/** A setting that the program cannot run with: the message names each one and what to do. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`Strata cannot start with these settings:\n${problems.map((line) => `  ${line}`).join("\n")}`);
    this.name = "SettingsError";
  }
}

/** Settings of this process, read once. */
export function settings(): Settings {
  cached ??= readSettings(process.env);
  return cached;
}
let cached: Settings | undefined;

/** Reads and checks an environment; throws a `SettingsError` that lists everything wrong at once. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    names.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => sentence(issue, given)));
  const raw = parsed.data;

  const origin = raw.APP_ORIGIN ?? `http://localhost:${raw.PORT}`;
  const localOrigin = isLoopbackHost(new URL(origin).hostname);
  const host = raw.HOST ?? (localOrigin ? "127.0.0.1" : "0.0.0.0");
  const loopback = isLoopbackHost(host);
  const problems = together({ raw, host, loopback, localOrigin });
  if (problems.length > 0) throw new SettingsError(problems);
  const secret = raw.AUTH_SECRET ?? keptSecret(raw.DATABASE_URL);
  if (secret.length < SECRET_LENGTH) {
    const file = secretFile(raw.DATABASE_URL);
    throw new SettingsError([
      `AUTH_SECRET: ${file} was emptied or cut; restore it, or remove it for a new one`,
    ]);
  }

  return {
    port: raw.PORT,
    host,
    origin,
    secure: origin.startsWith("https:"),
    loopback,
    database: { url: raw.DATABASE_URL, token: raw.DATABASE_TOKEN ?? null },
    secret,
    mail: {
      from: raw.MAIL_FROM ?? "Strata <strata@localhost>",
      smtp: raw.SMTP_URL ?? null,
      outbox: raw.SMTP_URL ? null : (raw.MAIL_OUTBOX ?? "data/outbox"),
    },
    github: raw.GITHUB_ID && raw.GITHUB_SECRET ? { id: raw.GITHUB_ID, secret: raw.GITHUB_SECRET } : null,
    trustedProxies: raw.TRUSTED_PROXIES,
    limits: {
      mailsPerAddress: raw.RATE_MAIL_ADDRESS,
      mailsPerNetwork: raw.RATE_MAIL_NETWORK,
      guestTurnsPerNetwork: raw.RATE_PLACEMENT_NETWORK,
    },
  };
}

const SECRET_LENGTH = 32;

const rate = (most: number, seconds: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,4}$/, {
      abort: true,
      error: "allowed: COUNT/SECONDS, such as 10/3600",
    })
    .refine((text) => Number(text.split("/")[1]) <= 86_400, "allowed: at most a day, 86400 seconds")
    .transform((text): Limit => {
      const [count, window] = text.split("/").map(Number);
      return { most: count ?? most, seconds: window ?? seconds };
    })
    .default({ most, seconds });

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { abort: true, error: "allowed: a whole number from 1 to 65535" })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "allowed: a whole number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, "allowed: a host name or an address to listen on, such as 127.0.0.1")
    .optional(),
  APP_ORIGIN: z
    .string()
    .transform((text, context) => {
      const origin = plainOrigin(text);
      if (origin) return origin;
      context.addIssue(
        "allowed: http:// or https://, host and port, no path, such as https://strata.example",
      );
      return z.NEVER;
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^file:.+/.test(text) || (/^(libsql|https?):\/\/./.test(text) && URL.canParse(text)),
      "allowed: file:PATH, libsql://HOST or http://HOST",
    )
    .default("file:./data/strata.db"),
  DATABASE_TOKEN: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .min(SECRET_LENGTH, "at least 32 characters are needed; make one with `openssl rand -base64 33`")
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, {
      abort: true,
      error: "allowed: smtp://USER:PASSWORD@HOST:PORT or smtps://...",
    })
    .refine((text) => URL.canParse(text), "this is not an address; encode special characters of the password")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, "allowed: a mail address, such as Strata <hello@strata.example>")
    .optional(),
  MAIL_OUTBOX: z.string().optional(),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.every(isNetwork),
      "allowed: addresses or networks with commas between, such as 10.0.0.0/8, ::1",
    )
    .default([]),
  RATE_MAIL_ADDRESS: rate(10, 3600),
  RATE_MAIL_NETWORK: rate(100, 3600),
  RATE_PLACEMENT_NETWORK: rate(1000, 3600),
});

const names = Object.keys(schema.shape) as (keyof typeof schema.shape)[];

// These may hold passwords: an error message never repeats them.
const secretNames = new Set<string>([
  "AUTH_SECRET",
  "DATABASE_TOKEN",
  "GITHUB_SECRET",
  "SMTP_URL",
  "DATABASE_URL",
]);

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const found = secretNames.has(name) ? "" : ` found ${JSON.stringify(given[name])};`;
  return `${name}:${found} ${issue.message}`;
}

function plainOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return plain && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function isNetwork(entry: string): boolean {
  const [address = "", bits = "0", ...more] = entry.split("/");
  const widest = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= widest;
}

type Together = { raw: z.output<typeof schema>; host: string; loopback: boolean; localOrigin: boolean };

function together({ raw, host, loopback, localOrigin }: Together): string[] {
  const problems: string[] = [];
  const wide = `HOST: ${host} can be reached from other machines,`;
  if (!loopback && localOrigin) {
    problems.push(`${wide} but APP_ORIGIN is of this machine alone; set APP_ORIGIN to the public address`);
  }
  if (!loopback && !raw.SMTP_URL && !(raw.GITHUB_ID && raw.GITHUB_SECRET)) {
    problems.push(`${wide} but nobody could sign in; set SMTP_URL, or GITHUB_ID and GITHUB_SECRET`);
  }
  if (raw.SMTP_URL && !raw.MAIL_FROM) {
    problems.push(
      "MAIL_FROM: missing; mails sent through SMTP_URL need a sender, such as hello@strata.example",
    );
  }
  if (raw.SMTP_URL && raw.MAIL_OUTBOX) {
    problems.push("MAIL_OUTBOX: given beside SMTP_URL; mails go one way only, remove one of the two");
  }
  if (Boolean(raw.GITHUB_ID) !== Boolean(raw.GITHUB_SECRET)) {
    const missing = raw.GITHUB_ID ? "GITHUB_SECRET" : "GITHUB_ID";
    problems.push(`${missing}: missing; GitHub sign-in needs GITHUB_ID and GITHUB_SECRET together`);
  }
  if (!raw.AUTH_SECRET && !raw.DATABASE_URL.startsWith("file:")) {
    problems.push("AUTH_SECRET: missing; it is made by itself only beside a database file, so set one");
  }
  if (raw.DATABASE_TOKEN && raw.DATABASE_URL.startsWith("file:")) {
    problems.push(
      "DATABASE_TOKEN: given, but DATABASE_URL is a file; remove it, or set the server's address",
    );
  }
  return problems;
}
