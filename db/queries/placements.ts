import { and, desc, eq } from "drizzle-orm";
import type { PlacementAnswer, PlacementSummary } from "@/domain/placement-record";
import type { Store } from "../client";
import { ask, build, first, map, type Query, select } from "../query";
import { placement } from "../schema/assessment";

/** A placement as its events left it. */
export type PlacementRecord = {
  id: string;
  role: string;
  seed: number;
  given: string[];
  state: "open" | "finished" | "accepted";
  started: string;
  ended: string | null;
  answers: PlacementAnswer[];
  result: PlacementSummary | null;
  accepted: string[] | null;
  /** It was made as a guest, or came with an export. */
  brought: boolean;
  version: number;
};

/** All placements of a person, newest first; of one role or of all. */
export const placementsOf = (person: string, role?: string): Query<PlacementRecord[]> => {
  const mine = and(eq(placement.person, person), role === undefined ? undefined : eq(placement.role, role));
  const rows = build
    .select()
    .from(placement)
    .where(mine)
    .orderBy(desc(placement.started), desc(placement.version));
  return map(select(rows), (found) => found.map(asRecord));
};

export const placementOf = (person: string, id: string): Query<PlacementRecord | null> =>
  map(
    first(
      select(
        build
          .select()
          .from(placement)
          .where(and(eq(placement.person, person), eq(placement.id, id))),
      ),
    ),
    (row) => row && asRecord(row),
  );

export const listPlacements = (store: Store, person: string): Promise<PlacementRecord[]> =>
  ask(store, placementsOf(person));

export const getPlacement = (store: Store, person: string, id: string): Promise<PlacementRecord | null> =>
  ask(store, placementOf(person, id));

function asRecord({ person: _, ...row }: typeof placement.$inferSelect): PlacementRecord {
  const { given, answers, result, accepted } = row;
  return {
    ...row,
    given: JSON.parse(given) as string[],
    answers: JSON.parse(answers) as PlacementAnswer[],
    result: result === null ? null : (JSON.parse(result) as PlacementSummary),
    accepted: accepted === null ? null : (JSON.parse(accepted) as string[]),
  };
}
