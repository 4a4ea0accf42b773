import { type Refusal, refuse } from "@/domain/refusal";
import type { Operation } from "@/server/operation";

type Preconditions = { ok: true; key: string | null; ifMatch: number | null };

/** Reads Idempotency-Key and If-Match where the operation asks for them. */
export function preconditions(operation: Operation, headers: Headers): Preconditions | Refusal {
  const key = operation.idempotent ? idempotencyKey(headers) : null;
  if (key !== null && typeof key !== "string") return key;
  const ifMatch = operation.versioned ? versionAsked(headers) : null;
  if (ifMatch !== null && typeof ifMatch !== "number") return ifMatch;
  return { ok: true, key, ifMatch };
}

function idempotencyKey(headers: Headers): string | Refusal {
  const key = headers.get("idempotency-key");
  if (key === null) {
    return refuse("idempotency.missing", "Send an Idempotency-Key of your own making, one per intent.");
  }
  if (key.length < 1 || key.length > 255) {
    return refuse("idempotency.invalid", `This one has ${key.length} characters.`);
  }
  return key;
}

/** The version that the sender has seen. A well-formed tag that is none of ours matches nothing: -1. */
function versionAsked(headers: Headers): number | Refusal {
  const given = headers.get("if-match")?.trim();
  if (!given || given === "*") {
    return refuse(
      "version.missing",
      'Read it first and send its ETag as If-Match; of an absent one it is "0".',
    );
  }
  const ours = /^"(\d{1,15})"$/.exec(given);
  if (ours) return Number(ours[1]);
  if (/^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(given)) return -1;
  return refuse("request.malformed", 'If-Match takes one version in quotes, such as "3".');
}
