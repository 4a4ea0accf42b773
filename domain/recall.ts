import { type CardInput, createEmptyCard, fsrs, Rating } from "ts-fsrs";
import type { State } from "./progress";

/**
 * When a skill is to be checked again: a card of the Free Spaced Repetition Scheduler (FSRS-6, ts-fsrs). The one
 * package that the domain uses outside the catalogue: it is pure, and its arithmetic is not ours to write.
 * Times are ISO instants, stability and intervals days.
 */
export type RecallCard = {
  due: string;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  state: number;
  scheduledDays: number;
  lastReview: string;
};

// Whole days only, no dice. Asked again when four of five would still pass: the first re-check then falls just
// after the seven days from which on a second pass proves. The field moves on, so a year is the longest rest;
// the scheduler lets Good lie a day beyond its maximum.
const scheduler = fsrs({
  request_retention: 0.8,
  maximum_interval: 364,
  enable_fuzz: false,
  enable_short_term: false,
});

/** The card after one more take: pass is Good, fail is Again. There is no card before the first pass. */
export function recallAfter(card: RecallCard | null, passed: boolean, at: string): RecallCard | null {
  if (!card && !passed) return null;
  const before: CardInput = card ? inputOf(card) : createEmptyCard(new Date(at));
  // A server's clock may be set back; the scheduler takes no review before the last one.
  const when = card && card.lastReview > at ? card.lastReview : at;
  const { card: next } = scheduler.next(before, new Date(when), passed ? Rating.Good : Rating.Again);
  return {
    due: next.due.toISOString(),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    scheduledDays: next.scheduled_days,
    lastReview: when,
  };
}

/** When a skill falls due again: only what is practised or proven does. */
export const dueIn = (state: State, recall: { due: string } | null | undefined): string | null =>
  state === "practised" || state === "proven" ? (recall?.due ?? null) : null;

function inputOf(card: RecallCard): CardInput {
  const { due, stability, difficulty, reps, lapses, state, scheduledDays, lastReview } = card;
  return {
    ...{ due, stability, difficulty, reps, lapses, state },
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: 0,
    last_review: lastReview,
  };
}
