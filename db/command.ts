import type { GradedCheck } from "@/domain/assessment";
import type { PlacementGraph } from "@/domain/placement";
import type { Refusal } from "@/domain/refusal";

/** What the content knows, as far as commands ask: the database does not read it. */
export type Known = {
  skill: (id: string) => boolean;
  role: (id: string) => boolean;
  resource: (id: string) => boolean;
  /** What replaced a role that left, null for nothing; undefined for one that never was. */
  retiredRole: (id: string) => string | null | undefined;
  /** The graded checks of a skill, none for an unknown one. */
  graded: (skill: string) => readonly GradedCheck[];
  /** What a placement in a role asks about, null for an unknown role. */
  placement: (role: string) => PlacementGraph | null;
};

/** Who acts. `fresh`: signed in within the last ten minutes. */
export type Actor = {
  person: string;
  role: "member" | "admin";
  via: "session" | "token" | "system";
  session: string | null;
  token: string | null;
  scope: "read" | "write";
  fresh: boolean;
};

/** What comes with a request besides its body. `key` is the Idempotency-Key, `ifMatch` the version in If-Match. */
export type Meta = {
  requestId: string;
  now: Date;
  key: string | null;
  bodyHash: string;
  ifMatch: number | null;
  revision: string;
  secret: string;
  known: Known;
};

export type Done<T> = { ok: true; status: number; body: T; version?: number; replayed: boolean };
export type Outcome<T> = Done<T> | Refusal;
