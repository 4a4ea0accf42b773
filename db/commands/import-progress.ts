import type { Fact } from "@/domain/events";
import type { Goal } from "@/domain/goal";
import { type Brought, type BroughtRating, type ImportReport, planImport } from "@/domain/importing";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { historiesOf, moveFact } from "../history";
import { NOTHING_THERE, project } from "../project";
import { goalOf } from "../queries/goal";
import { claimedTimesOf, ratingsOf } from "../queries/ratings";
import { runCommand } from "../run";

export type Imported = ImportReport & { version: number };

/** Merges a device store or an export into the account: one event per skill, after one that sums them up. */
export function importProgress(
  store: Store,
  actor: Actor,
  input: Brought<Goal> & { kind: "device" | "export" },
  meta: Meta,
): Promise<Outcome<Imported>> {
  return runCommand(store, actor, meta, {
    act: "progress.import",
    idempotent: true,
    load: [
      historiesOf(actor.person),
      ratingsOf(actor.person),
      claimedTimesOf(actor.person),
      goalOf(actor.person),
    ],
    decide: (historyOf, given, claimed, goal) => {
      const { skill: knownSkill, role: knownRole } = meta.known;
      const ratings = [...given, ...claimed];
      const account = { historyOf, ratings, hasGoal: goal.version > 0, knownSkill, knownRole };
      const plan = planImport(input, account, meta.now.toISOString());
      const { report } = plan;
      const facts: Fact[] = [
        { type: "progress.imported", payload: { kind: input.kind, report } },
        ...plan.moves.map(moveFact),
        ...plan.ratings.map(ratingFact),
        ...(plan.goal ? [{ type: "goal.set" as const, payload: { revision: 1, ...plan.goal } }] : []),
      ];
      const skills = new Set(
        plan.moves.map(({ skill }) => skill).filter((id) => historyOf(id).events.length > 0),
      );
      return {
        ok: true,
        facts,
        rows: (events) => project(events, { ...NOTHING_THERE, skills }),
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
