import { z } from "zod";
import { id, line } from "./common.schema";

/** A figure with all that a reader needs to weigh it. Money is per year, before tax. */
const money = z.number().int().positive();

/** Percentiles of one group. Under 20 answers the percentiles are left out and only `n` stands. */
const spread = z.strictObject({
  n: z.int().positive(),
  p10: money.optional(),
  p25: money.optional(),
  p50: money.optional(),
  p75: money.optional(),
  p90: money.optional(),
});

const base = { currency: z.literal("USD"), source: id, year: z.int() };

/** content/pay/<occupation>.json, written by `npm run derive`. */
export const pay = z.strictObject({
  occupation: line(120),
  /** Title in the filings, code in the national statistics, name in the survey. */
  keys: z.strictObject({ filings: line(120).nullable(), national: line(20).nullable(), survey: line(120).nullable() }),
  fit: z.enum(["exact", "close", "proxy"]),
  fit_note: line(240),
  filings: z.array(
    z.strictObject({ ...base, region: line(60), region_type: z.enum(["national", "state", "city"]), wage_level: z.int().min(1).max(4).nullable(), ...spread.shape }),
  ),
  survey: z.array(z.strictObject({ ...base, country: line(60), years: line(20), ...spread.shape })),
  national: z.array(
    z.strictObject({ ...base, region: line(60), employment: z.int().positive().nullable(), p10: money.nullable(), p25: money.nullable(), p50: money.nullable(), p75: money.nullable(), p90: money.nullable() }),
  ),
  outlook: z
    .strictObject({ source: id, from: z.int(), to: z.int(), employment_from: z.int(), employment_to: z.int(), change_percent: z.number() })
    .nullable(),
});

/** content/companies/<id>.json, written by `npm run derive`. */
export const company = z.strictObject({
  name: line(120),
  /** Spellings in the filings that were joined under this name. */
  spellings: z.array(line(160)).min(1),
  filings: z
    .array(z.strictObject({ source: id, occupation: line(120), roles: z.array(id), n: z.int().positive(), median: money.optional(), currency: z.literal("USD"), year: z.int() }))
    .min(1),
});

/** content/usage/<role>.json, written by `npm run derive`: how common a technology is among a role's answers. */
export const usage = z.strictObject({
  role: id,
  source: id,
  year: z.int(),
  survey_role: line(120),
  n: z.int().positive(),
  technologies: z.array(z.strictObject({ technology: id, share: z.number().min(0).max(1), n: z.int().positive() })),
});

export type Pay = z.infer<typeof pay>;
export type Company = z.infer<typeof company>;
export type Usage = z.infer<typeof usage>;
