import { z } from "zod";
import { REFUSALS, type RefusalCode } from "@/domain/refusal";
import { version } from "@/package.json";
import { sessionCookie } from "@/server/auth/session-cookie";
import { callersOf, type Operation } from "@/server/operation";

/** The OpenAPI 3.1 document, made from the same table that answers the requests. */
export function openApi(table: readonly Operation[], origin: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of table) {
    const path = `/api/v1/${row.path}`;
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operationOf(row) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Strata",
      version,
      description:
        "Every refusal is a problem document (RFC 9457) with a stable `code` and a `requestId`. `x-actors` names who may call, `x-idempotent` that an Idempotency-Key is required, `x-versioned` that If-Match is.",
    },
    servers: [{ url: origin }],
    paths: { ...paths, "/api/health": { get: health } },
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: sessionCookie().name },
        token: { type: "http", scheme: "bearer", description: "A personal token of scope read or write." },
      },
      schemas: { Problem: schemaOf(problemSchema, "output"), Health: schemaOf(healthSchema, "output") },
      responses: {
        Problem: {
          description: "A refusal",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

/** What `GET /api/health` answers. */
export const healthSchema = z.strictObject({
  status: z.enum(["ready", "unavailable"]),
  version: z.string(),
  database: z.enum(["reachable", "unreachable"]),
});

/** The shape of every refusal; some carry a field of their own beside, such as `allowed`. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]),
  requestId: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});

const health = {
  summary: "Is the server ready? Writes a probe into the database.",
  operationId: "getHealth",
  "x-actors": ["anonymous"],
  "x-idempotent": false,
  "x-versioned": false,
  responses: Object.fromEntries(
    [200, 503].map((status) => [
      status,
      {
        description: status === 200 ? "Ready" : "The database does not take writes",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Health" } } },
      },
    ]),
  ),
};

function operationOf(row: Operation): Record<string, unknown> {
  const callers = callersOf(row.act);
  const open = callers.includes("anonymous");
  const tokens = callers.some((caller) => caller.startsWith("token:"));
  return {
    summary: row.summary,
    operationId: nameOf(row),
    "x-actors": callers,
    "x-idempotent": row.idempotent,
    "x-versioned": row.versioned,
    security: open ? [] : [{ session: [] }, ...(tokens ? [{ token: [] }] : [])],
    parameters: [...pathParameters(row), ...queryParameters(row), ...headerParameters(row)],
    ...(row.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(row.body, "input") } },
          },
        }
      : {}),
    responses: { [row.status]: answerOf(row), default: { $ref: "#/components/responses/Problem" } },
  };
}

function answerOf(row: Operation): Record<string, unknown> {
  if (row.status === 204) return { description: "Done" };
  const files = row.files.map((type) => [type, { schema: { type: "string" } }]);
  return {
    description: row.summary,
    content: {
      "application/json": { schema: schemaOf(row.response, "output") },
      ...Object.fromEntries(files),
    },
  };
}

function pathParameters(row: Operation): unknown[] {
  return [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(row: Operation): unknown[] {
  const schema = schemaOf(row.query, "input") as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, shape]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    schema: shape,
  }));
}

function headerParameters(row: Operation): unknown[] {
  const key = { type: "string", minLength: 1, maxLength: 255 };
  const tag = { type: "string", pattern: '^"\\d+"$' };
  return [
    ...(row.idempotent ? [{ name: "Idempotency-Key", in: "header", required: true, schema: key }] : []),
    ...(row.versioned ? [{ name: "If-Match", in: "header", required: true, schema: tag }] : []),
  ];
}

/** `GET me/tokens/{id}` becomes getMeTokensById. */
function nameOf(row: Operation): string {
  const words = row.path.split(/[/.]/).map((part) => {
    const word = part.replace(/[{}]/g, "");
    return (part.startsWith("{") ? "By" : "") + word.charAt(0).toUpperCase() + word.slice(1);
  });
  return row.method.toLowerCase() + words.join("");
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
