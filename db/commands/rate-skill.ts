import type { Confidence, Line, Rating } from "@/domain/rating";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { NOTHING_THERE, project } from "../project";
import { ratingsOf } from "../queries/ratings";
import { runCommand } from "../run";

export type SkillRated = { rating: Rating; version: number };

/** Keeps one more dated self-rating of a skill; the former ones stay. */
export function rateSkill(
  store: Store,
  actor: Actor,
  input: { skill: string; line: Line; confidence: Confidence },
  meta: Meta,
): Promise<Outcome<SkillRated>> {
  return runCommand(store, actor, meta, {
    act: "rating.give",
    idempotent: true,
    load: [ratingsOf(actor.person, input.skill)],
    decide: (ratings) => {
      if (!meta.known.skill(input.skill))
        return refuse("skill.unknown", `No skill is called ${input.skill}.`);
      const { skill, line, confidence } = input;
      const at = timeAfter(ratings[0]?.at, meta.now);
      return {
        ok: true,
        facts: [{ type: "rating.given", skill, payload: { line, confidence, at, claimed: false } }],
        rows: (events) => project(events, NOTHING_THERE),
        answer: ([written]) => {
          const version = written?.version ?? 0;
          return { status: 201, version, body: { rating: { skill, line, confidence, at }, version } };
        },
      };
    },
  });
}

/** Now, or a moment after the newest: two ratings of one skill never bear the same time. */
export function timeAfter(newest: string | undefined, now: Date): string {
  const least = newest === undefined ? 0 : Date.parse(newest) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}
