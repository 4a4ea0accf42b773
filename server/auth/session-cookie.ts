import { ABSOLUTE } from "@/db/commands/identity/session-life";
import { settings } from "@/server/settings";

/** As long as a session can last at most; the database ends it earlier when it is idle. */
export const SESSION_SECONDS = ABSOLUTE / 1000;

/** Tells scripts of static pages that asking for progress is worth while; it opens nothing. */
export const HINT = "strata-in";

/** The session's cookie. Over https its name binds it to this host, so no sibling host can plant one. */
export function sessionCookie() {
  const { secure } = settings();
  return {
    name: secure ? "__Host-strata.session" : "strata.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** The token in a request's cookies, or null. */
export function sessionTokenOf(headers: Headers): string | null {
  const { name } = sessionCookie();
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [key = "", ...value] = pair.split("=");
    if (key.trim() === name && value.length > 0) return value.join("=").trim() || null;
  }
  return null;
}

/** Set-Cookie lines that make the browser forget the session. */
export function clearedCookies(): string[] {
  const { name, options } = sessionCookie();
  const secure = options.secure ? "; Secure" : "";
  return [
    `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
    `${HINT}=; Path=/; Max-Age=0; SameSite=Lax${secure}`,
  ];
}

/** The Set-Cookie line of the hint, living as long as a session can. */
export function hintCookie(): string {
  return `${HINT}=1; Path=/; Max-Age=${SESSION_SECONDS}; SameSite=Lax${settings().secure ? "; Secure" : ""}`;
}
