import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "./progress";
import { dueIn, type RecallCard, recallAfter } from "./recall";

const DAY = 24 * 60 * 60 * 1000;
const FIRST = "2026-01-01T09:30:00.000Z";
const after = (at: string, days: number) => new Date(Date.parse(at) + days * DAY).toISOString();
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** The card after a first pass. */
function first(at = FIRST): RecallCard {
  const card = recallAfter(null, true, at);
  if (!card) throw new Error("a pass gives a card");
  return card;
}

describe("a card", () => {
  it("starts at the first pass; a fail before it gives none", () => {
    expect(recallAfter(null, false, FIRST)).toBeNull();
    expect(first()).toMatchObject({ reps: 1, lapses: 0, lastReview: FIRST });
  });

  it("is first due on the eighth day, when a second pass can prove", () => {
    expect(first().scheduledDays).toBe(8);
    expect(first().due).toBe(after(FIRST, 8));
  });

  it("rests longer after each pass on the day, at most a year", () => {
    let card = first();
    let rested = daysBetween(FIRST, card.due);
    for (let round = 0; round < 12; round++) {
      const at = card.due;
      card = recallAfter(card, true, at) as RecallCard;
      const rest = daysBetween(at, card.due);
      expect(rest).toBeLessThanOrEqual(365);
      expect(rest > rested || rest === 365).toBe(true);
      rested = rest;
    }
    expect(rested).toBe(365);
  });

  it("comes back sooner after a fail, and counts the lapse", () => {
    const held = recallAfter(first(), true, first().due) as RecallCard;
    const passed = recallAfter(held, true, held.due) as RecallCard;
    const failed = recallAfter(held, false, held.due) as RecallCard;
    expect(failed.lapses).toBe(1);
    expect(failed.scheduledDays).toBeLessThan(passed.scheduledDays);
  });

  it("takes a clock that was set back as no time passed", () => {
    const back = recallAfter(first(), true, after(FIRST, -400)) as RecallCard;
    expect(back).toEqual(recallAfter(first(), true, FIRST));
    expect(back.lastReview).toBe(FIRST);
  });

  it("is always due after its review and within a year, and follows from its takes", () => {
    const takes = fc.array(fc.record({ days: fc.integer({ min: -30, max: 900 }), passed: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(takes, (all) => {
        const run = () =>
          all.reduce<{ at: string; card: RecallCard | null }>(
            ({ at, card }, { days, passed }) => {
              const now = after(at, days);
              const next = recallAfter(card, passed, now);
              if (next) {
                const rest = daysBetween(next.lastReview, next.due);
                expect(rest).toBeGreaterThanOrEqual(1);
                expect(rest).toBeLessThanOrEqual(365);
                expect(next.lastReview >= now).toBe(true);
              }
              return { at: now, card: next };
            },
            { at: FIRST, card: null },
          );
        expect(run()).toEqual(run());
      }),
    );
  });

  it("is the same once it has been kept as JSON", () => {
    const kept = JSON.parse(JSON.stringify(first())) as RecallCard;
    expect(recallAfter(kept, true, kept.due)).toEqual(recallAfter(first(), true, first().due));
  });
});

it("falls due only where there is something to keep: practised or proven, and a card", () => {
  const recall = { due: "2026-12-06T10:00:00.000Z" };
  expect(STATES.filter((state) => dueIn(state, recall) === recall.due)).toEqual(["practised", "proven"]);
  expect([dueIn("proven", null), dueIn("practised", undefined)]).toEqual([null, null]);
});
