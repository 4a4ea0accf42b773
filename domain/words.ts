const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A number to twelve in words, a larger one in figures. */
export const numberInWords = (n: number): string => NUMBERS[n] ?? String(n);

/** "three skills", "one skill". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${numberInWords(n)} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Up to two skills by their titles, more of them by their number. */
export const named = (titles: readonly string[]): string =>
  titles.length > 2 ? counted(titles.length, "skill") : listed(titles);

/** A stretch of days: "a day", "five days", "about two weeks", "about three months". Its sign does not count. */
export function stretchInWords(days: number): string {
  const length = Math.abs(days);
  if (length < 7) return some(length, "day");
  if (length < 60) return about(length % 7 === 0, some(Math.round(length / 7), "week"));
  // A month of the calendar has 30.44 days in the middle.
  return about(false, some(Math.round(length / 30.44), "month"));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const some = (n: number, unit: string) => (n === 1 ? `a ${unit}` : counted(n, unit));
const about = (exact: boolean, words: string) => (exact ? words : `about ${words}`);
