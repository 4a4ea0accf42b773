/** Every refusal that Strata can give: a stable code, its HTTP status, the sentence of its kind. */
export const REFUSALS = {
  "request.malformed": { status: 400, title: "The request is not well formed" },
  "request.invalid": { status: 400, title: "The request has wrong or unknown fields" },
  "request.cross-site": { status: 403, title: "The request comes from another site" },
  "request.unknown-path": { status: 404, title: "There is nothing at this address" },
  "request.wrong-method": { status: 405, title: "This address does not take that method" },
  "request.too-large": { status: 413, title: "The request is too large" },
  "request.not-json": { status: 415, title: "The request must be JSON" },
  "request.rate-limited": { status: 429, title: "Too many requests" },
  "auth.required": { status: 401, title: "Sign in first" },
  "auth.token-invalid": { status: 401, title: "This token is unknown, ended or revoked" },
  "auth.scope": { status: 403, title: "This token may only read" },
  "auth.stale": { status: 403, title: "This asks for a fresh sign-in" },
  "auth.not-allowed": { status: 403, title: "You may not do this" },
  "auth.suspended": { status: 403, title: "This account is suspended" },
  "auth.link-invalid": { status: 400, title: "This sign-in link is used, expired or wrong" },
  "account.taken": { status: 409, title: "This sign-in belongs to another account" },
  "idempotency.missing": { status: 400, title: "An Idempotency-Key is required" },
  "idempotency.invalid": { status: 400, title: "The Idempotency-Key must have 1 to 255 characters" },
  "idempotency.mismatch": { status: 422, title: "This Idempotency-Key was used for another request" },
  "idempotency.in-flight": { status: 409, title: "The first request with this key is still running" },
  "version.missing": { status: 428, title: "An If-Match header is required" },
  "version.stale": { status: 412, title: "It was changed in the meantime" },
  "progress.illegal-move": { status: 409, title: "This skill cannot make that move now" },
  "skill.unknown": { status: 404, title: "There is no such skill" },
  "resource.unknown": { status: 404, title: "There is no such resource" },
  "feed.unknown": { status: 404, title: "There is no such calendar address" },
  "feed.too-many": { status: 409, title: "There are too many calendar addresses" },
  "role.unknown": { status: 404, title: "There is no such role" },
  "role.retired": { status: 409, title: "This role has left the catalogue" },
  "take.unknown": { status: 404, title: "There is no such take" },
  "take.answered": { status: 409, title: "This take is answered already" },
  "take.no-checks": { status: 409, title: "This skill has no graded checks" },
  "placement.unknown": { status: 404, title: "There is no such placement" },
  "placement.finished": { status: 409, title: "This placement is at its end" },
  "placement.unfinished": { status: 409, title: "This placement is not at its end yet" },
  "placement.accepted": { status: 409, title: "This placement was accepted already" },
  "placement.other-question": { status: 409, title: "Another question stands now" },
  "placement.unreadable": { status: 400, title: "This placement cannot be read" },
  "profile.handle-taken": { status: 409, title: "This handle is taken" },
  "token.unknown": { status: 404, title: "There is no such token" },
  "token.too-many": { status: 409, title: "There are too many live tokens" },
  "session.unknown": { status: 404, title: "There is no such session" },
  "import.unreadable": { status: 400, title: "This file is not an export of Strata" },
  "store.busy": { status: 503, title: "The database is busy" },
  "server.error": { status: 500, title: "Something went wrong here" },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal is a value. `extra` is merged into the problem document; `replayed` marks a first answer given again. */
export type Refusal = {
  ok: false;
  code: RefusalCode;
  status: number;
  title: string;
  detail: string;
  errors?: { path: string; message: string }[];
  extra?: Record<string, unknown>;
  replayed?: boolean;
};

/** Makes a refusal of a known kind; `detail` says what is the matter this time. */
export function refuse(
  code: RefusalCode,
  detail: string,
  more: Pick<Refusal, "errors" | "extra"> = {},
): Refusal {
  return { ok: false, code, ...REFUSALS[code], detail, ...more };
}
