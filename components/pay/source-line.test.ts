import { expect, it } from "vitest";
import { isStale } from "./source-line";

it("a source is called old from thirty months after the end of its period, not before", () => {
  expect(isStale("2024-05-31", "2026-11-30")).toBe(false);
  expect(isStale("2024-05-31", "2026-12-02")).toBe(true);
});
