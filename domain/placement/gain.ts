import type { Cloud } from "./cloud";
import type { Look } from "./look";
import { chanceOf, HOLE, solid } from "./model";

/** So many questions before the end, the right verdicts count and no longer what is learned. */
const LAST = 8;

/**
 * What a claim of each candidate would tell about all skills together. Early: in bits, the mutual information between
 * the answer and each skill, summed. In the last questions: how many verdicts more would come out right.
 */
export function gains(seen: Look, candidates: readonly number[], left: number): number[] {
  const { model, cloud, said } = seen;
  const doubt = left > LAST ? entropy : error;
  const together = pairsOf(seen);
  const part = (at: number) => together(at, at);
  const firm = Array.from({ length: model.size }, (_, at) => solid(said, at));
  const before = cloud.inside.map((_, at) => part(at) * (firm[at] as number));
  const yesOut = chanceOf("line", false, true);
  const yesIn = (1 - HOLE) * chanceOf("line", true, true) + HOLE * yesOut;
  return candidates.map((asked) => {
    const yes = part(asked) * yesIn + (1 - part(asked)) * yesOut;
    let gain = 0;
    for (let at = 0; at < model.size; at++) {
      const known = before[at] as number;
      const both = together(asked, at);
      // The chance of a yes and of knowing this skill; the skill that is asked is no hole if it is known.
      const agreed =
        at === asked
          ? known * chanceOf("line", true, true)
          : (both * yesIn + (part(at) - both) * yesOut) * (firm[at] as number);
      gain += doubt(known) - yes * doubt(agreed / yes) - (1 - yes) * doubt((known - agreed) / (1 - yes));
    }
    return gain;
  });
}

/** In bits. Nothing is ever certainly known, as there are holes; what no set holds has no doubt: 0 log 0 is 0. */
const entropy = (p: number): number => -p * Math.log2(p + Number.MIN_VALUE) - (1 - p) * Math.log2(1 - p);

/** How often the likelier verdict is wrong. Most answers turn no verdict; the variance orders those. */
const error = (p: number): number => Math.min(p, 1 - p) + 0.3 * p * (1 - p);

/** The share of the sets that hold both of two skills. */
function pairsOf({ model, cloud }: Look): (one: number, other: number) => number {
  const words = cloud.count >>> 5;
  const columns = columnsOf(cloud, model.size);
  return (one, other) => common(columns, words, one, other) / cloud.count;
}

/** For each skill the rows that hold it, as bits. */
function columnsOf({ count, rows }: Cloud, size: number): Int32Array {
  const words = count >>> 5;
  const columns = new Int32Array(size * words);
  for (let row = 0; row < count; row++) {
    const [word, bit] = [row >>> 5, 1 << (row & 31)];
    for (let at = 0; at < size; at++)
      if (rows[row * size + at]) columns[at * words + word] = (columns[at * words + word] as number) | bit;
  }
  return columns;
}

/** How many rows hold both. */
function common(columns: Int32Array, words: number, one: number, other: number): number {
  let sum = 0;
  for (let word = 0; word < words; word++)
    sum += ones((columns[one * words + word] as number) & (columns[other * words + word] as number));
  return sum;
}

/** The bits set in a word (Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
