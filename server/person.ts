import "server-only";
import { sha256 } from "@/db/canonical";
import type { Actor } from "@/db/command";
import { FRESH } from "@/db/commands/identity/session-life";
import { touchSession } from "@/db/commands/identity/touch-session";
import { findSession, findToken } from "@/db/queries/sign-in";
import { sessionTokenOf } from "@/server/auth/session-cookie";
import { store } from "@/server/store";

/** What pages may know of someone signed in: these four and never the row they came from. */
export type Person = { id: string; handle: string; name: string; role: "member" | "admin" };

export type Identity = { person: Person; actor: Actor };

/** `bad-token` is told apart, because a program must learn that its token is dead. */
export type Who = { kind: "known"; identity: Identity } | { kind: "nobody" } | { kind: "bad-token" };

/** Who sent this request: one look-up, by the session's cookie or by a personal token. A token goes first. */
export async function whoIs(headers: Headers, now: Date): Promise<Who> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return byToken(authorization, now);
  const token = sessionTokenOf(headers);
  return token ? bySession(token, now) : { kind: "nobody" };
}

/** True when a request brings a session's cookie, alive or not. */
export function hasSession(headers: Headers): boolean {
  return sessionTokenOf(headers) !== null;
}

/** The same headers without a token: pages and forms are for browsers, whose cookie alone speaks for them. */
export function sessionOnly(headers: Headers): Headers {
  const rest = new Headers(headers);
  rest.delete("authorization");
  return rest;
}

async function bySession(token: string, now: Date): Promise<Who> {
  const found = await findSession(store(), sha256(token), now);
  if (!found) return { kind: "nobody" };
  const { session } = found;
  await touchSession(store(), session, now);
  const person = shown(found.person);
  const fresh = now.getTime() - Date.parse(session.created) <= FRESH;
  const actor: Actor = {
    ...actorOf(person),
    via: "session",
    session: session.id,
    token: null,
    scope: "write",
    fresh,
  };
  return { kind: "known", identity: { person, actor } };
}

async function byToken(authorization: string, now: Date): Promise<Who> {
  const [, token] = /^Bearer +([\w-]{1,200})$/i.exec(authorization.trim()) ?? [];
  const found = token ? await findToken(store(), sha256(token), now) : null;
  if (!found) return { kind: "bad-token" };
  const { id, scope } = found.token;
  const person = shown(found.person);
  const actor: Actor = { ...actorOf(person), via: "token", session: null, token: id, scope, fresh: false };
  return { kind: "known", identity: { person, actor } };
}

function shown({ id, handle, name, role }: Person): Person {
  return { id, handle, name, role };
}

function actorOf({ id, role }: Person): Pick<Actor, "person" | "role"> {
  return { person: id, role };
}
