import { expect, it } from "vitest";
import { z } from "zod";
import { allow, match } from "@/server/api/match";
import { own, publicRead } from "@/server/operation";

const read = (path: string) => publicRead({ path, summary: "x", response: z.any(), read: () => ({}) });
const write = (path: string) =>
  own({
    method: "PUT",
    path,
    summary: "x",
    act: "goal.set",
    response: z.any(),
    run: async () => ({ ok: true, status: 200, body: {} }),
  });
const table = [read("skills"), read("skills/{id}"), read("me/goal"), write("me/goal")];

it.each([
  ["skills", {}],
  ["skills/sql", { id: "sql" }],
  ["skills/a%20b", { id: "a b" }],
  ["me/goal", {}],
])("finds %s", (path, params) => {
  expect(match(table, path)?.params).toEqual(params);
});

it.each(["", "Skills", "skills/", "skills/a/b", "me", "constructor", "skills/%E0%A4%A"])(
  "finds nothing at %j",
  (path) => {
    expect(match(table, path)).toBeNull();
  },
);

it("allows HEAD with GET, and OPTIONS always", () => {
  expect(allow(match(table, "me/goal")?.operations ?? [])).toBe("GET, PUT, HEAD, OPTIONS");
});
