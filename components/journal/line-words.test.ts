import { describe, expect, it } from "vitest";
import type { EventType, LedgerEvent, Move, Payloads } from "@/domain/events";
import { lineWords } from "./line-words";

const names = {
  skill: (id: string) => (id === "sql" ? "SQL" : id),
  role: (id: string) => (id === "backend" ? "Backend developer" : id),
  resource: (id: string) => (id === "book" ? "A book" : id),
  layer: () => 2,
  lines: () => ["I can read", "I can write", "I can join", "I can explain"],
};

function line<T extends EventType>(type: T, payload: Payloads[T], move: Move | null = null): LedgerEvent {
  const chain = { previousHash: "0", hash: "1", revision: "r", requestId: "q" };
  const at = "2026-11-20T10:00:00.000Z";
  return {
    id: "e_1",
    person: "p_1",
    version: 3,
    type,
    skill: "sql",
    move,
    payload,
    actor: "p_1",
    via: "session",
    at,
    ...chain,
  };
}

const none = { state: "untouched", basis: null } as const;
const learning = { state: "learning", basis: "self" } as const;
const practised = { state: "practised", basis: "self" } as const;

describe("a line of the journal", () => {
  it.each([
    [
      "start",
      none,
      learning,
      "SQL started",
      "Not started → Learning, by your own word.",
      "Nothing has been checked.",
    ],
    [
      "practise",
      learning,
      practised,
      "SQL marked as practised",
      "Learning, by your own word → Practised",
      "your own word does not",
    ],
    [
      "undo",
      practised,
      learning,
      "SQL last move undone",
      "It takes back line 2 of this journal.",
      "Both lines stay",
    ],
  ] as const)(
    "says what %s did, what it changed and why it stands so",
    (act, from, to, happened, changed, because) => {
      const move = { act, from, to, before: null, undoes: act === "undo" ? 2 : null };
      const words = lineWords(line("standing.moved", { claim: null }, move), names);
      expect(words.happened).toBe(happened);
      expect(words.changed).toContain(changed);
      expect(words.because).toContain(because);
    },
  );

  it("keeps in sight what a skill set aside was before", () => {
    const move = {
      act: "set-aside",
      from: practised,
      to: { state: "aside", basis: null },
      before: practised,
      undoes: null,
    } as const;
    expect(lineWords(line("standing.moved", { claim: null }, move), names).changed).toContain(
      "Underneath it stays practised, by your own word.",
    );
  });

  it("quotes the line of a rating and says that it proves nothing", () => {
    const words = lineWords(
      line("rating.given", { line: 1, confidence: 3, at: "2026-11-20T10:00:00.000Z", claimed: false }),
      names,
    );
    expect(words.changed).toBe("“I can write”, sure.");
    expect(words.because).toContain("proves nothing");
  });

  it("names role, level and hours of a goal", () => {
    const words = lineWords(
      line("goal.set", { revision: 1, role: "backend", level: "mid", hoursPerWeek: 6 }),
      names,
    );
    expect(words.changed).toBe("Backend developer, mid level, 6 hours a week.");
  });

  it("tells of a take that it was drawn, how it came out, and what that moves", () => {
    const drawn = { take: "k_1", checks: ["a", "b", "c"], sha256: "0" };
    expect(lineWords(line("take.drawn", drawn), names)).toMatchObject({
      happened: "Checks drawn for SQL",
      changed: "3 graded questions, open until they are answered.",
    });
    const missed = { take: "k_1", chosen: [0, null, 2], right: 2, passed: false, card: null };
    expect(lineWords(line("take.answered", missed), names)).toMatchObject({
      happened: "SQL: check not passed, 2 of 3",
      changed: "A pass needs every answer right.",
    });
    const card = {
      ...{ due: "2026-11-28T10:00:00.000Z", lastReview: "2026-11-20T10:00:00.000Z", scheduledDays: 8 },
      ...{ stability: 2.3, difficulty: 5, reps: 1, lapses: 0, state: 2 },
    };
    const passed = lineWords(line("take.answered", { ...missed, right: 3, passed: true, card }), names);
    expect(passed).toMatchObject({
      happened: "SQL: check passed, 3 of 3",
      changed: "Every answer was right. To be checked again from 28 November 2026 on.",
    });
    expect(passed.because).toContain("seven or more days later, proves");
  });

  it.each([
    [
      "prove",
      practised,
      { state: "proven", basis: "check" },
      "proven by a second passed check",
      "seven or more",
    ],
    ["fail", { state: "proven", basis: "check" }, practised, "re-check not passed", "practised again"],
    ["place", none, { state: "practised", basis: "placement" }, "placed", "not proven"],
  ] as const)("says of the system’s %s what it did and why", (act, from, to, happened, because) => {
    const move = { act, from, to, before: null, undoes: null };
    const words = lineWords(line("standing.moved", { claim: null }, move), names);
    expect(words.happened).toBe(`SQL ${happened}`);
    expect(words.because).toContain(because);
  });

  it("tells of a note how long it is, never what it says, and of a tick what it is on", () => {
    const note = { revision: 2, sha256: "0", length: 1 };
    expect(lineWords(line("note.saved", note), names)).toMatchObject({
      happened: "SQL: note saved",
      changed: "It has 1 character now. Version 2; its text does not stand here.",
    });
    expect(lineWords(line("note.saved", { ...note, length: 0 }), names).changed).toContain(
      "It is empty now.",
    );
    const tick = { resource: "book", at: "2026-11-20T10:00:00.000Z" };
    expect(lineWords(line("resource.ticked", tick), names)).toMatchObject({
      happened: "Resource done",
      changed: "A book.",
    });
    const brought = lineWords(line("resource.ticked", { ...tick, at: "2026-01-01T00:00:00.000Z" }), names);
    expect(brought.changed).toContain("dated there 1 January 2026");
    expect(lineWords(line("resource.unticked", tick), names).happened).toBe("Resource not done after all");
  });
});
