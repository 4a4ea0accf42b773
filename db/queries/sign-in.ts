import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { profile } from "../schema/holdings";
import { person } from "../schema/ledger";
import { session, token } from "../schema/sign-in";

export type PersonView = {
  id: string;
  handle: string;
  name: string;
  role: "member" | "admin";
  email: string | null;
  opened: string;
};
export type SessionView = { id: string; agent: string; created: string; seen: string; ends: string };
export type TokenView = {
  id: string;
  name: string;
  scope: "read" | "write";
  created: string;
  expires: string;
};

const shown = {
  id: person.id,
  handle: profile.handle,
  name: profile.name,
  role: person.role,
  email: person.email,
  opened: person.opened,
};

export const personById = (id: string): Query<PersonView | null> =>
  first(
    select(
      build
        .select(shown)
        .from(person)
        .innerJoin(profile, eq(profile.person, person.id))
        .where(eq(person.id, id)),
    ),
  );

export const getPerson = (store: Store, id: string): Promise<PersonView | null> => ask(store, personById(id));

/** The live session behind a hash, and whose it is. Ended, idle or over: null, like one that never was. */
export async function findSession(store: Store, hash: string, now: Date) {
  const at = now.toISOString();
  const live = and(
    eq(session.hash, hash),
    isNull(session.ended),
    gt(session.idleUntil, at),
    gt(session.ends, at),
  );
  const rows = build
    .select({ session, person: shown })
    .from(session)
    .innerJoin(person, eq(person.id, session.person))
    .innerJoin(profile, eq(profile.person, session.person))
    .where(live);
  return ask(store, first(select(rows)));
}

/** The live token behind a hash, and whose it is. */
export async function findToken(store: Store, hash: string, now: Date) {
  const live = and(eq(token.hash, hash), isNull(token.revoked), gt(token.expires, now.toISOString()));
  const rows = build
    .select({ token, person: shown })
    .from(token)
    .innerJoin(person, eq(person.id, token.person))
    .innerJoin(profile, eq(profile.person, token.person))
    .where(live);
  return ask(store, first(select(rows)));
}

export const sessionsOf = (owner: string, now: Date): Query<SessionView[]> => {
  const at = now.toISOString();
  return map(
    select(
      build
        .select()
        .from(session)
        .where(
          and(
            eq(session.person, owner),
            isNull(session.ended),
            gt(session.idleUntil, at),
            gt(session.ends, at),
          ),
        )
        .orderBy(desc(session.seen)),
    ),
    (rows) => rows.map(({ id, agent, created, seen, ends }) => ({ id, agent, created, seen, ends })),
  );
};

/** Sessions that still open a door, the last seen first. */
export const listSessions = (store: Store, owner: string, now: Date): Promise<SessionView[]> =>
  ask(store, sessionsOf(owner, now));

export const tokensOf = (owner: string): Query<TokenView[]> =>
  map(
    select(
      build
        .select()
        .from(token)
        .where(and(eq(token.person, owner), isNull(token.revoked)))
        .orderBy(desc(token.created)),
    ),
    (rows) => rows.map(({ id, name, scope, created, expires }) => ({ id, name, scope, created, expires })),
  );

/** Tokens not revoked, expired ones among them, the newest first. */
export const listTokens = (store: Store, owner: string): Promise<TokenView[]> => ask(store, tokensOf(owner));
