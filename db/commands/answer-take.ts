import { type Chosen, gradeSheet, misfits, type SheetQuestion } from "@/domain/assessment";
import type { Fact } from "@/domain/events";
import {
  type Act,
  allowedActs,
  decide,
  type History,
  type Standing,
  type StandingEvent,
  standingOf,
} from "@/domain/progress";
import { recallAfter } from "@/domain/recall";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { historyOf, moveFact } from "../history";
import { NOTHING_THERE, project } from "../project";
import { recallsOf, type TakeWithSheet, takeOf } from "../queries/takes";
import { runCommand } from "../run";

export type TakeAnswered = {
  take: string;
  skill: string;
  right: number;
  passed: boolean;
  /** The questions as they were put, explained. */
  questions: (SheetQuestion & { chosen: Chosen })[];
  standing: Standing;
  allowed: Act[];
  /** What passing offers: to mark the skill as practised, on the basis of the check. */
  offer: "practise" | null;
  /** When it is to be checked again. */
  due: string | null;
  version: number;
};

/**
 * Answers a take: graded by the questions as they were put, whatever the content says by now. A second pass seven
 * days after the first proves, a failed take of a proven skill lowers it, both in the same batch.
 */
export function answerTake(
  store: Store,
  actor: Actor,
  input: { skill: string; take: string; chosen: Chosen[] },
  meta: Meta,
): Promise<Outcome<TakeAnswered>> {
  const { skill, chosen } = input;
  return runCommand(store, actor, meta, {
    act: "take.answer",
    idempotent: true,
    load: [takeOf(actor.person, input.take), historyOf(actor.person, skill), recallsOf(actor.person)],
    decide: (take, history, recalls) => {
      const refusal = refused(take, input);
      if (refusal || !take) return refusal ?? refuse("take.unknown", "You have no such take.");
      const at = meta.now.toISOString();
      const { right, passed } = gradeSheet(take.sheet, chosen);
      const held = recalls.get(skill)?.card ?? null;
      const card = recallAfter(held, passed, at);
      const after = withTake(history, passed, at);
      const moved = decide(after, passed ? "prove" : "fail", at);
      const facts: Fact[] = [
        { type: "take.answered", skill, payload: { take: take.id, chosen, right, passed, card } },
        ...(moved.ok ? [moveFact(moved.event)] : []),
      ];
      const there = {
        ...NOTHING_THERE,
        skills: new Set(history.events.length > 0 ? [skill] : []),
        recalls: new Set(held ? [skill] : []),
      };
      return {
        ok: true,
        facts,
        rows: (events) => project(events, there),
        answer: (events) => {
          const version = events.at(-1)?.version ?? 0;
          const whole = moved.ok ? withMove(after, { ...moved.event, version }) : after;
          const standing = standingOf(whole);
          const offered = passed && ["untouched", "learning"].includes(standing.state);
          const questions = take.sheet.map((question, i) => ({ ...question, chosen: chosen[i] ?? null }));
          const graded = { take: take.id, skill, right, passed, questions };
          const next = {
            standing,
            allowed: allowedActs(whole),
            offer: offered ? ("practise" as const) : null,
          };
          return { status: 200, version, body: { ...graded, ...next, due: card?.due ?? null, version } };
        },
      };
    },
  });
}

function refused(take: TakeWithSheet | null, { skill, chosen }: { skill: string; chosen: Chosen[] }) {
  if (!take || take.skill !== skill) return refuse("take.unknown", "You have no such take of this skill.");
  if (take.answered)
    return refuse("take.answered", `It was answered on ${take.answered.slice(0, 10)}; draw a new one.`, {
      extra: { passed: take.passed, right: take.right },
    });
  if (chosen.length !== take.sheet.length)
    return refuse("request.invalid", `The take has ${take.sheet.length} questions.`, {
      errors: [{ path: "chosen", message: `answer all ${take.sheet.length}, null where you do not know` }],
    });
  const wrong = misfits(take.sheet, chosen);
  if (wrong.length === 0) return null;
  return refuse("request.invalid", "An answer names an option that its question does not have.", {
    errors: wrong.map((at) => ({
      path: `chosen[${at}]`,
      message: `from 0 to ${(take.sheet[at]?.options.length ?? 1) - 1}, or null`,
    })),
  });
}

const withTake = (history: History, passed: boolean, at: string): History => ({
  ...history,
  barriers: [
    ...history.barriers,
    { version: lastVersion(history) + 1, skill: history.skill, kind: "take.answered", passed, at },
  ],
});

const withMove = (history: History, event: StandingEvent): History => ({
  ...history,
  events: [...history.events, event],
});

const lastVersion = ({ events, barriers }: History): number =>
  Math.max(0, ...[...events, ...barriers].map(({ version }) => version));
