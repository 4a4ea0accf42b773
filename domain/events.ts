import type { GoalLevel } from "./goal";
import type { ImportReport } from "./importing";
import type { PlacementAnswer, PlacementSummary } from "./placement-record";
import type { Claim, Held, StandingAct } from "./progress";
import type { Confidence, Line } from "./rating";
import type { RecallCard } from "./recall";

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
  /** The text stands in a row of its own: here are its hash and its length in characters. */
  "note.saved": { revision: number; sha256: string; length: number };
  /** `at`: when it was ticked, which an import brings along. */
  "resource.ticked": { resource: string; at: string };
  "resource.unticked": { resource: string; at: string };
  "feed.made": { feed: string };
  "feed.revoked": { feed: string };
  /** `claimedAt`: the time that a file gave it, where that lay in the future and `at` is another. */
  "rating.given": { line: Line; confidence: Confidence; at: string; claimed: boolean; claimedAt?: string };
  "progress.imported": { kind: "device" | "export"; report: ImportReport };
  "standing.moved": { claim: Claim | null };
  /** `sha256`: of the questions as they were put, which stand in a row of their own. */
  "take.drawn": { take: string; checks: string[]; sha256: string };
  /** `chosen`: places of options as shown, null for "I don't know". `card`: when it is to be checked again. */
  "take.answered": {
    take: string;
    chosen: (number | null)[];
    right: number;
    passed: boolean;
    card: RecallCard | null;
  };
  "review.decided": { approved: boolean };
  /** `given`: skills proven before, which are not asked about. */
  "placement.started": { placement: string; role: string; seed: number; given: string[] };
  "placement.answered": { placement: string; number: number; answer: PlacementAnswer };
  /** `early`: ended by the person before it was settled. */
  "placement.finished": { placement: string; early: boolean; result: PlacementSummary };
  "placement.accepted": { placement: string; skills: string[] };
  /** A guest's placement, or one of an export: kept as history, its standings come in by the import's rules. */
  "placement.brought": {
    placement: string;
    role: string;
    seed: number;
    given: string[];
    started: string;
    ended: string;
    answers: PlacementAnswer[];
    result: PlacementSummary;
    accepted: string[] | null;
  };
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
