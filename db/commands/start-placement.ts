import { randomInt } from "node:crypto";
import { endedNow, type PlacementQuestion, questionNow } from "@/domain/placement-question";
import { newId } from "../canonical";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { meansOf } from "../placement-means";
import { NOTHING_THERE, project } from "../project";
import { type PlacementRecord, placementsOf } from "../queries/placements";
import { standingsOf } from "../queries/progress";
import { type Decided, runCommand } from "../run";
import { unknownRole } from "../unknown-role";

/** A placement as its owner sees it: how far it is, what is asked now, what it came to. */
export type PlacementView = Pick<
  PlacementRecord,
  "id" | "role" | "state" | "started" | "ended" | "result" | "accepted" | "brought"
> & { answered: number; question: PlacementQuestion | null };

/**
 * Begins a placement for a role. While one is open for it, that one is given again, where it was left; if a release of
 * the content has left nothing to ask in it, it ends here.
 */
export function startPlacement(
  store: Store,
  actor: Actor,
  input: { role: string },
  meta: Meta,
): Promise<Outcome<PlacementView>> {
  return runCommand(store, actor, meta, {
    act: "placement.start",
    idempotent: true,
    load: [placementsOf(actor.person, input.role), standingsOf(actor.person)],
    decide: (placements, standings) => {
      const open = placements.find(({ state }) => state === "open");
      if (open) return goneOn(open, meta);
      const graph = meta.known.placement(input.role);
      if (!graph) return unknownRole(input.role, meta);
      const given = graph.skills.filter((skill) => standings.get(skill)?.state === "proven");
      const made = { placement: newId("l"), role: input.role, seed: randomInt(2 ** 31), given };
      return {
        ok: true,
        facts: [{ type: "placement.started", payload: made }],
        rows: (events) => project(events, NOTHING_THERE),
        answer: (events) => {
          const { version = 0, at = "" } = events[0] ?? {};
          const { placement: id, ...rest } = made;
          const begun = { ended: null, answers: [], result: null, accepted: null, brought: false };
          const record: PlacementRecord = { id, ...rest, state: "open", started: at, ...begun, version };
          return { status: 201, version, body: viewOf(record, meta) };
        },
      };
    },
  });
}

function goneOn(open: PlacementRecord, meta: Meta): Decided<PlacementView> {
  const { id: placement, role } = open;
  const graph = meta.known.placement(role);
  const finished = graph && endedNow(open, meansOf(placement, graph, meta));
  return {
    ok: true,
    facts: finished ? [{ type: "placement.finished", payload: { placement, ...finished } }] : [],
    rows: (events) => project(events, NOTHING_THERE),
    answer: ([end]) => {
      const { version = open.version, at = "" } = end ?? {};
      const record = finished
        ? { ...open, state: "finished" as const, ended: at, result: finished.result, version }
        : open;
      return { status: 200, version, body: viewOf(record, meta) };
    },
  };
}

/** What may be shown of a placement; the question is worked out anew, from the content that stands now. */
export function viewOf(record: PlacementRecord, meta: Pick<Meta, "secret" | "known">): PlacementView {
  const { id, role, state, started, ended, result, accepted, brought, answers } = record;
  const graph = state === "open" ? meta.known.placement(role) : null;
  const question = graph && questionNow(record, meansOf(id, graph, meta));
  return { id, role, state, started, ended, result, accepted, brought, answered: answers.length, question };
}
