import type { Actor } from "@/db/command";
import { forbidden } from "@/domain/policy";
import { type Refusal, refuse } from "@/domain/refusal";
import { answerOf } from "@/server/api/answer";
import { readJson } from "@/server/api/body";
import { allow, match } from "@/server/api/match";
import { preconditions } from "@/server/api/preconditions";
import { problem, requestIdOf } from "@/server/api/problem";
import { wrongMethod } from "@/server/api/unknown";
import { failure } from "@/server/failure";
import { metaOf } from "@/server/meta";
import type { Operation } from "@/server/operation";
import { operations } from "@/server/operations";
import { isCrossSite } from "@/server/origin";
import { bodyHash, parseWith } from "@/server/parse";
import { hasSession, type Identity, whoIs } from "@/server/person";
import { settings } from "@/server/settings";
import { store } from "@/server/store";

const BASE = "/api/v1/";

/** Answers every request below /api/v1 from the one table of operations. */
export async function handle(request: Request, table: readonly Operation[] = operations): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    return await dispatch(request, table, requestId);
  } catch (error) {
    return problem(failure(error, requestId), requestId);
  }
}

async function dispatch(request: Request, table: readonly Operation[], requestId: string): Promise<Response> {
  const url = new URL(request.url);
  const found = match(table, url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : "");
  if (!found) {
    return problem(refuse("request.unknown-path", "The API has no such path."), requestId);
  }
  const allowed = allow(found.operations);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow: allowed } });
  const method = request.method === "HEAD" ? "GET" : request.method;
  const operation = found.operations.find((row) => row.method === method);
  if (!operation) return wrongMethod(request, allowed);

  const caller = await admitted(operation, request);
  if ("ok" in caller) return problem(caller, requestId);
  const asked = await parsed(operation, request, url);
  if (!asked.ok) return problem(asked, requestId);

  const hash = bodyHash(`${operation.method} ${url.pathname}`, asked.raw);
  const meta = metaOf({ requestId, now: new Date(), key: asked.key, bodyHash: hash, ifMatch: asked.ifMatch });
  const { params } = found;
  const answer = await operation.run({ ...caller, ...asked, params, meta, store: store() });
  return answer.ok ? answerOf(operation, answer, request, requestId) : problem(answer, requestId);
}

type Caller = { person: Identity["person"] | null; actor: Actor | null };

/** Who asks, and may they? Public operations look nobody up: their answer is the same for everyone. */
async function admitted(operation: Operation, request: Request): Promise<Caller | Refusal> {
  if (forbidden(null, operation.act) === null) return { person: null, actor: null };
  const { headers } = request;
  const byCookie = headers.get("authorization") === null && hasSession(headers);
  if (byCookie && operation.method !== "GET" && isCrossSite(headers, settings().origin)) {
    return refuse("request.cross-site", "Requests that change something must come from Strata's own pages.");
  }
  const who = await whoIs(headers, new Date());
  if (who.kind === "nobody") return refuse("auth.required", "Sign in, or send a personal token.");
  if (who.kind === "bad-token") return refuse("auth.token-invalid", "Make a new token on the settings page.");
  return forbidden(who.identity.actor, operation.act) ?? who.identity;
}

type Asked = {
  ok: true;
  query: unknown;
  body: unknown;
  raw: unknown;
  key: string | null;
  ifMatch: number | null;
};

async function parsed(operation: Operation, request: Request, url: URL): Promise<Asked | Refusal> {
  const query = parseWith(operation.query, queryOf(url.searchParams), "query");
  if (!query.ok) return query;
  const conditions = preconditions(operation, request.headers);
  if (!conditions.ok) return conditions;
  const asked = { ...conditions, query: query.value };
  if (!operation.body) return { ...asked, body: undefined, raw: null };
  const raw = await readJson(request, operation.bodyLimit);
  if (!raw.ok) return raw;
  const body = parseWith(operation.body, raw.value, "body");
  return body.ok ? { ...asked, body: body.value, raw: raw.value } : body;
}

/** A parameter given twice becomes a list, which no schema takes: nobody has to guess which one counts. */
function queryOf(search: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length === 1 ? values[0] : values];
    }),
  );
}
