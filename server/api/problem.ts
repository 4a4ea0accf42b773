import { randomUUID } from "node:crypto";
import type { Refusal } from "@/domain/refusal";

/** The id that ties an answer to its log line and its ledger event: the start script's, or a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** A refusal as an RFC 9457 problem document. It tells what the refusal says and nothing more. */
export function problem(refusal: Refusal, requestId: string, more: Record<string, string> = {}): Response {
  const { code, status, title, detail, errors, extra } = refusal;
  const document = {
    ...extra,
    type: `urn:strata:problem:${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...(errors ? { errors } : {}),
  };
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
    ...headersOf(refusal),
    ...more,
  });
  return new Response(JSON.stringify(document), { status, headers });
}

function headersOf(refusal: Refusal): Record<string, string> {
  const replayed: Record<string, string> = refusal.replayed ? { "Idempotency-Replayed": "true" } : {};
  switch (refusal.code) {
    case "auth.required":
      return { ...replayed, "WWW-Authenticate": 'Bearer realm="strata"' };
    case "auth.token-invalid":
      return { ...replayed, "WWW-Authenticate": 'Bearer realm="strata", error="invalid_token"' };
    case "auth.scope":
      return { ...replayed, "WWW-Authenticate": 'Bearer realm="strata", error="insufficient_scope"' };
    case "idempotency.in-flight":
    case "store.busy":
    case "request.rate-limited":
      return { ...replayed, "Retry-After": String(refusal.extra?.retryAfter ?? 1) };
    default:
      return replayed;
  }
}
