import { eq } from "drizzle-orm";
import type { Export } from "@/domain/export";
import type { Store } from "../client";
import { askAll, build, select } from "../query";
import { account, session, token } from "../schema/sign-in";
import { goalOf } from "./goal";
import { linesOf } from "./journal";
import { profileOf } from "./profile";
import { standingsOf } from "./progress";
import { ratingsOf } from "./ratings";
import { personById } from "./sign-in";

/** Everything of one person, of one moment; null for someone who is not here. No secret, no hash of one. */
export async function getExport(
  store: Store,
  id: string,
  at: { now: Date; revision: string },
): Promise<Export | null> {
  const [person, profile, goal, standings, ratings, journal, ...doors] = await askAll(store, [
    personById(id),
    profileOf(id),
    goalOf(id),
    standingsOf(id),
    ratingsOf(id),
    linesOf(id),
    ...doorsOf(id),
  ] as const);
  if (!person) return null;
  const { role, level, hoursPerWeek } = goal;
  const [accounts, sessions, tokens] = doors;
  return {
    kind: "export",
    format: "strata.export",
    formatVersion: 1,
    exportedAt: at.now.toISOString(),
    revision: at.revision,
    person: { id, email: person.email, role: person.role, opened: person.opened },
    profile: profile && { handle: profile.handle, name: profile.name, public: profile.public },
    goal: role && level && hoursPerWeek ? { role, level, hoursPerWeek } : null,
    standings: [...standings]
      .filter(([, held]) => held.state !== "untouched")
      .map(([skill, { state, basis, before, since }]) => ({ skill, state, basis, before, at: since })),
    ratings: ratings.map(({ skill, line, confidence, at }) => ({ skill, line, confidence, at })),
    journal,
    accounts,
    sessions,
    tokens,
  };
}

/** Every way in, past ones among them, without their hashes. */
const doorsOf = (owner: string) => {
  const { provider, subject, linked } = account;
  const { agent, seen, ends, ended } = session;
  const { name, scope, expires, revoked } = token;
  return [
    select(build.select({ provider, subject, linked }).from(account).where(eq(account.person, owner))),
    select(
      build
        .select({ id: session.id, agent, created: session.created, seen, ends, ended })
        .from(session)
        .where(eq(session.person, owner)),
    ),
    select(
      build
        .select({ id: token.id, name, scope, created: token.created, expires, revoked })
        .from(token)
        .where(eq(token.person, owner)),
    ),
  ] as const;
};
