import { z } from "zod";
import { didYouMean, nearest } from "@/domain/catalog/nearest";
import { listed, type Path } from "@/domain/catalog/problem";

type Issue = z.core.$ZodIssue;
export type Said = { path: Path; says: string };

/** Checks data strictly: the typed value, or every fault as a sentence with what was found, what is allowed, and a remedy. */
export function check<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { ok: true; value: z.infer<S> } | { ok: false; said: Said[] } {
  const result = schema.safeParse(data, { error: allowed });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, said: result.error.issues.flatMap((issue) => sentence(issue, schema, data)) };
}

/** What a field may hold, where the schema gives no sentence of its own. */
function allowed(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return `${KINDS[issue.expected] ?? issue.expected} is needed`;
    case "invalid_value":
      return `allowed ${issue.values.length === 1 ? "is" : "are"} ${listed(issue.values.map(String))}`;
    case "too_big":
      return `at most ${issue.maximum} ${issue.inclusive === false ? "(and not that itself) " : ""}is allowed`;
    case "too_small":
      return `at least ${issue.minimum} is needed`;
    case "invalid_format":
      return FORMATS[issue.format];
    default:
      return undefined;
  }
}

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

const FORMATS: Record<string, string> = {
  date: "a day such as 2026-11-20 is needed",
  url: "an address such as https://example.org/page is needed",
};

function sentence(issue: Issue, schema: z.ZodType, data: unknown): Said[] {
  const path = issue.path as (string | number)[];
  const value = valueAt(data, path);
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: `no such field${fieldHint(key, fields)}`,
    }));
  }
  if (issue.code === "invalid_key") return [{ path, says: `no such name; ${issue.issues[0]?.message}` }];
  if (value === undefined) return [{ path, says: `nothing found, ${issue.message}; add the field` }];
  return [{ path, says: `found ${shown(value)}, ${issue.message}${remedy(issue, value)}` }];
}

const fieldHint = (key: string, fields: string[]): string =>
  nearest(key, fields) ? didYouMean(key, fields, "") : `; remove it, the fields here are ${listed(fields)}`;

function remedy(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_value":
      return typeof value === "string"
        ? didYouMean(value, issue.values.map(String), "choose one")
        : "; choose one";
    case "invalid_type":
      return issue.expected === "string" && typeof value !== "object" ? "; put it in quotes" : "; change it";
    case "too_big":
      return issue.origin === "number" || issue.origin === "int"
        ? "; lower it"
        : `; take ${sizeOf(value) - Number(issue.maximum)} away`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? "; raise it"
        : `; add ${Number(issue.minimum) - sizeOf(value)}`;
    default:
      return "; change it";
  }
}

/** A value as a sentence names it: short texts whole, long ones and lists by their size. */
function shown(value: unknown): string {
  if (typeof value === "string")
    return value.length > 60 ? `${value.trim().length} characters` : `“${value}”`;
  if (Array.isArray(value)) return value.length === 1 ? "1 entry" : `${value.length} entries`;
  if (value === null) return "nothing";
  return typeof value === "object" ? `the fields ${listed(Object.keys(value))}` : `\`${String(value)}\``;
}

const sizeOf = (value: unknown): number =>
  typeof value === "string" ? value.trim().length : Array.isArray(value) ? value.length : 0;

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, part) => (typeof held === "object" && held !== null ? Reflect.get(held, part) : undefined),
    data,
  );
}

/** The names of the fields that the schema has at a path. */
function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const inner = unwrap(schema);
  const [part, ...rest] = path;
  if (part === undefined) return inner instanceof z.core.$ZodObject ? Object.keys(inner._zod.def.shape) : [];
  if (inner instanceof z.core.$ZodArray) return fieldsAt(inner._zod.def.element, rest);
  const field = inner instanceof z.core.$ZodObject ? inner._zod.def.shape[part] : undefined;
  return field ? fieldsAt(field, rest) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault;
  return wrapped ? unwrap(schema._zod.def.innerType) : schema;
}
