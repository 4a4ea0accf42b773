import { z } from "zod";
import { GOAL_LEVELS } from "@/domain/goal";
import { ACTS, STATES } from "@/domain/progress";
import { at, moved, version } from "./shapes-own";

/** Shapes of what follows from where someone stands: next, plan, takes, placements. */
const level = z.enum(GOAL_LEVELS);
export const next = z.strictObject({
  next: z.array(
    z.strictObject({
      skill: z.string(),
      title: z.string(),
      kind: z.enum(["mend", "recheck", "continue", "begin"]),
      reason: z.string(),
      state: z.enum(STATES),
      waiting: z.array(z.string()),
      under: z.array(z.string()),
      solid: z.array(z.string()),
      level: level.nullable(),
      due: at.nullable(),
      since: at.nullable(),
    }),
  ),
});

const hours = z.strictObject({ low: z.number(), high: z.number() });
const days = z.strictObject({ earliest: z.iso.date(), latest: z.iso.date() });
export const plan = z.strictObject({
  plan: z
    .strictObject({
      goal: z.strictObject({ role: z.string(), level, hoursPerWeek: z.int() }),
      from: z.iso.date(),
      steps: z.array(
        z.strictObject({
          skill: z.string(),
          hours,
          begins: days,
          ends: days,
          why: z.enum(["goal", "ground"]),
          state: z.enum(["untouched", "learning"]),
        }),
      ),
      hours,
      behind: hours,
      arrives: days.nullable(),
      arrived: z.boolean(),
      aside: z.array(z.string()),
    })
    .nullable(),
  change: z
    .strictObject({
      arrival: z.strictObject({ from: days.nullable(), to: days.nullable(), days: z.number() }),
      elapsed: z.number(),
      left: z.array(z.string()),
      joined: z.array(z.string()),
      moved: z.array(z.strictObject({ skill: z.string(), days: z.number() })),
      causes: z.array(z.strictObject({ kind: z.string(), skill: z.string().optional() })),
      words: z.array(z.string()),
    })
    .nullable(),
  retired: z.strictObject({ role: z.string(), successor: z.string().nullable() }).nullable(),
});

export const takeDrawn = z.strictObject({
  take: z.string(),
  skill: z.string(),
  drawn: at,
  questions: z.array(z.strictObject({ question: z.string(), options: z.array(z.string()) })),
});
const sheetQuestion = z.strictObject({
  check: z.string(),
  question: z.string(),
  options: z.array(z.strictObject({ text: z.string(), right: z.boolean(), why: z.string() })),
});
export const takeAnswered = z.strictObject({
  take: z.string(),
  skill: z.string(),
  right: z.int(),
  passed: z.boolean(),
  questions: z.array(sheetQuestion.extend({ chosen: z.int().nullable() })),
  standing: moved.shape.standing,
  allowed: z.array(z.enum(ACTS)),
  offer: z.literal("practise").nullable(),
  due: at.nullable(),
  version,
});

const question = z.union([
  z.strictObject({ number: z.int(), skill: z.string(), ask: z.literal("line") }),
  z.strictObject({
    number: z.int(),
    skill: z.string(),
    ask: z.literal("check"),
    check: z.string(),
    question: z.string(),
    options: z.array(z.string()),
  }),
]);
const placed = z.strictObject({
  skill: z.string(),
  chance: z.number().min(0).max(1),
  verdict: z.enum(["known", "missing", "open"]),
  basis: z.enum(["asked", "inferred", "given"]),
});
export const placementResult = z.strictObject({
  skills: z.array(placed),
  holes: z.array(z.string()),
  settled: z.boolean(),
  checks: z.array(z.strictObject({ number: z.int(), skill: z.string(), right: z.boolean() })),
});
export const placement = z.strictObject({
  id: z.string(),
  role: z.string(),
  state: z.enum(["open", "finished", "accepted"]),
  started: at,
  ended: at.nullable(),
  answered: z.int(),
  question: question.nullable(),
  result: placementResult.nullable(),
  accepted: z.array(z.string()).nullable(),
  brought: z.boolean(),
});
export const placements = z.strictObject({ placements: z.array(placement) });
export const placementAccepted = z.strictObject({
  placement: z.string(),
  moved: z.array(z.string()),
  stayed: z.array(z.strictObject({ skill: z.string(), state: z.enum(STATES) })),
  version,
});
