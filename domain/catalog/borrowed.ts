import type { Finding } from "./problem";
import { runsOf, wordsOf } from "./runs";
import type { Paragraph } from "./wording";

/** So many words in a row, the same as in a source, are no chance. */
export const BORROWED_RUN = 9;

/** Paragraphs in which a run of words of a source stands. Sources are known by the fingerprints of their runs alone. */
export function checkBorrowed(paragraphs: readonly Paragraph[], sources: ReadonlySet<number>): Finding[] {
  return paragraphs.flatMap(({ file, path, text }) => {
    const words = wordsOf(text);
    const at = runsOf(words, BORROWED_RUN).findIndex((run) => sources.has(run));
    if (at < 0) return [];
    const run = words.slice(at, at + BORROWED_RUN).join(" ");
    return [{ file, path, says: `“${run}” stands in a source word for word; say it in your own words` }];
  });
}
