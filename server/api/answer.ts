import { createHash } from "node:crypto";
import { forbidden } from "@/domain/policy";
import { clearedCookies } from "@/server/auth/session-cookie";
import type { Answer, Operation } from "@/server/operation";

type Good = Extract<Answer, { ok: true }>;

// Public answers change only with a deploy; five minutes late is early enough.
const PUBLIC = "public, max-age=60, s-maxage=300, stale-while-revalidate=86400";

/** Turns what a command answered into a response, with its version, its cache rule and its replay mark. */
export function answerOf(operation: Operation, answer: Good, request: Request, requestId: string): Response {
  const text = answer.status === 204 ? null : answer.file ? String(answer.body) : JSON.stringify(answer.body);
  const open = forbidden(null, operation.act) === null;
  const headers = new Headers({
    "Cache-Control": open ? PUBLIC : "no-store",
    "X-Request-Id": requestId,
    ...(text === null ? {} : { "Content-Type": answer.file?.type ?? "application/json" }),
    ...(answer.file ? { "Content-Disposition": `attachment; filename="${answer.file.name}"` } : {}),
    ...(answer.replayed ? { "Idempotency-Replayed": "true" } : {}),
  });
  const tag =
    answer.version === undefined ? (open && text !== null ? tagOf(text) : null) : `"${answer.version}"`;
  if (tag) headers.set("ETag", tag);
  if (answer.signedOut) for (const cookie of clearedCookies()) headers.append("Set-Cookie", cookie);

  const reading = request.method === "GET" || request.method === "HEAD";
  if (reading && tag && matches(request.headers.get("if-none-match"), tag)) {
    headers.delete("Content-Type");
    return new Response(null, { status: 304, headers });
  }
  if (request.method === "HEAD" && text !== null) {
    headers.set("Content-Length", String(Buffer.byteLength(text)));
    return new Response(null, { status: answer.status, headers });
  }
  return new Response(text, { status: answer.status, headers });
}

function tagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}

/** If-None-Match compares weakly: a tag that a proxy has weakened still counts. */
function matches(given: string | null, tag: string): boolean {
  if (!given) return false;
  return given.trim() === "*" || given.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
