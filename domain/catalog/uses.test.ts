import { describe, expect, it } from "vitest";
import { A_USAGE } from "@/tests/content/make";
import type { UsageEntry } from "./catalog";
import { usesOf } from "./uses";

const entry = (id: string, roles: string[], changes: Partial<UsageEntry> = {}): UsageEntry => ({
  ...A_USAGE,
  id,
  roles,
  ...changes,
});
const survey = (n: number, share?: number): UsageEntry["survey"] => ({
  ...A_USAGE.survey,
  technologies: [{ technology: "go", name: "Go", n, ...(share ? { share } : {}) }],
});
const listed = (occupation: string, hot: boolean): UsageEntry["listed"] => ({
  ...A_USAGE.listed,
  occupation,
  technologies: [{ technology: "go", name: "Go (language)", hot, in_demand: !hot }],
});

const usage = {
  back: entry("back", ["backend"], { survey: survey(30, 0.3), listed: listed("Developers", true) }),
  full: entry("full", ["fullstack"], { survey: survey(3), listed: listed("Developers", true) }),
  web: entry("web", ["frontend"], { listed: { ...A_USAGE.listed, occupation: "Web" } }),
  nobody: entry("nobody", [], { survey: survey(30, 0.3), listed: listed("Others", true) }),
};

describe("how common a technology is", () => {
  const { survey: asked, listed: found } = usesOf("go", { usage });

  it("is said by each survey group that stands for a role, without a share under twenty", () => {
    expect(asked.map(({ roles, n, of, share }) => [roles, n, of, share])).toEqual([
      [["backend"], 30, 100, 0.3],
      [["fullstack"], 3, 100, undefined],
    ]);
  });

  it("is said by each list once, with all roles that read it, and where it is not listed", () => {
    expect(
      found.map(({ roles, occupation, name, hot, inDemand }) => [roles, occupation, name, hot, inDemand]),
    ).toEqual([
      [["backend", "fullstack"], "Developers", "Go (language)", true, false],
      [["frontend"], "Web", null, false, false],
    ]);
  });

  it("is not said where no list has it", () => {
    expect(usesOf("zig", { usage })).toEqual({ survey: [], listed: [] });
  });
});
