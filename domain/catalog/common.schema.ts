import { z } from "zod";

/** Ids are file names: lower case words joined by hyphens, for ever. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens, such as `http-semantics`");

/** One line of prose: trimmed, not empty, no line break. */
export const line = (max = 400) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(max, `at most ${max} characters`)
    .regex(/^[^\n]*$/, "one line, without a line break");

/** A paragraph or more of plain text. */
export const prose = (max = 2000) =>
  z.string().trim().min(1, "must not be empty").max(max, `at most ${max} characters`);

/** A calendar day, ISO 8601. */
export const day = z.iso.date();

/** An address on the web: https, or http where the host offers nothing else. */
export const address = z.url({ protocol: /^https?$/, error: "an address starts with https:// (or http://)" });

export const LEVELS = ["entry", "mid", "senior", "advanced"] as const;
export const level = z.enum(LEVELS);
export type Level = (typeof LEVELS)[number];

export const WEIGHTS = ["essential", "useful", "optional"] as const;
export const weight = z.enum(WEIGHTS);
export type Weight = (typeof WEIGHTS)[number];

/** A range of hours for a person who has the prerequisites. */
export const hours = z
  .strictObject({ low: z.int().min(1).max(400), high: z.int().min(1).max(400) })
  .refine((range) => range.low < range.high, { error: "low must be less than high", path: ["low"] });
