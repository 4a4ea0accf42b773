import type { Finding } from "./problem";
import type { Paragraph } from "./wording";

/** Words that fill any text, each with what to do. */
const FILLERS: readonly (readonly [RegExp, string])[] = [
  [
    /\bit(?: is|’s|'s) (?:important|crucial|essential|vital|worth noting|key) (?:to|that)\b/i,
    "say what happens otherwise",
  ],
  [/\b(?:it should be|it must be) (?:noted|mentioned|stressed) that\b/i, "say it without the announcement"],
  [/\bneedless to say\b|\bit goes without saying\b|\bas we all know\b/i, "leave it out"],
  [/\bin today[’']s\b|\bfast-paced\b|\bever-(?:changing|evolving|growing)\b/i, "say what changed, and when"],
  [/\bplays? an? (?:crucial|vital|key|important|pivotal) role\b/i, "say what it does"],
  [/\bdelv(?:e|es|ing) into\b|\b(?:dive|diving) deep\b|\bdeep dive\b/i, "say “read”, “look at” or “study”"],
  [/\b(?:seamless|seamlessly|effortless|effortlessly)\b/i, "say which step is no longer there"],
  [
    /\b(?:cutting-edge|state-of-the-art|next-generation|world-class|best-in-class|game-chang(?:er|ing))\b/i,
    "say what it can do, with a figure and its source",
  ],
  [
    /\bunlock(?:s|ing)? the (?:power|potential|full)\b|\bharness(?:es|ing)? the power\b/i,
    "say what becomes possible",
  ],
  [/\b(?:rich|vibrant) (?:tapestry|ecosystem)\b|\ba testament to\b/i, "say what there is, in numbers"],
  [/\bat the end of the day\b|\bwhen all is said and done\b/i, "leave it out"],
  [/\bleverag(?:e|es|ed|ing)\b|\butili[sz](?:e|es|ed|ing)\b/i, "say “use”"],
  [/\bin order to\b/i, "say “to”"],
  [/\bplethora\b|\bmyriad\b/i, "say “many”, or how many"],
];

/** Phrases that fit every text, and marks of exclamation: each is a problem with its remedy. */
export function checkFiller(paragraphs: readonly Paragraph[]): Finding[] {
  return paragraphs.flatMap(({ file, path, text }) => {
    // A cited work keeps the title that its author gave it.
    if (path.includes("source")) return [];
    const words = text.replace(/`[^`]*`/g, "");
    const fillers = FILLERS.flatMap(([pattern, remedy]) => {
      const found = pattern.exec(words)?.[0];
      return found ? [{ file, path, says: `“${found}” fits every text; ${remedy}` }] : [];
    });
    const shouted = /\p{L}!(?=[\s”"’)]|$)/u.test(words);
    return shouted
      ? [...fillers, { file, path, says: "found an exclamation mark; write a full stop" }]
      : fillers;
  });
}
