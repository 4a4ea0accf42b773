import { type Refusal, refuse } from "./refusal";

/** Who asks, as far as permission goes; null is a visitor who is not signed in. */
export type Asker = {
  role: "member" | "admin";
  via: "session" | "token" | "system";
  scope: "read" | "write";
  fresh: boolean;
} | null;

type Needs = {
  /** Who at least: a visitor, or someone signed in. */
  who: "anyone" | "member";
  /** Whether it changes something: a token with scope read may not. */
  writes: boolean;
  /** Whether only a session may, signed in within the last ten minutes; tokens may not at all. */
  fresh: boolean;
  /** Whether only the program itself may: at sign-in, or from the command line. */
  system?: true;
};

const open: Needs = { who: "anyone", writes: false, fresh: false };
const reads: Needs = { who: "member", writes: false, fresh: false };
const writes: Needs = { who: "member", writes: true, fresh: false };
const internal: Needs = { ...writes, system: true };

/** The one table: what each act needs of the one who asks. All of `self` and below concern oneself only. */
export const POLICY = {
  "catalog.read": open,
  "health.read": open,
  "self.read": reads,
  "self.export": reads,
  "progress.move": writes,
  "progress.import": writes,
  "rating.give": writes,
  "goal.set": writes,
  "note.save": writes,
  "resource.tick": writes,
  "feed.make": writes,
  "feed.revoke": writes,
  "take.draw": writes,
  "take.answer": writes,
  "placement.start": writes,
  "placement.answer": writes,
  "placement.accept": writes,
  "profile.set": writes,
  "token.make": writes,
  "token.revoke": writes,
  "session.end": writes,
  "session.start": internal,
  "role.change": internal,
  "person.erase": { who: "member", writes: true, fresh: true },
} as const satisfies Record<string, Needs>;

export type PolicyAct = keyof typeof POLICY;

/** Null when the asker may do it, otherwise the refusal to give. */
export function forbidden(asker: Asker, act: PolicyAct): Refusal | null {
  const needs: Needs = POLICY[act];
  if (needs.who === "anyone") return null;
  if (!asker) return refuse("auth.required", "This is only for someone who is signed in.");
  if (needs.system && asker.via !== "system")
    return refuse("auth.not-allowed", "Only the program itself may.");
  if (needs.writes && asker.scope !== "write") return refuse("auth.scope", "Use a token with scope write.");
  if (!needs.fresh) return null;
  if (asker.via === "token") return refuse("auth.not-allowed", "A token can never do this; sign in instead.");
  return asker.fresh ? null : refuse("auth.stale", "Sign in again, then repeat this within ten minutes.");
}
