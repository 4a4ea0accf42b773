import { randomBytes } from "node:crypto";
import { sha256 } from "@/db/canonical";
import type { Store } from "@/db/client";
import type { Actor, Outcome } from "@/db/command";
import { setRole } from "@/db/commands/identity/set-role";
import { signInPerson } from "@/db/commands/identity/sign-in-person";
import { startSession, systemFor } from "@/db/commands/identity/start-session";
import { makeToken } from "@/db/commands/make-token";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { setGoal } from "@/db/commands/set-goal";
import { setProfile } from "@/db/commands/set-profile";
import { getGoal } from "@/db/queries/goal";
import { getProfile } from "@/db/queries/profile";
import { findToken } from "@/db/queries/sign-in";
import type { Act } from "@/domain/progress";
import { sessionCookie } from "@/server/auth/session-cookie";
import { scriptMeta } from "./open";

type Member = { handle: string; name: string; role: "member" | "admin"; progress: boolean };

/** Two learners, two who will mentor, one admin. */
export const CAST: Member[] = [
  { handle: "alice", name: "Alice", role: "member", progress: true },
  { handle: "bob", name: "Bob", role: "member", progress: false },
  { handle: "mia", name: "Mia", role: "member", progress: false },
  { handle: "max", name: "Max", role: "member", progress: false },
  { handle: "ada", name: "Ada", role: "admin", progress: false },
];

const MOVES: [skill: string, act: Act][] = [
  ["logic", "practise"],
  ["algebra", "practise"],
  ["version-control", "practise"],
  ["networks", "start"],
  ["one-language-well", "practise"],
  ["linear-algebra", "set-aside"],
  ["http-semantics", "practise"],
  ["request-lifecycle", "start"],
  ["validation", "start"],
];

export type Seeded = {
  id: string;
  handle: string;
  email: string;
  cookie: { name: string; value: string };
  token: string;
};

/** Makes one person, or finds them again, and opens a new session for them. */
export async function seedPerson(store: Store, member: Member): Promise<Seeded> {
  const { handle, name, role, progress } = member;
  const email = `${handle}@example.org`;
  const way = { provider: "email", subject: email, email, name: handle };
  const { person } = await signInPerson(store, way, scriptMeta(null));
  const actor = systemFor(person);
  await callThem(store, actor, { handle, name });
  done(await setRole(store, { person, role }, scriptMeta(null)));
  if (progress) await begin(store, actor);
  const value = randomBytes(32).toString("base64url");
  const session = { person, hash: sha256(value), agent: "seed", provider: "email" };
  done(await startSession(store, session, scriptMeta(null)));
  const cookie = { name: sessionCookie().name, value };
  return { id: person, handle, email, cookie, token: await liveToken(store, actor) };
}

/** The profile as the cast has it, where it still is as the first sign-in made it. */
async function callThem(store: Store, actor: Actor, as: { handle: string; name: string }): Promise<void> {
  const held = await getProfile(store, actor.person);
  if (held?.version !== 1) return;
  done(await setProfile(store, actor, { ...as, public: false }, { ...scriptMeta(null), ifMatch: 1 }));
}

/** Progress by the commands that people use; the keys make a second run a replay. */
async function begin(store: Store, actor: Actor): Promise<void> {
  for (const [skill, act] of MOVES) {
    const meta = scriptMeta(`seed-${act}-${skill}`);
    if (meta.known.skill(skill)) done(await moveSkill(store, actor, { skill, act }, meta));
  }
  const rated = scriptMeta("seed-rating");
  if (rated.known.skill("http-semantics"))
    done(await rateSkill(store, actor, { skill: "http-semantics", line: 2, confidence: 2 }, rated));
  const goal = { role: "backend", level: "mid" as const, hoursPerWeek: 6 };
  const { version } = await getGoal(store, actor.person);
  if (version === 0) done(await setGoal(store, actor, goal, { ...scriptMeta(null), ifMatch: 0 }));
}

/** The token of the last run while it lives, otherwise the next one. */
async function liveToken(store: Store, actor: Actor): Promise<string> {
  const wanted = { name: "seed", scope: "write" as const, days: 366 };
  for (let number = 1; ; number++) {
    const made = done(await makeToken(store, actor, wanted, scriptMeta(`seed-token-${number}`)));
    const { secret } = made;
    if (await findToken(store, sha256(secret), new Date())) return secret;
  }
}

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`seed was refused: ${outcome.code}, ${outcome.detail}`);
  return outcome.body;
}
