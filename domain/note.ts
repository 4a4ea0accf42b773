/** A private note on one skill: Markdown, never shown to anybody else. */
export type Note = { skill: string; text: string; at: string };

/** The most characters that a note is saved with, and that it may come to where an import appends to it. */
export const NOTE_LENGTH = 20_000;
export const NOTE_HELD = 200_000;

/**
 * A note as it is kept: lines end alike wherever it was typed, and what no text has (control characters, halves of
 * characters) is left out, so that its hash is that of the bytes that are stored.
 */
export function noteText(typed: string): string {
  return typed
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .replace(/\p{Cs}/gu, "\u{FFFD}");
}

/** Characters as the database counts them: one for each code point. */
export const noteLength = (text: string): number => [...text].length;

/**
 * The note after another has been brought in: null when nothing of it is new. What was there stays as it is, the
 * other follows under a line that says whence and when it came.
 */
export function mergedNote(
  held: string | null,
  brought: string,
  source: { from: "this device" | "a file"; at: string },
): string | null {
  if (brought.trim() === "" || held?.includes(brought)) return null;
  if (held === null || held.trim() === "") return brought;
  return `${held.trimEnd()}\n\n---\n\nFrom ${source.from}, ${dayWords.format(new Date(source.at))}:\n\n${brought}`;
}

const dayWords = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
