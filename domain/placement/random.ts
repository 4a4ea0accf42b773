import { seeded } from "../seeded";

/** One number in [0, 1) for a seed and a text: FNV-1a folds the text into the seed. */
export function drawFor(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return seeded(hash)();
}
