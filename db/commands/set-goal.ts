import type { Goal } from "@/domain/goal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { NOTHING_THERE, project } from "../project";
import { type GoalView, goalOf } from "../queries/goal";
import { runCommand, staleVersion } from "../run";
import { unknownRole } from "../unknown-role";

/** Sets or changes where someone wants to arrive. Versioned: an absent goal has version 0. */
export function setGoal(store: Store, actor: Actor, input: Goal, meta: Meta): Promise<Outcome<GoalView>> {
  return runCommand(store, actor, meta, {
    act: "goal.set",
    idempotent: false,
    load: [goalOf(actor.person)],
    decide: (held) => {
      if (!meta.known.role(input.role)) return unknownRole(input.role, meta);
      const stale = staleVersion(meta.ifMatch, held.version);
      if (stale) return stale;
      const { role, level, hoursPerWeek } = input;
      const version = held.version + 1;
      return {
        ok: true,
        facts: [{ type: "goal.set", payload: { revision: version, role, level, hoursPerWeek } }],
        rows: (events) => project(events, { ...NOTHING_THERE, goal: held.version > 0 }),
        answer: () => ({ status: 200, version, body: { role, level, hoursPerWeek, version } }),
      };
    },
  });
}
