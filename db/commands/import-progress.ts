import type { Fact } from "@/domain/events";
import type { Goal } from "@/domain/goal";
import {
  type Brought,
  type BroughtRating,
  type ImportReport,
  type OpenedPlacement,
  planImport,
} from "@/domain/importing";
import { offeredBy } from "@/domain/placement-record";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { historiesOf, moveFact } from "../history";
import { openPlacement, recordOf } from "../placement-blob";
import { NOTHING_THERE, project } from "../project";
import { goalOf } from "../queries/goal";
import { notesOf } from "../queries/notes";
import { type PlacementRecord, placementsOf } from "../queries/placements";
import { claimedTimesOf, ratingsOf } from "../queries/ratings";
import { heldTicksOf } from "../queries/ticks";
import { runCommand } from "../run";
import { noteFact, noteRow } from "../texts";

export type Imported = ImportReport & { version: number };

/** Merges a device store or an export into the account: one event per skill, after one that sums them up. */
export function importProgress(
  store: Store,
  actor: Actor,
  input: Brought<Goal> & { kind: "device" | "export" },
  meta: Meta,
): Promise<Outcome<Imported>> {
  const recordIn = placementReader(meta);
  return runCommand(store, actor, meta, {
    act: "progress.import",
    idempotent: true,
    load: [
      historiesOf(actor.person),
      ratingsOf(actor.person),
      claimedTimesOf(actor.person),
      goalOf(actor.person),
      notesOf(actor.person),
      heldTicksOf(actor.person),
      placementsOf(actor.person),
    ],
    decide: (historyOf, given, claimed, goal, notes, ticks, placements) => {
      const { skill: knownSkill, role: knownRole, resource: knownResource } = meta.known;
      const noteOf = new Map(notes.map((note) => [note.skill, note]));
      const ratings = [...given, ...claimed];
      const known = { knownSkill, knownRole, knownResource };
      const held = {
        ...{ historyOf, ratings, hasGoal: goal.version > 0 },
        noteOf: (skill: string) => noteOf.get(skill)?.text ?? null,
        ticked: (resource: string) => (ticks.get(resource)?.at ?? null) !== null,
        openPlacement: (state: string) => {
          const record = recordIn(state);
          return record ? opened(record) : null;
        },
        hasPlacement: (id: string) => placements.some((placement) => placement.id === id),
      };
      const plan = planImport(input, { ...held, ...known }, meta.now.toISOString(), input.kind);
      const { report } = plan;
      const facts: Fact[] = [
        { type: "progress.imported", payload: { kind: input.kind, report } },
        ...plan.placements.flatMap(({ state, accepted }) => placementFact(recordIn(state), accepted)),
        ...plan.moves.map(moveFact),
        ...plan.ratings.map(ratingFact),
        ...(plan.goal ? [{ type: "goal.set" as const, payload: { revision: 1, ...plan.goal } }] : []),
        ...plan.notes.map(({ skill, text }) => noteFact(skill, (noteOf.get(skill)?.version ?? 0) + 1, text)),
        ...plan.ticks.map((payload): Fact => ({ type: "resource.ticked", payload })),
      ];
      const skills = new Set(
        plan.moves.map(({ skill }) => skill).filter((id) => historyOf(id).events.length > 0),
      );
      const texts = new Map(plan.notes.map(({ skill, text }) => [skill, text]));
      return {
        ok: true,
        facts,
        rows: (events) => [
          ...project(events, { ...NOTHING_THERE, skills, ticks: new Set(ticks.keys()) }),
          ...events
            .filter(({ type }) => type === "note.saved")
            .map((event) => noteRow(event, texts.get(event.skill ?? "") ?? "")),
        ],
        answer: (events) => {
          const version = events.at(-1)?.version ?? 0;
          return { status: 200, version, body: { ...report, version } };
        },
      };
    },
  });
}

function ratingFact({ rating: { skill, ...rating }, said }: BroughtRating): Fact {
  const claimedAt = said === rating.at ? {} : { claimedAt: said };
  return { type: "rating.given", skill, payload: { ...rating, claimed: true, ...claimedAt } };
}

/**
 * Reads placements made elsewhere, as far as the signature is ours and the role still there. Each text once: a result
 * is worked out anew from its answers, and that costs.
 */
function placementReader(meta: Meta): (state: string) => PlacementRecord | null {
  const read = new Map<string, PlacementRecord | null>();
  return (state) => {
    const carried = read.has(state) ? null : openPlacement(state, meta.secret);
    if (!read.has(state)) read.set(state, carried && recordOf(carried, meta));
    return read.get(state) ?? null;
  };
}

function opened(record: PlacementRecord): OpenedPlacement {
  const { id, result } = record;
  return { id, finished: result !== null, offered: result ? offeredBy(result) : [] };
}

function placementFact(record: PlacementRecord | null, accepted: string[] | null): Fact[] {
  if (!record?.result || !record.ended) return [];
  const { id: placement, role, seed, given, started, ended, answers, result } = record;
  const payload = { placement, role, seed, given, started, ended, answers, result, accepted };
  return [{ type: "placement.brought", payload }];
}
