import type { Rating } from "./rating";

/** The four bands of a role, from the ground up. */
export const CALIBRATED_LAYERS = [0, 1, 2, 3] as const;

/** Skills both rated and checked in a layer before anything is said of it: under five, one slip is a fifth. */
export const ENOUGH = 5;

/** By how many skills one side must be ahead. One failed check may be a slip, one passed a lucky guess; two lean. */
export const LEAN = 2;

/**
 * A checked answer: a take's three questions, or one of a placement, which passes nothing (`passed` null) and counts
 * here as right when all of it was right.
 */
export type Checked = { skill: string; at: string; right: number; of: number; passed: boolean | null };

export type Verdict = "over" | "under" | "even";

/** One layer: each skill counts once, with its latest check and the rating that stood when it was taken. */
export type LayerCalibration = {
  layer: number;
  /** Skills both rated and checked. */
  sample: number;
  /** 0 (Shaky, or "I don't know") to 1 (Sure); null without a sample. */
  meanRating: number | null;
  /** Mean share of right answers, 0 to 1; null without a sample. */
  shareRight: number | null;
  /** Rated Firm or Sure, and failed. */
  over: string[];
  /** Rated Shaky or "I don't know", and passed. */
  under: string[];
  /** Null: not enough to say anything. */
  verdict: Verdict | null;
};

/** Where a layer stood at the end of a month: every skill's latest check up to then. */
export type CalibrationPoint = { month: string } & Pick<
  LayerCalibration,
  "sample" | "meanRating" | "shareRight"
>;
export type CalibrationSeries = { layer: number; points: CalibrationPoint[] };

type Rated = Pick<Rating, "skill" | "line" | "at">;
/** Layers differ by role; null for a skill that the role does not hold. */
type LayerOf = (skill: string) => number | null;
type Pair = {
  skill: string;
  layer: number;
  at: string;
  line: Rating["line"];
  share: number;
  passed: boolean;
};

/**
 * Ratings against checks, layer by layer. The verdict goes by skills rated high and failed against those rated low and
 * passed: the two means lie on scales of their own, so their difference alone says little.
 */
export function calibration(
  ratings: readonly Rated[],
  checked: readonly Checked[],
  layerOf: LayerOf,
): LayerCalibration[] {
  const pairs = latest(pairsOf(ratings, checked, layerOf));
  return CALIBRATED_LAYERS.map((layer) => {
    const mine = pairs.filter((pair) => pair.layer === layer);
    const over = mine.filter(({ line, passed }) => (line === 2 || line === 3) && !passed);
    const under = mine.filter(({ line, passed }) => (line === 0 || line === "unknown") && passed);
    return {
      layer,
      ...means(mine),
      over: over.map(({ skill }) => skill),
      under: under.map(({ skill }) => skill),
      verdict: mine.length < ENOUGH ? null : verdictOf(over.length - under.length),
    };
  });
}

/**
 * The same month by month, as it stood at each month's end: few skills are checked in one month, so a month alone
 * would say nothing. Every month up to the last check, the newest `months` of them; all layers have the same ones.
 */
export function calibrationOverTime(
  ratings: readonly Rated[],
  checked: readonly Checked[],
  layerOf: LayerOf,
  months = 12,
): CalibrationSeries[] {
  const pairs = pairsOf(ratings, checked, layerOf);
  const shown = monthsOf(pairs).slice(-months);
  return CALIBRATED_LAYERS.map((layer) => ({
    layer,
    points: shown.map((month) => {
      const mine = pairs.filter((pair) => pair.layer === layer && monthOf(pair.at) <= month);
      return { month, ...means(latest(mine)) };
    }),
  }));
}

/** What can be said of a layer, with its sample. `title`: what the layer is called. */
export const calibrationInWords = (layer: LayerCalibration, title: string): string =>
  `${title}: ${verdictInWords(layer)}`;

/** The same without the name, for where that already stands. */
export function verdictInWords({ sample, over, under, verdict }: LayerCalibration): string {
  if (verdict === null) return `${sample} of ${ENOUGH} skills needed before anything can be said.`;
  const of = `Of ${sample} skills both rated and checked,`;
  const high = `${counted(over.length)} rated Firm or Sure and failed`;
  const low = `${counted(under.length)} rated Shaky or unknown and passed`;
  switch (verdict) {
    case "over":
      return `over-rated. ${of} ${high}, ${other(under.length)} the other way.`;
    case "under":
      return `under-rated. ${of} ${low}, ${other(over.length)} the other way.`;
    case "even":
      return over.length + under.length === 0
        ? `even. ${of} no rating was far from its check.`
        : `even. ${of} ${high}, ${low}.`;
    /* v8 ignore next 2 */
    default:
      return unreachable(verdict);
  }
}

const counted = (n: number) => (n === 0 ? "none was" : n === 1 ? "1 was" : `${n} were`);
const other = (n: number) => (n === 0 ? "none" : String(n));

const verdictOf = (ahead: number): Verdict => (ahead >= LEAN ? "over" : ahead <= -LEAN ? "under" : "even");

/** Every check with the newest rating of its skill at or before it, oldest first; what was rated later is hindsight. */
function pairsOf(ratings: readonly Rated[], checked: readonly Checked[], layerOf: LayerOf): Pair[] {
  const byTime = [...ratings].sort((a, b) => moment(a) - moment(b));
  return checked
    .filter(({ of }) => of > 0)
    .flatMap((check) => {
      const layer = layerOf(check.skill);
      const held = byTime.findLast(
        ({ skill, at }) => skill === check.skill && moment({ at }) <= moment(check),
      );
      if (layer === null || !held) return [];
      const { skill, at, right, of } = check;
      return [{ skill, layer, at, line: held.line, share: right / of, passed: check.passed ?? right === of }];
    })
    .sort((a, b) => moment(a) - moment(b));
}

/** The last pair of each skill; of two at one moment, the one given later. */
const latest = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.map((pair) => [pair.skill, pair])).values(),
];

function means(pairs: readonly Pair[]): Pick<LayerCalibration, "sample" | "meanRating" | "shareRight"> {
  const sample = pairs.length;
  const mean = (of: (pair: Pair) => number) =>
    sample === 0 ? null : pairs.reduce((sum, pair) => sum + of(pair), 0) / sample;
  return {
    sample,
    meanRating: mean(({ line }) => (line === "unknown" ? 0 : line / 3)),
    shareRight: mean(({ share }) => share),
  };
}

/** Every month from the first pair to the last, also those without one. */
function monthsOf(pairs: readonly Pair[]): string[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [monthNumber(first.at), monthNumber(last.at)];
  return Array.from({ length: to - from + 1 }, (_, at) => monthName(from + at));
}

const moment = ({ at }: { at: string }): number => Date.parse(at);
const monthOf = (at: string): string => monthName(monthNumber(at));
const monthNumber = (at: string): number => {
  const day = new Date(at);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
};
const monthName = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/* v8 ignore next 3 -- the compiler proves that nothing gets here */
function unreachable(value: never): never {
  throw new Error(`no such verdict: ${String(value)}`);
}
