import { describe, expect, it } from "vitest";
import { core } from "./core";
import { GOAL_LEVELS } from "./goal";
import { setGoalInput } from "./goal.schema";
import { importInput } from "./import.schema";
import { forbidden } from "./policy";
import { handleAllowed, handleFrom, nameFrom } from "./profile";
import { setProfileInput } from "./profile.schema";
import type { State } from "./progress";
import { moveSkillInput } from "./progress.schema";
import { latestRatings, ratingKey } from "./rating";
import { rateSkillInput } from "./rating.schema";
import { REFUSALS, refuse } from "./refusal";
import { tickInput } from "./tick.schema";
import { makeTokenInput } from "./token.schema";

describe("the core", () => {
  const skill = (id: string, low: number, weight = "essential") => ({
    id,
    hours: { low, high: low + 2 },
    weight,
  });
  const states: Record<string, State> = {
    a: "proven",
    b: "practised",
    c: "learning",
    d: "aside",
    e: "proven",
  };
  const layer = {
    skills: [
      skill("a", 9),
      skill("b", 19),
      skill("c", 29, "useful"),
      skill("d", 39),
      skill("e", 99, "optional"),
    ],
  };
  const stateOf = (id: string) => states[id] ?? "untouched";

  it("is filled by shares of the hours, aside and optional skills left empty", () => {
    const [part] = core([layer], stateOf, () => false);
    expect(part).toEqual({ hours: 100, proven: 0.1, practised: 0.2, learning: 0.3 });
  });

  it("stays empty where a skill is hollow, and where a layer has no hours", () => {
    const parts = core([layer, { skills: [] }], stateOf, (id) => id === "b");
    expect(parts.map(({ practised }) => practised)).toEqual([0, 0]);
    expect(parts[1]?.hours).toBe(0);
  });
});

describe("ratings", () => {
  it("are one when skill and time are one; the newest of each skill counts", () => {
    const at = (day: number, skill = "sql") => ({ skill, at: `2026-01-0${day}T00:00:00.000Z` });
    expect(ratingKey(at(1))).toBe("sql@2026-01-01T00:00:00.000Z");
    expect(latestRatings([at(2), at(1), at(3), at(1, "acid")])).toEqual([at(3), at(1, "acid")]);
  });
});

describe("handles", () => {
  it("are words of the alphabet that are none of the site's own", () => {
    for (const good of ["alice", "a-1", "abc", "x".repeat(30)]) expect(handleAllowed(good), good).toBe(true);
    for (const bad of ["ab", "-abc", "abc-", "a--b", "Alice", "a_b", "x".repeat(31), "admin", "me", "é12"])
      expect(handleAllowed(bad), bad).toBe(false);
  });

  it("are made from a name or an address, and always allowed", () => {
    expect(handleFrom("alice@example.org", "")).toBe("alice");
    expect(handleFrom("Zoë  Ångström", "4f")).toBe("zoe-angstrom-4f");
    expect(handleFrom("admin@example.org", "")).toBe("learner-admin");
    expect(handleFrom("me", "1a2b")).toBe("me-1a2b");
    expect(handleFrom("测试", "")).toBe("learner");
    for (const text of ["", "@", "--", "a", "x".repeat(99), `${"x".repeat(19)}-y`])
      for (const suffix of ["", "1a2b3c"]) expect(handleAllowed(handleFrom(text, suffix)), text).toBe(true);
  });
});

it("a name from elsewhere comes without what hides, and is never cut inside a character", () => {
  expect(nameFrom("  Ada\n Love\u202Elace ")).toBe("Ada Love lace");
  expect(nameFrom(`${"x".repeat(59)}\u{1F600}`)).toBe("x".repeat(59));
  expect(nameFrom(`${"x".repeat(58)}\u{1F600}y`)).toBe(`${"x".repeat(58)}\u{1F600}`);
  expect(nameFrom("\u200B\uD83D")).toBe("");
});

