import { eq } from "drizzle-orm";
import type { SheetQuestion } from "@/domain/assessment";
import type { Export } from "@/domain/export";
import type { Store } from "../client";
import { sealPlacement } from "../placement-blob";
import { askNamed, build, select } from "../query";
import { feed } from "../schema/notes";
import { account, session, token } from "../schema/sign-in";
import { goalOf } from "./goal";
import { linesOf } from "./journal";
import { notesOf } from "./notes";
import { type PlacementRecord, placementsOf } from "./placements";
import { profileOf } from "./profile";
import { standingsOf } from "./progress";
import { ratingsOf } from "./ratings";
import { personById } from "./sign-in";
import { sheetsOf, type Take, takesOf } from "./takes";
import { ticksOf } from "./ticks";

/** Everything of one person, of one moment; null for someone who is not here. No secret, no hash of one. */
export async function getExport(
  store: Store,
  id: string,
  at: { now: Date; revision: string; secret: string },
): Promise<Export | null> {
  const held = await askNamed(store, {
    ...{ person: personById(id), profile: profileOf(id), goal: goalOf(id), standings: standingsOf(id) },
    ...{ ratings: ratingsOf(id), journal: linesOf(id), notes: notesOf(id), ticks: ticksOf(id) },
    ...{ placements: placementsOf(id), takes: takesOf(id), sheets: sheetsOf(id) },
    ...doorsOf(id),
  });
  const { person, profile, goal, standings, ratings, journal, notes, ticks } = held;
  const { accounts, sessions, tokens, feeds } = held;
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
    notes: notes.map(({ skill, text, at }) => ({ skill, text, at })),
    ticks,
    placements: held.placements.flatMap((placement) => placementIn(placement, at.secret)),
    takes: takesIn(held.takes, held.sheets),
    journal,
    accounts,
    sessions,
    tokens,
    feeds,
  };
}

/** Every way in, past ones among them, without their hashes. */
const doorsOf = (owner: string) => {
  const { provider, subject, linked } = account;
  const { agent, seen, ends, ended } = session;
  const { name, scope, expires, revoked } = token;
  return {
    accounts: select(
      build.select({ provider, subject, linked }).from(account).where(eq(account.person, owner)),
    ),
    sessions: select(
      build
        .select({ id: session.id, agent, created: session.created, seen, ends, ended })
        .from(session)
        .where(eq(session.person, owner)),
    ),
    tokens: select(
      build
        .select({ id: token.id, name, scope, created: token.created, expires, revoked })
        .from(token)
        .where(eq(token.person, owner)),
    ),
    feeds: select(
      build
        .select({ id: feed.id, created: feed.created, revoked: feed.revoked })
        .from(feed)
        .where(eq(feed.person, owner)),
    ),
  };
};

/** Ended placements only: who holds an open one as a signed text could end it elsewhere, and see what was right. */
function placementIn(record: PlacementRecord, secret: string): Export["placements"] {
  const { id, role, started, ended, accepted, result } = record;
  if (ended === null || result === null) return [];
  return [{ id, role, started, ended, state: sealPlacement(record, secret), accepted, result }];
}

/** Answered takes only: the questions of an open one are not read before their time. */
function takesIn(
  takes: readonly Take[],
  sheets: readonly { take: string; questions: string }[],
): Export["takes"] {
  const texts = new Map(sheets.map(({ take, questions }) => [take, questions]));
  return takes.flatMap(({ id, skill, drawn, answered, chosen, right, passed }) => {
    if (answered === null || chosen === null || right === null || passed === null) return [];
    const sheet = JSON.parse(texts.get(id) ?? "[]") as SheetQuestion[];
    const questions = sheet.map((question, at) => ({ ...question, chosen: chosen[at] ?? null }));
    return [{ id, skill, drawn, answered, right, passed, questions }];
  });
}
