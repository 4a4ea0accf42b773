import "server-only";
import { sha256 } from "@/db/canonical";
import { touchFeed } from "@/db/commands/touch-feed";
import { findFeed } from "@/db/queries/feeds";
import { requestIdOf } from "@/server/api/problem";
import { failure } from "@/server/failure";
import { calendarOf } from "@/server/my-calendar";
import { store } from "@/server/store";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/**
 * Answers a calendar program, which sends nothing but the address: the secret in it is all that it has. An unknown
 * or revoked one is nothing here, whoever asks.
 */
export async function feedAnswer(request: Request, name: string): Promise<Response> {
  try {
    const now = new Date();
    const [, secret] = /^([\w-]{20,100})\.ics$/.exec(name) ?? [];
    const feed = secret ? await findFeed(store(), sha256(secret)) : null;
    if (!feed) return nothingHere();
    const calendar = await calendarOf(store(), feed.person, now);
    await touchFeed(store(), feed, now);
    return asCalendar(calendar, request);
  } catch (error) {
    const { status, title } = failure(error, requestIdOf(request.headers));
    return new Response(`${title}.\n`, { status, headers: { ...PRIVATE, "Retry-After": "60" } });
  }
}

function asCalendar(calendar: string, request: Request): Response {
  const tag = `"${sha256(calendar).slice(0, 22)}"`;
  const headers = { ...PRIVATE, ETag: tag };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((one) => one.trim().replace(/^W\//, "") === tag))
    return new Response(null, { status: 304, headers });
  return new Response(calendar, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="strata.ics"',
    },
  });
}

const nothingHere = () =>
  new Response("There is nothing at this address.\n", { status: 404, headers: PRIVATE });
