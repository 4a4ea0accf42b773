import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Store } from "@/db/client";
import type { Actor, Meta, Outcome } from "@/db/command";
import { forbidden, type PolicyAct } from "@/domain/policy";
import { type Refusal, refuse } from "@/domain/refusal";
import { requestIdOf } from "@/server/api/problem";
import { failure } from "@/server/failure";
import { type FormState, refused } from "@/server/form-state";
import { metaOf } from "@/server/meta";
import { isCrossSite } from "@/server/origin";
import { bodyHash, parseWith } from "@/server/parse";
import { type Person, sessionOnly, whoIs } from "@/server/person";
import { settings } from "@/server/settings";
import { store } from "@/server/store";

/** What a command needs, given only to someone who may. */
export type Gate = { store: Store; actor: Actor; person: Person; meta: Meta };

type Row<S extends z.ZodType, T> = {
  /** The row of the policy table that says who may. */
  act: PolicyAct;
  /** Names the operation, so that a key used for one form cannot answer for another. */
  name: string;
  schema: S;
  /** The form's own fields; `key` and `version` are read by the gate. */
  input: Record<string, unknown> | Refusal;
  run(gate: Gate, input: z.output<S>): Promise<Outcome<T>>;
};

/**
 * The gate of the server actions, in the order of the API's handler: own page, who, may, parse, command. A form
 * carries its idempotency key and, where versioned, the version that it showed; never an authority.
 */
export async function gate<S extends z.ZodType, T>(form: FormData, row: Row<S, T>): Promise<FormState<T>> {
  const given = await headers();
  const requestId = requestIdOf(given);
  try {
    const outcome = await through(form, row, given, requestId);
    // After a refusal too: it used the form's key up, and the page may have shown a version that is gone.
    refresh();
    if (!outcome.ok) return refused(outcome, requestId, form);
    const { body, version = null, replayed } = outcome;
    return { status: "done", body, version, replayed };
  } catch (error) {
    return refused(failure(error, requestId), requestId, form);
  }
}

async function through<S extends z.ZodType, T>(
  form: FormData,
  row: Row<S, T>,
  given: Headers,
  requestId: string,
): Promise<Outcome<T>> {
  const foreign = ownPage(given);
  if (foreign) return foreign;
  const now = new Date();
  const who = await whoIs(sessionOnly(given), now);
  const identity = who.kind === "known" ? who.identity : null;
  const refusal = forbidden(identity?.actor ?? null, row.act);
  if (refusal || !identity) return refusal ?? refuse("auth.required", "Sign in first.");
  if (isRefusal(row.input)) return row.input;
  const input = parseWith(row.schema, row.input, "form");
  if (!input.ok) return input;
  const version = textOf(form, "version");
  const meta = metaOf({
    requestId,
    now,
    key: textOf(form, "key") || null,
    bodyHash: bodyHash(row.name, row.input),
    ifMatch: version === null ? null : /^\d{1,15}$/.test(version) ? Number(version) : -1,
  });
  return row.run({ ...identity, store: store(), meta }, input.value);
}

/** Next runs actions without an Origin, and from any page: the check is ours. Null when all is well. */
export function ownPage(given: Headers): Refusal | null {
  if (!isCrossSite(given, settings().origin)) return null;
  return refuse("request.cross-site", "Forms must be sent from Strata's own pages.");
}

/** The text of a field; null when it is absent or a file. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" ? value : null;
}

/**
 * The fields of a form as an object for its schema: own fields that nobody asked for stay in and are refused
 * there. React's own begin with `$ACTION`. A field given twice becomes a list, which no schema takes.
 */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  const own = names.filter((name) => name !== "key" && name !== "version");
  return Object.fromEntries(
    own.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** A number as a form writes it; anything else stays as it is, for the schema to refuse. */
export function numberFrom(value: unknown): unknown {
  return typeof value === "string" && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}

function isRefusal(input: Record<string, unknown> | Refusal): input is Refusal {
  return input.ok === false && "code" in input;
}
