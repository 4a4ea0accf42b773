import { z } from "zod";
import type { Store } from "@/db/client";
import type { Actor, Meta } from "@/db/command";
import { POLICY, type PolicyAct } from "@/domain/policy";
import type { Refusal } from "@/domain/refusal";
import type { Person } from "@/server/person";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Who may call an operation, as the OpenAPI document names them. */
export type Caller = "anonymous" | "session" | "token:read" | "token:write";

/** The callers that the policy table admits to an act. */
export function callersOf(act: PolicyAct): Caller[] {
  const needs = POLICY[act];
  if (needs.who === "anyone") return ["anonymous", "session", "token:read", "token:write"];
  if (needs.fresh) return ["session"];
  return needs.writes ? ["session", "token:write"] : ["session", "token:read", "token:write"];
}

/** Everything that an operation is given: parsed, checked, and no more than it asked for. */
export type Call<Body = unknown, Query = unknown> = {
  store: Store;
  params: Record<string, string>;
  query: Query;
  body: Body;
  meta: Meta;
};

/** A call by somebody known. `person` is what may be shown, `actor` what the commands decide by. */
export type OwnCall<Body = unknown, Query = unknown> = Call<Body, Query> & { person: Person; actor: Actor };

export type Answer =
  | {
      ok: true;
      status: number;
      body: unknown;
      version?: number;
      replayed?: boolean;
      /** A body that is text and no JSON: its media type and the name to save it under. */
      file?: { type: string; name: string };
      /** Tells the browser to forget its session. */
      signedOut?: boolean;
    }
  | Refusal;

/** One row of the table that drives the handler, OpenAPI and the authorization matrix. */
export type Operation = {
  method: Method;
  path: string;
  summary: string;
  /** The row of the policy table that says who may. */
  act: PolicyAct;
  idempotent: boolean;
  versioned: boolean;
  bodyLimit: number;
  query: z.ZodObject;
  body: z.ZodType | null;
  status: number;
  response: z.ZodType;
  /** Other media types that the answer may have, besides JSON. */
  files: readonly string[];
  run(call: Call & { person: Person | null; actor: Actor | null }): Promise<Answer>;
};

const KILOBYTE = 1024;
export const JSON_LIMIT = 256 * KILOBYTE;
export const IMPORT_LIMIT = 8 * KILOBYTE * KILOBYTE;

/** A form or a query that says nothing. */
export const nothing = z.strictObject({});

type PublicRead<R extends z.ZodType, Q extends z.ZodObject> = {
  path: string;
  summary: string;
  query?: Q;
  response: R;
  read(call: Call<undefined, z.output<Q>>): z.input<R> | Refusal | Promise<z.input<R> | Refusal>;
};

/** A read open to everyone, the same for everyone, and so cacheable. */
export function publicRead<R extends z.ZodType, Q extends z.ZodObject = typeof nothing>(
  row: PublicRead<R, Q>,
): Operation {
  return {
    ...common,
    method: "GET",
    path: row.path,
    summary: row.summary,
    act: "catalog.read",
    query: row.query ?? nothing,
    response: row.response,
    run: async (call) => {
      const body = await row.read(call as Call<undefined, z.output<Q>>);
      return isRefusal(body) ? body : { ok: true, status: 200, body };
    },
  };
}

type OwnRow<B extends z.ZodType, Q extends z.ZodObject> = {
  method: Method;
  path: string;
  summary: string;
  act: PolicyAct;
  idempotent?: boolean;
  versioned?: boolean;
  bodyLimit?: number;
  query?: Q;
  body?: B;
  status?: number;
  response: z.ZodType;
  files?: readonly string[];
  run(call: OwnCall<z.output<B>, z.output<Q>>): Promise<Answer>;
};

/** An operation on the caller's own things. */
export function own<B extends z.ZodType = z.ZodUndefined, Q extends z.ZodObject = typeof nothing>(
  row: OwnRow<B, Q>,
): Operation {
  return {
    ...common,
    ...row,
    query: row.query ?? nothing,
    body: row.body ?? null,
    run: async (call) => {
      if (!call.actor || !call.person) throw new Error(`${row.method} ${row.path} was reached by nobody`);
      return row.run(call as OwnCall<z.output<B>, z.output<Q>>);
    },
  };
}

const common = {
  idempotent: false,
  versioned: false,
  bodyLimit: JSON_LIMIT,
  body: null,
  status: 200,
  files: [],
};

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

/** An opaque id of ours, as a form sends it. */
export const idInput = z.strictObject({ id: z.string().min(1).max(80) });
