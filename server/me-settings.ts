import "server-only";
import { feedsOf } from "@/db/queries/feeds";
import { profileOf } from "@/db/queries/profile";
import { personById, sessionsOf, tokensOf } from "@/db/queries/sign-in";
import { askAll } from "@/db/query";
import { currentSession } from "@/server/auth";
import { store } from "@/server/store";

/** What `/settings` shows of a person, of one moment: who they are here and everything that opens their door. */
export async function mySettings(person: string) {
  const now = new Date();
  const here = await currentSession();
  const [who, profile, sessions, tokens, feeds] = await askAll(store(), [
    personById(person),
    profileOf(person),
    sessionsOf(person, now),
    tokensOf(person),
    feedsOf(person),
  ]);
  return {
    email: who?.email ?? null,
    profile: profile ?? { handle: "", name: "", public: false, version: 0 },
    sessions: sessions.map((session) => ({ ...session, current: session.id === here?.id })),
    tokens: tokens.map((token) => ({ ...token, over: token.expires <= now.toISOString() })),
    feeds,
    fresh: here?.fresh ?? false,
  };
}

export type MySettings = Awaited<ReturnType<typeof mySettings>>;
