import type { Finding } from "./problem";
import type { Paragraph } from "./wording";

/** Texts that still stand as in the template, such as “Why it fails.”: each is a problem. */
export function checkPlaceholders(
  paragraphs: readonly Paragraph[],
  placeholders: ReadonlySet<string>,
): Finding[] {
  return paragraphs
    .filter(({ text }) => placeholders.has(text))
    .map(({ file, path, text }) => ({
      file,
      path,
      says: `“${text}” is the template's text; write your own`,
    }));
}
