import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "@/tests/fixtures/random";
import { mergedNote, NOTE_LENGTH, noteLength, noteText } from "./note";
import { noteInput, saveNoteInput } from "./note.schema";

const FILE = { from: "a file", at: "2026-11-28T23:59:00.000Z" } as const;

describe("the text of a note", () => {
  it("ends its lines alike, and has no control characters and no halves of characters", () => {
    expect(noteText("a\r\nb\rc\td\u0000\u000b\u0085")).toBe("a\nb\nc\td");
    expect(noteText("\uD83D\u{1F600}\uDE00")).toBe("\u{FFFD}\u{1F600}\u{FFFD}");
  });

  it("stays as it is once it is so, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const text = noteText(typed);
        expect(noteText(text)).toBe(text);
        expect(Buffer.from(text).toString()).toBe(text);
      }),
      random(200),
    );
  });

  it("is counted by code points, as the database does", () => {
    expect(noteLength("é\u{1F600}")).toBe(2);
  });

  it("may be empty, and has 20,000 characters at most as it is kept", () => {
    expect(noteInput.parse({ text: "" })).toEqual({ text: "" });
    expect(noteInput.parse({ text: "\r\n".repeat(NOTE_LENGTH) }).text).toHaveLength(NOTE_LENGTH);
    const long = noteInput.safeParse({ text: "x".repeat(NOTE_LENGTH + 1) });
    expect(long.error?.issues[0]?.message).toBe("at most 20,000 characters");
    for (const body of [{}, { text: null }, { text: "", more: 1 }])
      expect(noteInput.safeParse(body).success).toBe(false);
    expect(saveNoteInput.safeParse({ skill: "../x", text: "" }).success).toBe(false);
  });
});

describe("a note that is brought in", () => {
  it("is added where there is none, or an empty one", () => {
    expect(mergedNote(null, "new", FILE)).toBe("new");
    expect(mergedNote(" \n", "new", FILE)).toBe("new");
  });

  it("adds nothing when it is empty or stands there already", () => {
    expect(mergedNote(null, " \n", FILE)).toBeNull();
    expect(mergedNote("the same", "the same", FILE)).toBeNull();
  });

  it("follows a different one under a dated line, and once only", () => {
    const merged = mergedNote("old\n", "new", { ...FILE, from: "this device" });
    expect(merged).toBe("old\n\n---\n\nFrom this device, 28 November 2026:\n\nnew");
    expect(mergedNote(merged, "new", FILE)).toBeNull();
    expect(mergedNote("old", "new", FILE)).toContain("From a file, 28 November 2026:");
  });
});
