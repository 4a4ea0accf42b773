import { describe, expect, it } from "vitest";
import { rolesBegun } from "./begun";
import type { State } from "./progress";

const roles = [
  { id: "backend", skills: ["logic", "sql"] },
  { id: "frontend", skills: ["logic", "css"] },
  { id: "devops", skills: ["linux"] },
];
const hours: Record<string, number> = { logic: 10, sql: 20, css: 15, linux: 40 };
const order = (states: Record<string, State>, goal: string | null = null) =>
  rolesBegun(
    roles,
    (skill) => hours[skill] ?? 0,
    (skill) => states[skill] ?? "untouched",
    goal,
  );

describe("the roles of a path", () => {
  it("are those in which something has been begun", () => {
    expect(order({})).toEqual([]);
    expect(order({ linux: "learning" })).toEqual(["devops"]);
  });

  it("stand by the hours begun, and in the order given where these are the same", () => {
    expect(order({ logic: "learning" })).toEqual(["backend", "frontend"]);
    expect(order({ logic: "learning", css: "practised" })).toEqual(["frontend", "backend"]);
  });

  it("begin with the goal, once something of it has been begun", () => {
    expect(order({ logic: "learning", linux: "proven" }, "frontend")).toEqual([
      "frontend",
      "devops",
      "backend",
    ]);
    expect(order({ linux: "proven" }, "frontend")).toEqual(["devops"]);
  });

  it("count no hours for what is set aside", () => {
    expect(order({ linux: "aside", css: "learning" })).toEqual(["frontend", "devops"]);
  });
});
