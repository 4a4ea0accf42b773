import { z } from "zod";
import { id } from "./catalog/common.schema";
import { setGoalInput } from "./goal.schema";
import { NOTE_HELD, noteText } from "./note";
import { placementBrought } from "./placement-blob.schema";
import { BASES, STATES } from "./progress";
import { confidenceInput, lineInput } from "./rating.schema";

// An offset can lead out of the four-digit years, and such a text would sort before all others.
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => /^\d{4}-/.test(text), "a time between the years 0 and 9999");
const held = z.strictObject({ state: z.enum(STATES), basis: z.enum(BASES).nullable() });

/** One skill as a device or an export claims it. */
export const standingClaim = z.strictObject({
  skill: id.max(80),
  state: z.enum(STATES),
  basis: z.enum(BASES).nullable(),
  before: held.nullable().default(null),
  at: instant.nullable().default(null),
});
export const ratingClaim = z.strictObject({
  skill: id.max(80),
  line: lineInput,
  confidence: confidenceInput,
  at: instant,
});
export const noteClaim = z.strictObject({
  skill: id.max(80),
  text: z
    .string()
    .transform(noteText)
    .refine((kept) => kept.length <= NOTE_HELD, "the note is too long"),
  at: instant.nullable().default(null),
});
export const tickClaim = z.strictObject({ resource: id.max(80), at: instant });

const brought = {
  standings: z.array(standingClaim).max(2000).default([]),
  ratings: z.array(ratingClaim).max(10000).default([]),
  goal: setGoalInput.nullable().default(null),
  notes: z.array(noteClaim).max(2000).default([]),
  ticks: z.array(tickClaim).max(10000).default([]),
  placements: z.array(placementBrought).max(200).default([]),
};

/** What a guest's device sends at sign-in. */
const fromDevice = z.strictObject({ kind: z.literal("device"), ...brought });

/**
 * An export brought back. The parts that an export holds beyond these (profile, journal, accounts, sessions,
 * tokens, feeds, takes) are history of another account or another time: accepted in the file, not imported.
 */
const fromExport = z.strictObject({
  kind: z.literal("export"),
  format: z.literal("strata.export"),
  formatVersion: z.literal(1),
  ...brought,
  exportedAt: z.unknown().optional(),
  revision: z.unknown().optional(),
  person: z.unknown().optional(),
  profile: z.unknown().optional(),
  journal: z.unknown().optional(),
  accounts: z.unknown().optional(),
  sessions: z.unknown().optional(),
  tokens: z.unknown().optional(),
  feeds: z.unknown().optional(),
  takes: z.unknown().optional(),
});

/** Body of `POST me/import`. */
export const importInput = z.discriminatedUnion("kind", [fromDevice, fromExport]);
export type ImportInput = z.infer<typeof importInput>;
export type StandingClaim = z.infer<typeof standingClaim>;
export type RatingClaim = z.infer<typeof ratingClaim>;
