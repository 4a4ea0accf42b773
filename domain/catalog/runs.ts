/** The words of a text in lower case, without marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of so many words, each as a number; a text that is shorter has none. */
export function runsOf(words: readonly string[], length: number): number[] {
  return words.slice(length - 1).map((_, at) => fingerprint(words.slice(at, at + length).join(" ")));
}

const PRIME = 0x01000193;
const FIRST_BASIS = 0x811c9dc5;
const SECOND_BASIS = 0x050c5d1f;

/** A 53-bit number for a text: two 32-bit FNV-1a hashes with different bases, the second cut to 21 bits. */
export function fingerprint(text: string): number {
  let first = FIRST_BASIS;
  let second = SECOND_BASIS;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ unit ^ (first >>> 13), PRIME);
  }
  return (first >>> 0) + (second >>> 11) * 0x1_0000_0000;
}
