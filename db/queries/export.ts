import type { Export } from "@/domain/export";
import type { Store } from "../client";
import { askAll } from "../query";
import { goalOf } from "./goal";
import { linesOf } from "./journal";
import { profileOf } from "./profile";
import { standingsOf } from "./progress";
import { ratingsOf } from "./ratings";
import { personById, sessionsOf, tokensOf } from "./sign-in";

/** Everything of one person, of one moment; null for someone who is not here. No secret, no hash of one. */
export async function getExport(
  store: Store,
  id: string,
  at: { now: Date; revision: string },
): Promise<Export | null> {
  const [person, profile, goal, standings, ratings, journal, sessions, tokens] = await askAll(store, [
    personById(id),
    profileOf(id),
    goalOf(id),
    standingsOf(id),
    ratingsOf(id),
    linesOf(id),
    sessionsOf(id, at.now),
    tokensOf(id),
  ]);
  if (!person) return null;
  const { role, level, hoursPerWeek } = goal;
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
    sessions,
    tokens,
  };
}
