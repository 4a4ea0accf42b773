import "server-only";
import { NextRequest } from "next/server";
import { bringCarried } from "@/server/auth/carried";
import { handlers } from "@/server/auth/next";
import { hintCookie, sessionCookie } from "@/server/auth/session-cookie";
import { endSessionOf } from "@/server/auth/sign-out";
import { settings } from "@/server/settings";

/**
 * Runs next-auth's callback for a provider and answers the browser. The request goes in without its session
 * cookie: whoever signs in gets a new session, whatever id the browser brought, and nothing is linked to an
 * account by being signed in at the time. The session it had before ends.
 */
export async function finishSignIn(
  provider: string,
  query: URLSearchParams,
  given: Headers,
): Promise<Response> {
  const { origin } = settings();
  const url = new URL(`/api/auth/callback/${provider}?${query}`, origin);
  const answer = await handlers.GET(new NextRequest(url, { headers: withoutSession(given) }));
  const headers = new Headers({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });
  headers.set("Location", relative(answer.headers.get("location"), origin));
  const cookies = answer.headers.getSetCookie().filter((cookie) => !LEFTOVER.test(cookie));
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  if (cookies.some((cookie) => cookie.startsWith(`${sessionCookie().name}=`))) {
    headers.append("Set-Cookie", hintCookie());
    headers.append("Set-Cookie", forgottenCallback());
    for (const cookie of await bringCarried(given, cookies)) headers.append("Set-Cookie", cookie);
    await endSessionOf(given);
  }
  return new Response(null, { status: 303, headers });
}

// next-auth's own cookies, which no flow of ours needs once it is over.
const LEFTOVER = /^(__\w+-)?authjs\.(csrf-token|callback-url)=/;

function forgottenCallback(): string {
  const prefix = settings().secure ? "__Secure-" : "";
  return `${prefix}authjs.callback-url=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${prefix ? "; Secure" : ""}`;
}

function withoutSession(given: Headers): Headers {
  const { name } = sessionCookie();
  const cookies = (given.get("cookie") ?? "").split(";").filter((pair) => !pair.trim().startsWith(name));
  const headers = new Headers(given);
  headers.set("cookie", cookies.join(";"));
  for (const gone of ["content-type", "content-length", "transfer-encoding"]) headers.delete(gone);
  return headers;
}

/** Back to the host that the browser is at: on loopback it may call it by another name than we do. */
function relative(location: string | null, origin: string): string {
  const url = new URL(location ?? "/sign-in?error=Configuration", origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
