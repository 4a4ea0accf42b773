import type { GoalLevel } from "./goal";
import type { ImportReport } from "./importing";
import type { Claim, Held, StandingAct } from "./progress";
import type { Confidence, Line } from "./rating";

/** What each kind of event says beside who, when and which skill. No text of a person's, no secret. */
export type Payloads = {
  "account.opened": { provider: string };
  "role.changed": { role: "member" | "admin" };
  "session.started": { session: string; provider: string };
  "session.ended": { session: string; reason: "signed-out" | "revoked" };
  "token.made": { token: string; scope: "read" | "write"; expires: string };
  "token.revoked": { token: string };
  "profile.changed": { revision: number; handle: string; name: string; public: boolean };
  "goal.set": { revision: number; role: string; level: GoalLevel; hoursPerWeek: number };
  /** `claimedAt`: the time that a file gave it, where that lay in the future and `at` is another. */
  "rating.given": { line: Line; confidence: Confidence; at: string; claimed: boolean; claimedAt?: string };
  "progress.imported": { kind: "device" | "export"; report: ImportReport };
  "standing.moved": { claim: Claim | null };
  "take.answered": { passed: boolean };
  "review.decided": { approved: boolean };
  "placement.accepted": { placement: string };
};
export type EventType = keyof Payloads;

/** The part of an event that only a move of a standing fills. */
export type Move = {
  act: StandingAct;
  from: Held;
  to: Held;
  before: Held | null;
  undoes: number | null;
};

/** One line of a person's ledger, as it is hashed, exported and shown. */
export type LedgerEvent = {
  id: string;
  person: string;
  version: number;
  type: EventType;
  skill: string | null;
  move: Move | null;
  payload: Payloads[EventType];
  actor: string;
  via: "session" | "token" | "system";
  at: string;
  requestId: string;
  revision: string;
  previousHash: string;
  hash: string;
};

/** What a decision adds to a stream; the ledger adds the rest. */
export type Fact = {
  [T in EventType]: { type: T; skill?: string; move?: Move; payload: Payloads[T] };
}[EventType];