describe("the policy table", () => {
  const session = { role: "member", via: "session", scope: "write", fresh: false } as const;
  const code = (...asked: Parameters<typeof forbidden>) => forbidden(...asked)?.code ?? "allowed";

  it("opens the catalog to everyone and the rest to those signed in", () => {
    expect(code(null, "catalog.read")).toBe("allowed");
    expect(code(null, "self.read")).toBe("auth.required");
    expect(code(session, "progress.move")).toBe("allowed");
  });

  it("lets a token do what its scope says, and never erase", () => {
    const token = { ...session, via: "token", scope: "read" } as const;
    expect(code(token, "self.export")).toBe("allowed");
    expect(code(token, "progress.move")).toBe("auth.scope");
    expect(code({ ...token, scope: "write" }, "progress.move")).toBe("allowed");
    expect(code({ ...token, scope: "write", fresh: true }, "person.erase")).toBe("auth.not-allowed");
  });

  it("asks for a fresh sign-in to erase", () => {
    expect(code(session, "person.erase")).toBe("auth.stale");
    expect(code({ ...session, fresh: true }, "person.erase")).toBe("allowed");
  });

  it("keeps roles and the start of sessions to the program", () => {
    for (const act of ["role.change", "session.start"] as const) {
      expect(code({ ...session, role: "admin" }, act)).toBe("auth.not-allowed");
      expect(code({ ...session, via: "system" }, act)).toBe("allowed");
    }
  });
});

describe("refusals", () => {
  it("carry a code, its status and sentence, and what is the matter this time", () => {
    const extra = { allowed: ["start"] };
    expect(refuse("progress.illegal-move", "No.", { extra })).toEqual({
      ok: false,
      code: "progress.illegal-move",
      ...REFUSALS["progress.illegal-move"],
      detail: "No.",
      extra,
    });
    expect(refuse("skill.unknown", "No.")).not.toHaveProperty("extra");
  });

  it("are named `noun.reason`, with statuses of errors", () => {
    for (const [code, { status, title }] of Object.entries(REFUSALS)) {
      expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).not.toBe("");
    }
  });
});

describe("request bodies", () => {
  const bad: [{ safeParse(value: unknown): { success: boolean } }, unknown][] = [
    [moveSkillInput, { skill: "sql", act: "prove" }],
    [moveSkillInput, { skill: "../x", act: "start" }],
    [moveSkillInput, { skill: "sql", act: "start", more: 1 }],
    [rateSkillInput, { skill: "sql", line: 4, confidence: 1 }],
    [rateSkillInput, { skill: "sql", line: "0", confidence: 1 }],
    [setGoalInput, { role: "backend", level: "mid", hoursPerWeek: 0 }],
    [setProfileInput, { handle: "admin", name: "A", public: false }],
    [setProfileInput, { handle: "abc", name: "a\u202eb", public: false }],
    [setProfileInput, { handle: "abc", name: "  ", public: false }],
    [makeTokenInput, { name: "x", scope: "admin", days: 1 }],
    [makeTokenInput, { name: "x", scope: "read", days: 999 }],
    [importInput, { kind: "device", journal: [] }],
    [importInput, { kind: "export", formatVersion: 1 }],
    [
      importInput,
      {
        kind: "device",
        ratings: [{ skill: "sql", line: 1, confidence: 1, at: "9999-12-31T23:59:59-10:00" }],
      },
    ],
    [tickInput, { resource: "book", done: true }],
    [importInput, { kind: "device", ticks: [{ resource: "a/b", at: "2026-01-01T00:00:00Z" }] }],
    [importInput, { kind: "device", notes: [{ skill: "sql", text: "x".repeat(200_001) }] }],
    [importInput, { kind: "other" }],
  ];
  for (const [schema, body] of bad)
    it(`refuse ${JSON.stringify(body)}`, () => {
      expect(schema.safeParse(body).success).toBe(false);
    });

  it("take what is right, times made UTC", () => {
    expect(moveSkillInput.parse({ skill: "sql", act: "undo" })).toEqual({ skill: "sql", act: "undo" });
    for (const level of GOAL_LEVELS) setGoalInput.parse({ role: "backend", level, hoursPerWeek: 5 });
    expect(setProfileInput.parse({ handle: "abc", name: " Zoë ", public: true }).name).toBe("Zoë");
    const standing = { skill: "sql", state: "learning", basis: "self", at: "2026-01-01T02:00:00+02:00" };
    expect(importInput.parse({ kind: "device", standings: [standing] })).toMatchObject({
      standings: [{ before: null, at: "2026-01-01T00:00:00.000Z" }],
      ratings: [],
      goal: null,
    });
  });
});
