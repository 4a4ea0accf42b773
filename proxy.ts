import { createHash } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { THEME_SCRIPT } from "@/components/site/theme-script";

/**
 * Gives each page that is rendered per request its own nonce. It guards nothing: who may see what is decided
 * where the data is fetched. Static pages are not matched; their policy stands in a <meta> tag (hashes).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = policyFor(request.nextUrl.pathname, nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the policy on the request.
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Exactly the pages that are rendered per request: what is not there is a static page with hashes of its own.
  matcher: [
    "/roles",
    "/skills",
    "/compare",
    "/salaries",
    "/search",
    "/sign-in",
    "/sign-in/confirm",
    "/me",
    "/me/journal",
    "/me/skills/:skill",
    "/me/stand",
    "/me/stand/:role",
    "/settings",
  ],
};

// The layout's one inline script is the same on every page and cannot know a nonce: its hash admits it.
const theme = `'sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}'`;

function policyFor(path: string, nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  // A form that ends at GitHub needs leave to go there; browsers follow form-action through redirects.
  const afar = path === "/sign-in" && process.env.GITHUB_ID ? " https://github.com" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${theme}${development ? " 'unsafe-eval'" : ""}`,
    // Next's development overlay brings its own styles.
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${afar}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
