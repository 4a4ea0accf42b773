import { seeded } from "../seeded";
import { EXTENTS, type Model, type Said, within } from "./model";

const BANK = 8192;
const CLOUD = 512;
const SWEEPS = 2;

/** Closed sets drawn from the prior, one a row, and the extent of each. */
export type Bank = { rows: Uint8Array; extents: Uint8Array };

/** Sets that are equally likely after what was said, one a row; `inside`: the chance of each skill to be in. */
export type Cloud = { count: number; rows: Uint8Array; inside: Float64Array };

export function bankOf(model: Model): Bank {
  const { size, needs, take } = model;
  const random = seeded(size);
  const rows = new Uint8Array(BANK * size);
  const extents = new Uint8Array(BANK);
  for (let draw = 0; draw < BANK; draw++) {
    // By extent, not in turns: evenly spaced picks would fall into step with turns.
    const extent = Math.floor((draw * EXTENTS.length) / BANK);
    extents[draw] = extent;
    for (let at = 0; at < size; at++) {
      let open = 1;
      for (const needed of needs[at] as readonly number[]) open &= rows[draw * size + needed] as number;
      if (open && random() < (take[at * EXTENTS.length + extent] as number)) rows[draw * size + at] = 1;
    }
  }
  return { rows, extents };
}

/** Resamples the bank by what was said, then moves each set about: the likelier of its neighbours more often. */
export function cloudOf(model: Model, bank: Bank, said: Said, seed: number): Cloud {
  const random = seeded(seed);
  const picked = resample(weigh(model, bank, said), random());
  const { size } = model;
  const rows = new Uint8Array(CLOUD * size);
  const inside = new Float64Array(size);
  const move = mover(model, said, random, inside);
  for (const [at, draw] of picked.entries()) {
    const row = rows.subarray(at * size, (at + 1) * size);
    row.set(bank.rows.subarray(draw * size, (draw + 1) * size));
    for (const held of said.ground) row[held] = 1;
    move(row, bank.extents[draw] as number);
  }
  for (let at = 0; at < size; at++) inside[at] = (inside[at] as number) / (CLOUD * SWEEPS);
  return { count: CLOUD, rows, inside };
}

function weigh({ size }: Model, bank: Bank, said: Said): Float64Array {
  const weights = new Float64Array(BANK).fill(1);
  for (const at of said.told) {
    const [yes, no] = [within(said, at), said.unknown[at] as number];
    const most = Math.max(yes, no);
    for (let draw = 0; draw < BANK; draw++)
      weights[draw] = (weights[draw] as number) * ((bank.rows[draw * size + at] ? yes : no) / most);
  }
  return weights;
}

/** Systematic resampling: evenly spaced along the sums of the weights, from one random start. */
function resample(weights: Float64Array, start: number): Int32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const picked = new Int32Array(CLOUD);
  let draw = 0;
  let passed = weights[0] as number;
  for (let at = 0; at < CLOUD; at++) {
    const goal = ((at + start) / CLOUD) * sum;
    while (passed < goal && draw < BANK - 1) passed += weights[++draw] as number;
    picked[at] = draw;
  }
  return picked;
}

/** Gibbs sweeps over the edge of a set. What was expected of each flip is summed in `inside` (Rao-Blackwell). */
function mover(model: Model, said: Said, random: () => number, inside: Float64Array) {
  const { size, needs, above, take } = model;
  const missing = new Int16Array(size);
  const held = new Int16Array(size);
  const newExtent = extentOf(model, missing, random);
  const likely = Float64Array.from({ length: size }, (_, at) => within(said, at));

  const count = (row: Uint8Array): void => {
    missing.fill(0);
    held.fill(0);
    for (let at = 0; at < size; at++) {
      for (const needed of needs[at] as readonly number[]) {
        if (row[needed] === 0) missing[at] = (missing[at] as number) + 1;
        if (row[at] === 1) held[needed] = (held[needed] as number) + 1;
      }
    }
  };

  const flip = (row: Uint8Array, at: number): void => {
    const step = row[at] ? -1 : 1;
    row[at] = row[at] ? 0 : 1;
    for (const other of above[at] as readonly number[]) missing[other] = (missing[other] as number) - step;
    for (const needed of needs[at] as readonly number[]) held[needed] = (held[needed] as number) + step;
  };

  const chanceOf = (row: Uint8Array, at: number, extent: number): number => {
    const lacking = row[at] ? 0 : 1;
    const p = take[at * EXTENTS.length + extent] as number;
    let yes = p * (likely[at] as number);
    for (const other of above[at] as readonly number[])
      if (missing[other] === lacking) yes *= 1 - (take[other * EXTENTS.length + extent] as number);
    return yes / (yes + (1 - p) * (said.unknown[at] as number));
  };

  return (row: Uint8Array, from: number): void => {
    count(row);
    let extent = from;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      if (sweep > 0) extent = newExtent(row);
      for (let at = 0; at < size; at++) {
        const was = row[at] as number;
        const fixed = (missing[at] as number) > 0 || (held[at] as number) > 0;
        const chance = fixed ? was : chanceOf(row, at, extent);
        inside[at] = (inside[at] as number) + chance;
        if (!fixed && random() < chance !== (was === 1)) flip(row, at);
      }
    }
  };
}

/** A new extent for a set, each by how well it explains what is in and what could be but is not. */
function extentOf({ size, take }: Model, missing: Int16Array, random: () => number) {
  const weights = new Float64Array(EXTENTS.length);
  return (row: Uint8Array): number => {
    weights.fill(1);
    for (let at = 0; at < size; at++) {
      if ((missing[at] as number) > 0) continue;
      const [base, held] = [at * EXTENTS.length, row[at] === 1];
      for (let extent = 0; extent < EXTENTS.length; extent++) {
        const p = take[base + extent] as number;
        weights[extent] = (weights[extent] as number) * (held ? p : 1 - p);
      }
    }
    let goal = random() * weights.reduce((sum, weight) => sum + weight, 0);
    let extent = 0;
    for (; extent < EXTENTS.length - 1; extent++) {
      goal -= weights[extent] as number;
      if (goal <= 0) break;
    }
    return extent;
  };
}
