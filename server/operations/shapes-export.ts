import { z } from "zod";
import { GOAL_LEVELS } from "@/domain/goal";
import { placement, placementResult, takeAnswered } from "./shapes-assessment";
import { at, claim, line, person, profile, rating, session, tick, token } from "./shapes-own";

/** The shape of an export: everything of one person. */
export const exported = z.strictObject({
  kind: z.literal("export"),
  format: z.literal("strata.export"),
  formatVersion: z.literal(1),
  exportedAt: at,
  revision: z.string(),
  person: person.pick({ id: true, email: true, role: true, opened: true }),
  profile: profile.omit({ version: true }).nullable(),
  goal: z.strictObject({ role: z.string(), level: z.enum(GOAL_LEVELS), hoursPerWeek: z.int() }).nullable(),
  standings: z.array(claim.extend({ skill: z.string() })),
  ratings: z.array(rating),
  notes: z.array(z.strictObject({ skill: z.string(), text: z.string(), at })),
  ticks: z.array(tick),
  placements: z.array(
    placement
      .pick({ id: true, role: true, started: true, accepted: true })
      .extend({ ended: at, result: placementResult, state: z.string() }),
  ),
  takes: z.array(
    takeAnswered
      .pick({ skill: true, right: true, passed: true, questions: true })
      .extend({ id: z.string(), drawn: at, answered: at }),
  ),
  journal: z.array(line),
  accounts: z.array(z.strictObject({ provider: z.string(), subject: z.string(), linked: at })),
  sessions: z.array(session.extend({ ended: at.nullable() })),
  tokens: z.array(token.extend({ revoked: at.nullable() })),
  feeds: z.array(z.strictObject({ id: z.string(), created: at, revoked: at.nullable() })),
});
