import { z } from "zod";
import { GOAL_LEVELS } from "@/domain/goal";
import { ACTS, BASES, STATES, SYSTEM_ACTS } from "@/domain/progress";
import { confidenceInput, lineInput } from "@/domain/rating.schema";
import { SCOPES } from "@/domain/token.schema";

/** Shapes of what the API answers about somebody. Strict, so that a test sees a field too many. */
export const version = z.int().min(0);
const at = z.iso.datetime();
const basis = z.enum(BASES).nullable();
const held = z.strictObject({ state: z.enum(STATES), basis });
const claim = held.extend({ before: held.nullable(), at: at.nullable() });
const act = z.enum([...ACTS, ...SYSTEM_ACTS]);
const role = z.enum(["member", "admin"]);

export const person = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  role,
  email: z.string().nullable(),
  opened: at,
});

export const profile = z.strictObject({ handle: z.string(), name: z.string(), public: z.boolean(), version });

export const progress = z.strictObject({
  version,
  skills: z.record(
    z.string(),
    held.extend({ hollow: z.boolean(), ready: z.boolean(), due: at.nullable(), since: at.nullable() }),
  ),
});

export const moved = z.strictObject({
  event: z.strictObject({
    id: z.string(),
    version,
    skill: z.string(),
    act,
    from: held,
    to: held,
    before: held.nullable(),
    undoes: z.int().nullable(),
    claim: claim.nullable(),
    at,
  }),
  standing: held.extend({ before: held.nullable(), since: at.nullable(), version }),
  allowed: z.array(z.enum(ACTS)),
  version,
});

const rating = z.strictObject({ skill: z.string(), line: lineInput, confidence: confidenceInput, at });
export const rated = z.strictObject({ rating, version });
export const ratings = z.strictObject({ ratings: z.array(rating.extend({ claimed: z.boolean() })) });

const tally = z.strictObject({
  standings: z.int(),
  ratings: z.int(),
  goal: z.int(),
  notes: z.int(),
  ticks: z.int(),
  placements: z.int(),
  skills: z.array(z.string()),
});
export const imported = z.strictObject({ added: tally, kept: tally, ignored: tally, version });

const line = z.strictObject({
  id: z.string(),
  person: z.string(),
  version,
  type: z.string(),
  skill: z.string().nullable(),
  move: z
    .strictObject({ act, from: held, to: held, before: held.nullable(), undoes: z.int().nullable() })
    .nullable(),
  payload: z.record(z.string(), z.unknown()),
  actor: z.string(),
  via: z.enum(["session", "token", "system"]),
  at,
  requestId: z.string(),
  revision: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export const journal = z.strictObject({ events: z.array(line), version, next: z.int().nullable() });

export const goal = z.strictObject({
  role: z.string().nullable(),
  level: z.enum(GOAL_LEVELS).nullable(),
  hoursPerWeek: z.int().nullable(),
  version,
});

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
const placementResult = z.strictObject({
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

const token = z.strictObject({
  id: z.string(),
  name: z.string(),
  scope: z.enum(SCOPES),
  created: at,
  expires: at,
});
export const tokens = z.strictObject({ tokens: z.array(token) });
export const tokenMade = z.strictObject({ token, secret: z.string() });
export const tokenRevoked = z.strictObject({ id: z.string(), revoked: at });

export const note = z.strictObject({ skill: z.string(), text: z.string(), at: at.nullable(), version });
export const notes = z.strictObject({
  notes: z.array(z.strictObject({ skill: z.string(), version, at })),
});
const tick = z.strictObject({ resource: z.string(), at });
export const ticks = z.strictObject({ resources: z.array(tick) });
export const ticked = tick.extend({ at: at.nullable() });

const feed = z.strictObject({ id: z.string(), created: at, lastFetched: at.nullable() });
export const feeds = z.strictObject({ feeds: z.array(feed) });
export const feedMade = z.strictObject({ feed, secret: z.string(), address: z.url() });
export const feedRevoked = z.strictObject({ id: z.string(), revoked: at });

const session = z.strictObject({ id: z.string(), agent: z.string(), created: at, seen: at, ends: at });
export const sessions = z.strictObject({ sessions: z.array(session.extend({ current: z.boolean() })) });
export const sessionEnded = z.strictObject({ id: z.string(), ended: at });

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
      .pick({ id: true, role: true, started: true, ended: true, accepted: true, result: true })
      .extend({ state: z.string() }),
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
