import { z } from "zod";
import { GOAL_LEVELS } from "@/domain/goal";
import { ACTS, BASES, STATES, SYSTEM_ACTS } from "@/domain/progress";
import { confidenceInput, lineInput } from "@/domain/rating.schema";
import { SCOPES } from "@/domain/token.schema";

/** Shapes of what the API answers about somebody. Strict, so that a test sees a field too many. */
export const version = z.int().min(0);
export const at = z.iso.datetime();
const basis = z.enum(BASES).nullable();
const held = z.strictObject({ state: z.enum(STATES), basis });
export const claim = held.extend({ before: held.nullable(), at: at.nullable() });
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

export const rating = z.strictObject({ skill: z.string(), line: lineInput, confidence: confidenceInput, at });
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

export const line = z.strictObject({
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

export const token = z.strictObject({
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
export const tick = z.strictObject({ resource: z.string(), at });
export const ticks = z.strictObject({ resources: z.array(tick) });
export const ticked = tick.extend({ at: at.nullable() });

const feed = z.strictObject({ id: z.string(), created: at, lastFetched: at.nullable() });
export const feeds = z.strictObject({ feeds: z.array(feed) });
export const feedMade = z.strictObject({ feed, secret: z.string(), address: z.url() });
export const feedRevoked = z.strictObject({ id: z.string(), revoked: at });

export const session = z.strictObject({ id: z.string(), agent: z.string(), created: at, seen: at, ends: at });
export const sessions = z.strictObject({ sessions: z.array(session.extend({ current: z.boolean() })) });
export const sessionEnded = z.strictObject({ id: z.string(), ended: at });
