import fc from "fast-check";
import { expect, it } from "vitest";
import { Story } from "@/tests/fixtures/progress";
import { random } from "@/tests/fixtures/random";
import { lawful } from "./lawful";
import { ACTS, allowedActs, BASES, fold, STATES, undoable } from "./progress";

const held = fc.record({ state: fc.constantFrom(...STATES), basis: fc.constantFrom(...BASES, null) });
const claim = fc.record({
  state: fc.constantFrom(...STATES),
  basis: fc.constantFrom(...BASES, null),
  before: fc.option(held),
  at: fc.constant(null),
});

/** Anything that can happen to a skill, likely or not. */
const happening = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ACTS).map((act) => (story: Story) => void story.ask(act)) },
  { weight: 2, arbitrary: fc.boolean().map((passed) => (story: Story) => void story.take(passed)) },
  { weight: 1, arbitrary: fc.boolean().map((approved) => (story: Story) => void story.review(approved)) },
  { weight: 1, arbitrary: fc.constant((story: Story) => void story.ask("place")) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 9 }).map((days) => (story: Story) => void story.wait(days)),
  },
  {
    weight: 1,
    arbitrary: claim.map((said) => (story: Story) => void story.ask({ act: "import", claim: said })),
  },
);

/** Which bases a state can rest on: anything else is no standing. */
const LAWFUL: Record<string, readonly (string | null)[]> = {
  untouched: [null],
  learning: ["self"],
  practised: ["self", "placement", "check"],
  proven: ["check", "review"],
  aside: [null],
};

it("holds over any sequence: fold = step by step, only lawful standings, undo leads back, proof is never declared", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (steps) => {
      const story = new Story();
      for (const step of steps) {
        const before = { standing: story.standing, events: [...story.events], barriers: [...story.barriers] };
        const undone = undoable(story.history);
        const allowed = allowedActs(story.history);
        step(story);
        const event = story.events[before.events.length];

        const { state, basis, before: covered } = story.standing;
        expect(LAWFUL[state]).toContain(basis);
        expect(covered === null).toBe(state !== "aside");
        if (covered) expect(["untouched", "learning", "practised"]).toContain(covered.state);
        if (!event) {
          expect(story.standing).toBe(before.standing);
          continue;
        }
        expect(event.from).toEqual({ state: before.standing.state, basis: before.standing.basis });
        const history = { ...story.history, events: before.events };
        expect(lawful(history, event)).toBe(true);
        if (event.to.state === "proven" && event.from.state !== "proven" && event.act !== "undo")
          expect(["prove", "approve"]).toContain(event.act);
        if (ACTS.includes(event.act as never)) expect(allowed).toContain(event.act);
        if (event.act === "undo") {
          expect(event.undoes).toBe(undone?.version);
          expect(event.to).toEqual(undone?.from);
        }
      }
      const folded = fold(story.events);
      if (story.events.length > 0) expect(folded[story.skill]).toEqual(story.standing);
    }),
    random(10_000),
  );
}, 120_000);

it("undo after any allowed act is as if the act had not been", () => {
  const undoing = ["start", "practise", "set-aside", "resume", "reopen"] as const;
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), fc.constantFrom(...undoing), (steps, act) => {
      const story = new Story();
      for (const step of steps) step(story);
      const { state, basis, before } = story.standing;
      fc.pre(story.ask(act).ok);
      expect(story.ask("undo").ok).toBe(true);
      expect(story.standing).toMatchObject({ state, basis, before });
    }),
    random(1000),
  );
});

it("finds an event unlawful whose parts were changed", () => {
  const story = new Story().after("start", {
    act: "import",
    claim: { state: "practised", basis: "check", before: null, at: null },
  });
  const [first, second] = story.events;
  if (!first || !second) throw new Error("no events");
  const history = { ...story.history, events: [first] };
  expect(lawful(history, second)).toBe(true);
  expect(lawful(history, { ...second, to: { state: "proven", basis: "check" } })).toBe(false);
  expect(lawful(history, { ...second, undoes: 1 })).toBe(false);
  expect(lawful(history, { ...second, claim: null, act: "resume" })).toBe(false);
  expect(lawful(history, { ...second, more: 1 } as never)).toBe(false);
  expect(lawful({ ...history, events: [] }, { ...first, from: null } as never)).toBe(false);
});
