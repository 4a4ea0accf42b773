import type { Refusal } from "@/domain/refusal";

/** Which ids the content knows: the database does not read it. */
export type Known = { skill: (id: string) => boolean; role: (id: string) => boolean };

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
