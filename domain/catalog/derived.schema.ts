import { z } from "zod";
import { id, line } from "./common.schema";

/** Money is whole units of `currency` per year, before tax. */
const money = z.int().positive();

/** Percentiles of one group. Under 20 answers they are left out and only `n` stands. */
const spread = {
  n: z.int().positive(),
  p10: money.optional(),
  p25: money.optional(),
  p50: money.optional(),
  p75: money.optional(),
  p90: money.optional(),
};

/** What money may be in: figures of two currencies on one axis would need a rate, which no source states. */
export const CURRENCIES = ["USD"] as const;

const figure = { currency: z.enum(CURRENCIES), source: id, year: z.int() };

/** Which row of a source speaks for the occupation, and how well it fits. */
export const key = z.strictObject({
  name: line(120),
  fit: z.enum(["exact", "close", "proxy"]),
  note: line(240),
});

/** Offers in visa filings. `wage_level` is the visa wage level I-IV, null for all levels together. */
const filing = z.strictObject({
  ...figure,
  region: line(60),
  region_type: z.enum(["national", "state"]),
  wage_level: z.int().min(1).max(4).nullable(),
  ...spread,
});

/** Answers of a survey, by country and total years of coding (“all” for every answer). */
const answers = z.strictObject({ ...figure, country: line(60), years: line(20), ...spread });

/** National statistics: wages of everybody employed in the occupation. Null where the source gives no estimate. */
const national = z.strictObject({
  ...figure,
  region: line(60),
  employment: z.int().positive().nullable(),
  p10: money.nullable(),
  p25: money.nullable(),
  p50: money.nullable(),
  p75: money.nullable(),
  p90: money.nullable(),
});

/** All filings for the occupation together, those without a wage level too. */
const filed = z.strictObject({ ...figure, region: line(60), n: z.int().positive(), p50: money.optional() });

const outlook = z.strictObject({
  source: id,
  occupation: line(120),
  from: z.int(),
  to: z.int(),
  employment_from: z.int(),
  employment_to: z.int(),
  change_percent: z.number(),
});

/**
 * content/pay/<occupation>.json, written by `npm run derive`. The three kinds of figure are never mixed.
 * Which roles it speaks for is said by the roles themselves (`occupation`).
 */
export const pay = z.strictObject({
  title: line(120),
  keys: z.strictObject({ filings: key.nullable(), national: key.nullable(), survey: key.nullable() }),
  filed: filed.nullable(),
  filings: z.array(filing),
  survey: z.array(answers),
  national: z.array(national),
  outlook: outlook.nullable(),
});

/** content/companies/<id>.json, written by `npm run derive`: one entry per employer name and occupation in the filings. */
export const company = z.strictObject({
  name: line(120),
  filings: z
    .array(
      z.strictObject({
        ...figure,
        employer: line(160),
        occupation: line(120),
        n: z.int().positive(),
        median: money.optional(),
      }),
    )
    .min(1),
});

/** Under 20 answers a technology carries its count and no share. `name` is what the source calls it. */
const answered = z.strictObject({
  technology: id,
  name: line(120),
  n: z.int().positive(),
  share: z.number().min(0).max(1).optional(),
});

const named = z.strictObject({ technology: id, name: line(120), hot: z.boolean(), in_demand: z.boolean() });

/** content/usage/<occupation>.json, written by `npm run derive`: how common a technology is in an occupation. */
export const usage = z.strictObject({
  /** Of a survey group's answers, how many name the language. */
  survey: z.strictObject({
    source: id,
    year: z.int(),
    key,
    n: z.int().positive(),
    technologies: z.array(answered),
  }),
  /** What is listed for an occupation, with two marks taken from job postings. */
  listed: z.strictObject({
    source: id,
    year: z.int(),
    key,
    occupation: line(120),
    technologies: z.array(named),
  }),
});

export type Pay = z.infer<typeof pay>;
export type Company = z.infer<typeof company>;
export type Usage = z.infer<typeof usage>;
