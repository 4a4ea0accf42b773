import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bodyHash, parseWith } from "@/server/parse";

const schema = z.strictObject({
  skill: z.string(),
  list: z.array(z.strictObject({ at: z.number() })).default([]),
});

describe("parsing", () => {
  it("gives what the schema gives", () => {
    expect(parseWith(schema, { skill: "sql" }, "body")).toEqual({
      ok: true,
      value: { skill: "sql", list: [] },
    });
  });

  it("names each wrong field by its path", () => {
    const refusal = parseWith(schema, { skill: 1, list: [{ at: 1 }, { at: "x", more: 1 }] }, "body");
    expect(refusal).toMatchObject({ ok: false, code: "request.invalid", status: 400 });
    const paths = refusal.ok ? [] : (refusal.errors ?? []).map(({ path }) => path);
    expect(paths.sort()).toEqual(["list[1].at", "list[1].more", "skill"]);
  });

  it.each(["person", "__proto__", "constructor"])("refuses the unknown field %s", (name) => {
    const refusal = parseWith(schema, JSON.parse(`{"skill":"sql","${name}":{}}`), "body");
    expect(refusal).toMatchObject({ errors: [{ path: name, message: "unknown field" }] });
  });

  it("stops counting errors at fifty", () => {
    const refusal = parseWith(schema, { skill: "a", list: Array.from({ length: 500 }, () => ({})) }, "body");
    expect(refusal).toMatchObject({ errors: { length: 50 } });
  });
});

describe("the fingerprint of a body", () => {
  it("does not depend on the order of fields", () => {
    expect(bodyHash("POST x", { a: 1, b: { c: 2, d: 3 } })).toBe(
      bodyHash("POST x", { b: { d: 3, c: 2 }, a: 1 }),
    );
  });

  it.each([
    ["another value", "POST x", { a: 2 }],
    ["another operation", "POST y", { a: 1 }],
    ["one field more", "POST x", { a: 1, b: null }],
  ])("differs for %s", (_, operation, body) => {
    expect(bodyHash(operation, body)).not.toBe(bodyHash("POST x", { a: 1 }));
  });
});
