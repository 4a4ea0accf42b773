import { describe, expect, it } from "vitest";
import { openApi } from "@/server/api/openapi";
import { operations } from "@/server/operations";
import "../fixtures/server";

type Body = { additionalProperties?: unknown };
type Described = {
  operationId: string;
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: {
    content: { "application/json": { schema: Body & { oneOf?: Body[]; anyOf?: Body[] } } };
  };
  "x-actors": string[];
  "x-idempotent": boolean;
  "x-versioned": boolean;
};
type Document = {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Described>>;
};

const document = openApi(operations, "http://localhost:3000") as unknown as Document;
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, row]) => ({ path, method, row })),
);

describe("the OpenAPI document", () => {
  it("is 3.1 and plain JSON", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("describes every operation once, and health", () => {
    const promised = operations.map(({ method, path }) => `${method.toLowerCase()} /api/v1/${path}`);
    const found = described.map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toEqual([...promised, "get /api/health"].sort());
    const names = described.map(({ row }) => row.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("says of each who may call it, and whether it wants a key or a version", () => {
    for (const { row } of described) {
      expect(row["x-actors"].length).toBeGreaterThan(0);
      expect(typeof row["x-idempotent"]).toBe("boolean");
      expect(typeof row["x-versioned"]).toBe("boolean");
    }
    expect(document.paths["/api/v1/me"]?.delete?.["x-actors"]).toEqual(["session"]);
    expect(document.paths["/api/v1/me/progress"]?.post?.["x-actors"]).toEqual(["session", "token:write"]);
    expect(document.paths["/api/v1/graph"]?.get?.["x-actors"]).toContain("anonymous");
  });

  it("names path parameters, keys and versions as parameters", () => {
    const names = (path: string, method: string) =>
      document.paths[path]?.[method]?.parameters?.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(names("/api/v1/skills/{id}", "get")).toEqual(["path id"]);
    expect(names("/api/v1/me/journal", "get")).toEqual(["query after", "query limit"]);
    expect(names("/api/v1/me/progress", "post")).toEqual(["header Idempotency-Key"]);
    expect(names("/api/v1/me/goal", "put")).toEqual(["header If-Match"]);
  });

  it("promises strict bodies", () => {
    const bodies = described.flatMap(({ row }) =>
      row.requestBody ? [row.requestBody.content["application/json"]] : [],
    );
    expect(bodies.length).toBeGreaterThan(4);
    for (const { schema } of bodies)
      for (const one of schema.oneOf ?? schema.anyOf ?? [schema])
        expect(one.additionalProperties).toBe(false);
  });

  it("points only at parts that are there", () => {
    const text = JSON.stringify(document);
    for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const part = path
        ?.split("/")
        .reduce<unknown>((held, name) => (held as Record<string, unknown>)?.[name], document);
      expect(part, path).toBeDefined();
    }
  });
});
