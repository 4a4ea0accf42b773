import { expect, it } from "vitest";
import { z } from "zod";
import { preconditions } from "@/server/api/preconditions";
import { own } from "@/server/operation";

const operation = (idempotent: boolean, versioned: boolean) =>
  own({
    method: "PUT",
    path: "x",
    summary: "x",
    act: "goal.set",
    idempotent,
    versioned,
    response: z.any(),
    run: async () => ({ ok: true, status: 200, body: null }),
  });

const read = (headers: Record<string, string>, idempotent: boolean, versioned: boolean) =>
  preconditions(operation(idempotent, versioned), new Headers(headers));

it.each([
  ["is missing", {}, "idempotency.missing", 400],
  ["is empty", { "Idempotency-Key": "" }, "idempotency.invalid", 400],
  ["has 256 characters", { "Idempotency-Key": "k".repeat(256) }, "idempotency.invalid", 400],
])("refuses a key that %s", (_, headers, code, status) => {
  expect(read(headers as Record<string, string>, true, false)).toMatchObject({ code, status });
});

it.each(["k", "k".repeat(255)])("takes a key of 1 and of 255 characters", (key) => {
  expect(read({ "Idempotency-Key": key }, true, false)).toEqual({ ok: true, key, ifMatch: null });
});

it.each([
  ['"0"', 0],
  ['"17"', 17],
  ['W/"17"', -1],
  ['"abc"', -1],
])("reads If-Match %s as version %i", (tag, version) => {
  expect(read({ "If-Match": tag }, false, true)).toEqual({ ok: true, key: null, ifMatch: version });
});

it.each([
  [undefined, "version.missing", 428],
  ["*", "version.missing", 428],
  ["17", "request.malformed", 400],
  ['"1", "2"', "request.malformed", 400],
])("refuses If-Match %s", (tag, code, status) => {
  expect(read(tag ? { "If-Match": tag } : {}, false, true)).toMatchObject({ code, status });
});

it("asks for neither where the operation needs neither", () => {
  expect(read({}, false, false)).toEqual({ ok: true, key: null, ifMatch: null });
});
