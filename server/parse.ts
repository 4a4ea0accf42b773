import type { z } from "zod";
import { canonical, sha256 } from "@/db/canonical";
import { type Refusal, refuse } from "@/domain/refusal";

const MOST_ERRORS = 50;

/** Parses what came from outside by its schema; the refusal names every field that is wrong. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  what: string,
): { ok: true; value: z.output<S> } | Refusal {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.flatMap(asErrors).slice(0, MOST_ERRORS);
  return refuse("request.invalid", `The ${what} has ${errors.length === 1 ? "a" : "some"} wrong field.`, {
    errors,
  });
}

/** A fingerprint of what was asked, for "same key, other body": order of fields does not matter. */
export function bodyHash(operation: string, input: unknown): string {
  return sha256(`${operation}\n${canonical(input)}`);
}

function asErrors(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: "unknown field" }));
  }
  return [{ path: pathOf(issue.path), message: issue.message }];
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    "",
  );
}
