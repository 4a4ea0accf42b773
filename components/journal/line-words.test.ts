import { describe, expect, it } from "vitest";
import type { EventType, LedgerEvent, Move, Payloads } from "@/domain/events";
import { lineWords } from "./line-words";

const names = {
  skill: (id: string) => (id === "sql" ? "SQL" : id),
  role: (id: string) => (id === "backend" ? "Backend developer" : id),
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
});
