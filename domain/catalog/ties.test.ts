import { describe, expect, it } from "vitest";
import { A_USAGE, aRole } from "@/tests/content/make";
import { tiesOf } from "./ties";

const roles = {
  backend: aRole([["git-skill"], ["sql"], ["sql-tuning"]], { occupation: "developers" }),
  devops: aRole([["git-skill"], [], ["sql"]], {
    occupation: "engineers",
    stack: [{ technology: "postgresql", use: "What it keeps alive." }],
  }),
};
const answers = (share?: number) => [{ technology: "r", name: "R", n: 30, ...(share ? { share } : {}) }];
const usage = (share?: number) => ({
  developers: { ...A_USAGE, survey: { ...A_USAGE.survey, technologies: answers(share) } },
});

describe("what ties a technology to a role", () => {
  it("its skills above Foundations, and what the stack says of it", () => {
    expect(tiesOf("postgresql", ["sql", "sql-tuning"], { roles, usage: {} })).toEqual([
      { role: "backend", use: null, skills: ["sql", "sql-tuning"], share: null },
      { role: "devops", use: "What it keeps alive.", skills: ["sql"], share: null },
    ]);
  });

  it("a skill of Foundations ties it to none", () => {
    expect(tiesOf("git", ["git-skill"], { roles, usage: {} })).toEqual([]);
  });

  it("one survey answer in ten", () => {
    expect(tiesOf("r", [], { roles, usage: usage(0.1) })).toEqual([
      { role: "backend", use: null, skills: [], share: 0.1 },
    ]);
    expect(tiesOf("r", [], { roles, usage: usage(0.099) })).toEqual([]);
    expect(tiesOf("r", [], { roles, usage: usage() })).toEqual([]);
    expect(tiesOf("go", [], { roles, usage: usage(0.5) })).toEqual([]);
  });
});
