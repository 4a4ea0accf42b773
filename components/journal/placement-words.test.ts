import { describe, expect, it } from "vitest";
import type { PlacementAnswer } from "@/domain/placement-record";
import { placementWords } from "./placement-words";

const names = {
  skill: (id: string) => id.toUpperCase(),
  role: (id: string) => (id === "backend" ? "Backend developer" : id),
  resource: (id: string) => id,
  layer: () => 2,
  lines: () => ["I can read.", "I can write.", "I can join.", "I can explain."],
};
const placed = (skill: string, verdict: "known" | "missing" | "open") => ({
  skill,
  chance: 0.5,
  verdict,
  basis: "asked" as const,
});
const result = {
  skills: [placed("sql", "known"), placed("acid", "missing"), placed("logic", "open"), placed("git", "open")],
  holes: ["acid"],
  settled: true,
  checks: [{ number: 2, skill: "sql", right: false }],
};

describe("a placement in the journal", () => {
  it("says for which role it was begun, and what it left out as proven", () => {
    const begun = { placement: "l_1", role: "backend", seed: 1, given: [] };
    expect(placementWords("placement.started", begun, names)).toMatchObject({
      happened: "Placement begun: Backend developer",
      changed: "At most fifteen questions.",
    });
    expect(placementWords("placement.started", { ...begun, given: ["sql", "git"] }, names).changed).toContain(
      "not asked about: SQL and GIT.",
    );
  });

  it("quotes an answered line, and of a check tells neither right nor wrong nor what was chosen", () => {
    const line: PlacementAnswer = { ask: "line", skill: "sql", line: 1, confidence: 3 };
    const said = (answer: PlacementAnswer) =>
      placementWords("placement.answered", { placement: "l_1", number: 4, answer }, names);
    expect(said(line)).toMatchObject({
      happened: "Placement, question 4: SQL",
      changed: "“I can write”, sure.",
    });
    expect(said({ ...line, line: "unknown" }).changed).toContain("“I don’t know”");
    const check = { ask: "check", skill: "sql", check: "0123", mark: "sealed" } as const;
    const [first, second, none] = [0, 1, null].map((option) => said({ ...check, option }));
    expect(first).toEqual(second);
    expect(second).toEqual(none);
    expect(JSON.stringify(first)).not.toContain("sealed");
  });

  it("counts what a result came to, and says that nothing has moved", () => {
    const ended = { placement: "l_1", early: false, result };
    expect(placementWords("placement.finished", ended, names)).toEqual({
      happened: "Placement finished",
      changed: "Known 1, missing 1, unknown 2. Missing under what is known: 1.",
      because: "It moves nothing until you accept it.",
    });
    expect(placementWords("placement.finished", { ...ended, early: true }, names).happened).toContain(
      "early",
    );
  });

  it("names what was accepted, four by name when there are many", () => {
    const said = (skills: string[]) =>
      placementWords("placement.accepted", { placement: "l_1", skills }, names).changed;
    expect(said(["sql", "git"])).toBe("SQL and GIT.");
    expect(said(["a", "b", "c", "d", "e", "f"])).toBe("A, B, C, D and 2 more.");
    expect(said([])).toBe("None of what it offered.");
  });

  it("dates one that was brought in by what the device said", () => {
    const brought = {
      ...{ placement: "l_1", role: "backend", seed: 1, given: [], answers: [], accepted: null, result },
      ...{ started: "2026-01-02T00:00:00.000Z", ended: "2026-01-02T00:10:00.000Z" },
    };
    const words = placementWords("placement.brought", brought, names);
    expect(words.happened).toBe("Placement brought in: Backend developer");
    expect(words.changed).toContain("dated there 2026-01-02. Known 1,");
  });
});
