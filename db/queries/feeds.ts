import { and, desc, eq, isNull } from "drizzle-orm";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { feed } from "../schema/notes";

export type FeedView = { id: string; created: string; lastFetched: string | null };

/** Live calendar addresses of a person, the newest first. */
export const feedsOf = (person: string): Query<FeedView[]> =>
  map(
    select(
      build
        .select()
        .from(feed)
        .where(and(eq(feed.person, person), isNull(feed.revoked)))
        .orderBy(desc(feed.created), feed.id),
    ),
    (rows) => rows.map(({ id, created, fetched }) => ({ id, created, lastFetched: fetched })),
  );

export const listFeeds = (store: Store, person: string): Promise<FeedView[]> => ask(store, feedsOf(person));

/** Whose calendar a live address shows; null for a revoked one, like one that never was. */
export const findFeed = (
  store: Store,
  hash: string,
): Promise<{ id: string; person: string; fetched: string | null } | null> =>
  ask(
    store,
    first(
      select(
        build
          .select({ id: feed.id, person: feed.person, fetched: feed.fetched })
          .from(feed)
          .where(and(eq(feed.hash, hash), isNull(feed.revoked))),
      ),
    ),
  );
