import "server-only";
import { randomBytes } from "node:crypto";
import type { NextAuthConfig } from "next-auth";
import { adapter } from "@/server/auth/adapter";
import { githubProvider } from "@/server/auth/github";
import { mailProvider } from "@/server/auth/mailed-link";
import { SESSION_SECONDS, sessionCookie } from "@/server/auth/session-cookie";
import { settings } from "@/server/settings";

/**
 * How next-auth is set up. It carries the two flows (mailed link, GitHub) and nothing else: sessions are rows of
 * ours, read by `server/person.ts`, and no part of it answers who somebody is.
 */
export function authConfig(request?: Request): NextAuthConfig {
  const { secret, secure, github, origin } = settings();
  // next-auth builds its own addresses from this, and never from a Host header then.
  process.env.AUTH_URL = origin;
  const { name, options } = sessionCookie();
  return {
    secret,
    basePath: "/api/auth",
    trustHost: true,
    useSecureCookies: secure,
    cookies: { sessionToken: { name, options } },
    adapter: adapter(request?.headers ?? new Headers()),
    providers: [mailProvider(), ...(github ? [githubProvider(github)] : [])],
    session: {
      strategy: "database",
      maxAge: SESSION_SECONDS,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    logger: {
      // Refusals of a flow (a used link, a denied consent) are no errors of ours; no token may reach the log.
      error: (error) => {
        const kind = "type" in error ? String(error.type) : error.name;
        if (EXPECTED.has(kind)) return;
        const cause = error.cause as { err?: Error } | undefined;
        console.error(
          JSON.stringify({
            level: "error",
            at: new Date().toISOString(),
            auth: kind,
            error: cause?.err?.stack ?? error.stack,
          }),
        );
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const EXPECTED = new Set([
  "Verification",
  "AccessDenied",
  "OAuthAccountNotLinked",
  "OAuthCallbackError",
  "InvalidCheck",
]);
