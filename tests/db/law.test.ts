import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { sql } from "@/db/client";
import { historyOf, moveFact } from "@/db/history";
import { append, type Head, headOf, insertEvents } from "@/db/ledger";
import { ask } from "@/db/query";
import type { Move } from "@/domain/events";
import {
  type Asked,
  BASES,
  type Claim,
  decide,
  type Held,
  type History,
  STATES,
  type StandingAct,
  standingOf,
} from "@/domain/progress";
import { freshFile, later, NOW, someone } from "../fixtures/db";
import { acceptedPlacement, addFacts, author, review, take } from "../fixtures/db-facts";

/**
 * The table stands twice, in domain/progress.ts and in the guards of the database. Here both are asked about
 * every move one could write, from each of these histories, and must agree.
 */
const SKILL = "indexes";
const DAY = 24 * 60 * 60 * 1000;
type Step = Asked | "pass" | "miss" | "approved" | "rejected" | "week";
const HISTORIES: Step[][] = [
  [],
  ["start"],
  ["practise"],
  ["start", "practise"],
  ["set-aside"],
  ["practise", "set-aside"],
  ["practise", "set-aside", "resume"],
  ["practise", "reopen", "undo"],
  ["pass"],
  ["pass", "practise", "reopen"],
  ["pass", "practise", "reopen", "undo"],
  ["pass", "week", "pass"],
  ["pass", "week", "miss"],
  ["pass", "week", "miss", "week", "pass"],
  ["approved", "approve"],
  ["approved", "approve", "reopen"],
  ["approved", "approve", "miss"],
  ["start", "approved"],
  ["start", "rejected"],
  ["place", "set-aside"],
];

const HELDS: Held[] = STATES.flatMap((state) => [...BASES, null].map((basis) => ({ state, basis })));
const BEFORES: (Held | null)[] = [
  null,
  { state: "untouched", basis: null },
  { state: "learning", basis: "self" },
  { state: "practised", basis: "self" },
  { state: "practised", basis: "check" },
  { state: "aside", basis: null },
];
const CLAIMS: Claim[] = HELDS.flatMap((held) => BEFORES.map((before) => ({ ...held, before, at: null })));
const COVERING: StandingAct[] = ["set-aside", "import", "undo"];
const ACTS: StandingAct[] = [
  ...(["start", "practise", "set-aside", "resume", "reopen", "undo"] as const),
  ...(["prove", "approve", "fail", "place", "import"] as const),
];

describe("the guards of the database admit what the table admits and nothing else", () => {
  let store: Store;
  beforeAll(async () => {
    store = (await freshFile()).store;
  });

  for (const steps of HISTORIES)
    it(`after ${steps.join(", ") || "nothing"}`, async () => {
      const person = await live(store, steps);
      const history = await ask(store, historyOf(person, SKILL));
      const lawful = new Set(lawfulMoves(history).map(said));
      const admitted = new Set<string>();
      const head = await ask(store, headOf(person));
      for (const move of everyMove(history))
        if (await admits(store, person, head, move)) admitted.add(said(move));
      expect([...admitted].sort()).toEqual([...lawful].sort());
    }, 60_000);
});

/** Someone whose skill has come this way. */
async function live(store: Store, steps: Step[]): Promise<string> {
  const { person } = await someone(store);
  await acceptedPlacement(store, person, [SKILL]);
  await addFacts(store, person, [
    { type: "progress.imported", payload: { kind: "device", report: {} as never } },
  ]);
  let clock = NOW;
  for (const step of steps) {
    const by = author(person, "r-test", clock);
    if (step === "week") clock = new Date(clock.getTime() + 7 * DAY);
    else if (step === "pass" || step === "miss")
      await addFacts(store, person, [take(SKILL, step === "pass")], by);
    else if (step === "approved" || step === "rejected")
      await addFacts(store, person, [review(SKILL, step === "approved")], by);
    else {
      const decision = decide(await ask(store, historyOf(person, SKILL)), step, clock.toISOString());
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(step)}`);
      await addFacts(store, person, [moveFact(decision.event)], by);
    }
  }
  return person;
}

/** What the domain allows here; a system act only right after what causes it. */
function lawfulMoves(history: History): Move[] {
  const asked: Asked[] = [
    ...(["start", "practise", "set-aside", "resume", "reopen", "undo", "place"] as const),
    ...CLAIMS.map((claim) => ({ act: "import" as const, claim })),
  ];
  const last = history.barriers.at(-1);
  const fresh = last && last.version > (history.events.at(-1)?.version ?? 0) ? last : undefined;
  if (fresh?.kind === "take.answered") asked.push(fresh.passed ? "prove" : "fail");
  if (fresh?.kind === "review.decided" && fresh.passed) asked.push("approve");
  return asked.flatMap((one) => {
    const decision = decide(history, one, later(30 * DAY).toISOString());
    return decision.ok ? [decision.event] : [];
  });
}

/** Every move that could be written, from where the skill stands and from elsewhere. */
function* everyMove(history: History): Generator<Move> {
  const { state, basis } = standingOf(history);
  const versions = history.events.map((event) => event.version);
  for (const act of ACTS)
    for (const to of HELDS)
      for (const before of COVERING.includes(act) ? BEFORES.slice(0, 5) : BEFORES.slice(0, 2))
        for (const undoes of act === "undo" ? [null, ...versions] : [null])
          yield { act, from: { state, basis }, to, before, undoes };
  for (const from of HELDS.filter((held) => held.state !== state || held.basis !== basis))
    for (const act of ["start", "practise", "set-aside", "reopen"] as const)
      yield { act, from, to: { state: "learning", basis: "self" }, before: null, undoes: null };
}

/** Tries it inside a batch that fails at its end in any case; only how it fails differs. */
async function admits(store: Store, person: string, head: Head, move: Move): Promise<boolean> {
  const fact = { type: "standing.moved" as const, skill: SKILL, move, payload: { claim: null } };
  const { events } = append(person, head, [fact], author(person, "r-test", later(30 * DAY)));
  const end = sql("INSERT INTO person (id, role, opened) VALUES (NULL, 'member', '')");
  const failure = await store.write([insertEvents(events), end]).catch((error: Error) => error.message);
  if (/strata: |CHECK constraint/.test(String(failure))) return false;
  expect(failure).toMatch(/NOT NULL constraint failed: person.id/);
  return true;
}

const said = ({ act, from, to, before, undoes }: Move): string => {
  const words = (held: Held | null) => held && `${held.state}/${held.basis}`;
  return [act, words(from), words(to), words(before), undoes].join(" ");
};
