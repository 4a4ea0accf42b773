import type { Finding } from "./problem";
import { spell } from "./problem";
import { runsOf, wordsOf } from "./runs";
import type { Paragraph } from "./wording";

/** Shorter texts are alike by chance. */
const FEWEST_WORDS = 20;
const RUN = 4;
/** Two paragraphs are too alike when this share of the shorter one's runs stands in the other. */
const TOO_ALIKE = 0.5;

/**
 * Paragraphs that say again what another says, in any file. Each is compared only with those that share a run of
 * words with it, so the work grows with the text and not with its square.
 */
export function checkEchoes(paragraphs: readonly Paragraph[]): Finding[] {
  const known: Entry[] = [];
  const holders = new Map<number, number[]>();
  const findings: Finding[] = [];
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph.text);
    if (words.length < FEWEST_WORDS) continue;
    const runs = new Set(runsOf(words, RUN));
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const at of holders.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const twin = [...shared].find(
      ([at, count]) =>
        count >= TOO_ALIKE * Math.min(runs.size, entryAt(known, at).size) &&
        !sameCheck(paragraph, entryAt(known, at).paragraph),
    );
    if (twin) findings.push(echo(paragraph, entryAt(known, twin[0]).paragraph));
    const at = known.push({ paragraph, size: runs.size }) - 1;
    for (const run of runs) {
      const held = holders.get(run);
      if (held) held.push(at);
      else holders.set(run, [at]);
    }
  }
  return findings;
}

type Entry = { paragraph: Paragraph; size: number };

// Places are handed out as entries are added, so there always is one.
const entryAt = (known: readonly Entry[], at: number): Entry => known[at] as Entry;

/** Options of one question may differ in the order of their steps alone. */
const sameCheck = (left: Paragraph, right: Paragraph): boolean =>
  left.file === right.file &&
  left.path[0] === "checks" &&
  right.path[0] === "checks" &&
  left.path[1] === right.path[1];

function echo({ file, path, text }: Paragraph, first: Paragraph): Finding {
  const place = first.path[0] === "body" ? first.file : `${first.file}, ${spell(first.path)}`;
  const says = `“${opening(text)}” says nearly what ${place} says; cut one, or write what is different`;
  return { file, path, says };
}

/** The first words of a text, enough to find it. */
export const opening = (text: string): string => {
  const words = text.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : text;
};
