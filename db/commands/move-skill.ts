import {
  type Act,
  allowedActs,
  decide,
  type Standing,
  type StandingEvent,
  standingOf,
} from "@/domain/progress";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { historyOf, moveFact } from "../history";
import { NOTHING_THERE, project } from "../project";
import { runCommand } from "../run";

export type SkillMoved = {
  event: StandingEvent & { id: string };
  standing: Standing;
  /** What may be done next, undo among it when there is something to undo. */
  allowed: Act[];
  version: number;
};

/** Starts, practises, sets aside, resumes, reopens one skill, or takes the last of these back. */
export function moveSkill(
  store: Store,
  actor: Actor,
  input: { skill: string; act: Act },
  meta: Meta,
): Promise<Outcome<SkillMoved>> {
  return runCommand(store, actor, meta, {
    act: "progress.move",
    idempotent: true,
    load: [historyOf(actor.person, input.skill)],
    decide: (history) => {
      if (!meta.known.skill(input.skill))
        return refuse("skill.unknown", `No skill is called ${input.skill}.`);
      const decision = decide(history, input.act, meta.now.toISOString());
      if (!decision.ok) {
        const { allowed } = decision;
        const words = allowed.length > 0 ? `It can: ${allowed.join(", ")}.` : "It can make no move.";
        const { state } = standingOf(history);
        return refuse(decision.code, `${input.skill} is ${state}. ${words}`, { extra: { allowed } });
      }
      const skills = new Set(history.events.length > 0 ? [input.skill] : []);
      return {
        ok: true,
        facts: [moveFact(decision.event)],
        rows: (events) => project(events, { ...NOTHING_THERE, skills }),
        answer: ([written]) => {
          const { id = "", version = 0 } = written ?? {};
          const moved = { ...decision.event, version };
          const after = { ...history, events: [...history.events, moved] };
          const body = {
            event: { ...moved, id },
            standing: standingOf(after),
            allowed: allowedActs(after),
            version,
          };
          return { status: 201, version, body };
        },
      };
    },
  });
}
