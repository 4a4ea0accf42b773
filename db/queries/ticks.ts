import { eq } from "drizzle-orm";
import type { Tick } from "@/domain/tick";
import type { Store } from "../client";
import { ask, build, map, type Query, select } from "../query";
import { tick } from "../schema/notes";

/** A tick as it is stored; `at` is null once it has been taken off. */
export type HeldTick = { at: string | null; version: number };

/** Every resource that was ever ticked. */
export const heldTicksOf = (person: string): Query<Map<string, HeldTick>> =>
  map(
    select(build.select().from(tick).where(eq(tick.person, person)).orderBy(tick.resource)),
    (rows) => new Map(rows.map(({ resource, at, version }) => [resource, { at, version }])),
  );

/** The resources that are ticked now, in the order of their ids. */
export const ticksOf = (person: string): Query<Tick[]> =>
  map(heldTicksOf(person), (held) =>
    [...held].flatMap(([resource, { at }]) => (at === null ? [] : [{ resource, at }])),
  );

export const listTicks = (store: Store, person: string): Promise<Tick[]> => ask(store, ticksOf(person));
