import { OFFERED_FROM } from "@/domain/placement";

const BINS = 10;
/** Chances from which a skill could be offered; the engine's own stands among them. */
export const THRESHOLDS = [...new Set([0.5, 0.6, 0.7, 0.8, 0.9, OFFERED_FROM])].sort((a, b) => a - b);

/** Sums over skills of what was thought against the truth; tallies of many people can be added. */
export type Tally = { skills: number; right: number; offers: Offer[]; bins: Bin[] };
/** For a threshold: the skills offered as known, and those of them that are not. */
type Offer = { from: number; made: number; wrong: number };
type Bin = { chance: number; known: number };

export const emptyTally = (): Tally => ({
  skills: 0,
  right: 0,
  offers: THRESHOLDS.map((from) => ({ from, made: 0, wrong: 0 })),
  bins: Array.from({ length: BINS }, () => ({ chance: 0, known: 0 })),
});

export function count(tally: Tally, chance: ArrayLike<number>, known: readonly boolean[]): void {
  for (const [at, truth] of known.entries()) {
    const p = chance[at] as number;
    tally.skills++;
    if (p >= 0.5 === truth) tally.right++;
    for (const offer of tally.offers) {
      if (p < offer.from) continue;
      offer.made++;
      if (!truth) offer.wrong++;
    }
    const bin = tally.bins[Math.min(BINS - 1, Math.floor(p * BINS))] as Bin;
    bin.chance += p;
    bin.known += truth ? 1 : 0;
  }
}

export type Shares = { right: number; offered: number; wrongly: number; off: number };

/** Per cent of all skills, and the expected calibration error: |chance - share known| of each bin, by its size. */
export function shares({ skills, right, offers, bins }: Tally, from = OFFERED_FROM): Shares {
  const offer = offers.find((one) => one.from === from) as Offer;
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.known), 0) / skills;
  const share = (part: number) => (100 * part) / skills;
  return { right: share(right), offered: share(offer.made), wrongly: share(offer.wrong), off };
}

/** The mean over roles, each of which counts the same. */
export function meanShares(tallies: readonly Tally[], from = OFFERED_FROM): Shares {
  const all = tallies.map((tally) => shares(tally, from));
  const mean = (name: keyof Shares) => all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { right: mean("right"), offered: mean("offered"), wrongly: mean("wrongly"), off: mean("off") };
}
