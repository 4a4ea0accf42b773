import { eq } from "drizzle-orm";
import type { Profile } from "@/domain/profile";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { profile } from "../schema/holdings";

/** `version` counts the profile's own changes: its ETag. */
export type ProfileView = Profile & { version: number };

export const profileOf = (person: string): Query<ProfileView | null> =>
  map(first(select(build.select().from(profile).where(eq(profile.person, person)))), (row) =>
    row ? { handle: row.handle, name: row.name, public: row.public, version: row.revision } : null,
  );

/** Who holds a handle. */
export const holderOf = (handle: string): Query<string | null> =>
  map(
    first(select(build.select({ person: profile.person }).from(profile).where(eq(profile.handle, handle)))),
    (row) => row?.person ?? null,
  );

export const getProfile = (store: Store, person: string): Promise<ProfileView | null> =>
  ask(store, profileOf(person));
