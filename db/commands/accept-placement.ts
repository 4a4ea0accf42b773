import type { Fact } from "@/domain/events";
import { offeredBy } from "@/domain/placement-record";
import { decide, type State, standingOf } from "@/domain/progress";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { historiesOf, moveFact } from "../history";
import { NOTHING_THERE, project } from "../project";
import { placementOf } from "../queries/placements";
import { runCommand } from "../run";

export type PlacementAccepted = {
  placement: string;
  /** Skills that are practised now, on the basis of the placement. */
  moved: string[];
  /** Accepted skills that stay as they were: practised already, proven, or set aside. */
  stayed: { skill: string; state: State }[];
  version: number;
};

/** Accepts a placement, whole or in part: only now does anything move, and no further than to practised. */
export function acceptPlacement(
  store: Store,
  actor: Actor,
  input: { placement: string; skills?: string[] | undefined },
  meta: Meta,
): Promise<Outcome<PlacementAccepted>> {
  return runCommand(store, actor, meta, {
    act: "placement.accept",
    idempotent: true,
    load: [placementOf(actor.person, input.placement), historiesOf(actor.person)],
    decide: (record, historyOf) => {
      if (!record) return refuse("placement.unknown", "You have no such placement.");
      const { id: placement, state, result } = record;
      if (state === "accepted") return refuse("placement.accepted", "What it moved stands in your journal.");
      if (!result) return refuse("placement.unfinished", "Answer its questions first, or end it.");
      const offered = offeredBy(result);
      const asked = input.skills ?? offered;
      const wanted = [...new Set(asked)];
      const strange = wanted.filter((skill) => !offered.includes(skill));
      if (strange.length > 0)
        return refuse("request.invalid", "Accept only what the placement offers.", {
          errors: strange.map((skill) => ({
            path: `skills[${asked.indexOf(skill)}]`,
            message: `${skill} is not offered`,
          })),
        });
      const at = meta.now.toISOString();
      const decided = wanted.map((skill) => ({ skill, decision: decide(historyOf(skill), "place", at) }));
      const moves = decided.flatMap(({ decision }) => (decision.ok ? [decision.event] : []));
      const moved = moves.map(({ skill }) => skill);
      const stayed = wanted
        .filter((skill) => !moved.includes(skill))
        .map((skill) => ({ skill, state: standingOf(historyOf(skill)).state }));
      const facts: Fact[] = [
        { type: "placement.accepted", payload: { placement, skills: wanted } },
        ...moves.map(moveFact),
      ];
      const skills = new Set(moved.filter((skill) => historyOf(skill).events.length > 0));
      return {
        ok: true,
        facts,
        rows: (events) => project(events, { ...NOTHING_THERE, skills }),
        answer: (events) => {
          const version = events.at(-1)?.version ?? 0;
          return { status: 200, version, body: { placement, moved, stayed, version } };
        },
      };
    },
  });
}
