/**
 * The whole table of standings: one person, one skill. Pure, without imports: it runs in the browser,
 * in commands and in `npm run verify` alike. The database enforces the same table a second time
 * (db/migrations/0002-standing.sql); tests/db/law.test.ts compares the two pair by pair.
 */

export const STATES = ["untouched", "learning", "practised", "proven", "aside"] as const;
export type State = (typeof STATES)[number];

/** What a standing rests on. Bases are shown, never added into one score. */
export const BASES = ["self", "placement", "check", "review"] as const;
export type Basis = (typeof BASES)[number];

/** What a person can do. */
export const ACTS = ["start", "practise", "set-aside", "resume", "reopen", "undo"] as const;
export type Act = (typeof ACTS)[number];

/** What only the system does: second passed check, approved evidence, failed take, placement, import. */
export const SYSTEM_ACTS = ["prove", "approve", "fail", "place", "import"] as const;
export type StandingAct = Act | (typeof SYSTEM_ACTS)[number];

export type Held = { state: State; basis: Basis | null };
/** `before` is what an aside covers; `version` is that of the last event, 0 when there is none. */
export type Standing = Held & { before: Held | null; since: string | null; version: number };
/** What an imported file said, kept as a note: it is not proof. */
export type Claim = Held & { before: Held | null; at: string | null };

export type StandingEvent = {
  version: number;
  skill: string;
  act: StandingAct;
  from: Held;
  to: Held;
  before: Held | null;
  undoes: number | null;
  claim: Claim | null;
  at: string;
};
/** Events of other kinds that undo cannot pass. */
export type Barrier = {
  version: number;
  skill: string;
  kind: "take.answered" | "review.decided";
  passed?: boolean;
  at: string;
};
/** One skill's events and barriers, oldest first. */
export type History = { skill: string; events: readonly StandingEvent[]; barriers: readonly Barrier[] };

export type Asked = Act | "prove" | "approve" | "fail" | "place" | { act: "import"; claim: Claim };
export type Decision =
  | { ok: true; event: Omit<StandingEvent, "version"> }
  | { ok: false; code: "progress.illegal-move"; allowed: Act[] };

export const UNTOUCHED: Standing = { state: "untouched", basis: null, before: null, since: null, version: 0 };

/** Acts that a person may take back. Proof and its loss are none of them. */
export const UNDOABLE: readonly StandingAct[] = [
  "start",
  "practise",
  "set-aside",
  "resume",
  "reopen",
  "import",
  "place",
];

/** From which states an act may come. Import and undo depend on more than the state: see `target`. */
export const FROM: Record<Exclude<StandingAct, "import" | "undo">, readonly State[]> = {
  start: ["untouched"],
  practise: ["untouched", "learning"],
  "set-aside": ["untouched", "learning", "practised"],
  resume: ["aside"],
  reopen: ["practised", "proven"],
  prove: ["untouched", "learning", "practised"],
  approve: STATES,
  fail: ["proven"],
  place: ["untouched", "learning"],
};

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

/** Says what an act would do to a skill, or refuses it and names the acts that are allowed. */
export function decide(history: History, asked: Asked, now: string): Decision {
  const standing = standingOf(history);
  const goal = target(history, standing, asked);
  if (!goal) return { ok: false, code: "progress.illegal-move", allowed: allowedActs(history) };
  const act = typeof asked === "string" ? asked : asked.act;
  return {
    ok: true,
    event: {
      skill: history.skill,
      act,
      from: { state: standing.state, basis: standing.basis },
      to: goal.to,
      before: goal.before ?? null,
      undoes: goal.undoes ?? null,
      claim: typeof asked === "string" ? null : asked.claim,
      at: now,
    },
  };
}

/** The standing after one more event. */
export function evolve(_standing: Standing, event: StandingEvent): Standing {
  return {
    ...event.to,
    before: event.before,
    since: event.to.state === "untouched" ? null : event.at,
    version: event.version,
  };
}

/** Every skill's standing after all events, in their order. */
export function fold(events: readonly StandingEvent[]): Record<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const event of events)
    standings.set(event.skill, evolve(standings.get(event.skill) ?? UNTOUCHED, event));
  return Object.fromEntries(standings);
}

/** The standing of the one skill that a history is about. */
export function standingOf(history: History): Standing {
  return history.events.reduce(evolve, UNTOUCHED);
}

/** What the person may do now, undo among it when there is something to undo. */
export function allowedActs(history: History): Act[] {
  const standing = standingOf(history);
  return ACTS.filter((act) => target(history, standing, act) !== null);
}

/** The latest standing event not yet undone that no take, review or proof stands in front of. */
export function undoable(history: History): StandingEvent | null {
  const wall = history.barriers.reduce((last, barrier) => Math.max(last, barrier.version), 0);
  let open: StandingEvent[] = [];
  for (const event of history.events) {
    if (event.act === "undo") open.pop();
    else if (UNDOABLE.includes(event.act)) open.push(event);
    else open = [];
  }
  const last = open.at(-1);
  return last && last.version > wall ? last : null;
}

/** From when on one more passed take would prove, as far as takes go: seven days after the first pass that counts. */
export function provableFrom(history: History): string | null {
  const [first] = passes(history);
  return first ? new Date(Date.parse(first.at) + SEVEN_DAYS).toISOString() : null;
}

/** Learning or further over ground that is missing: a direct hard prerequisite untouched or aside. */
export function hollow(
  skill: string,
  stateOf: (id: string) => State,
  prerequisitesOf: (id: string) => readonly string[],
): boolean {
  const begun = !["untouched", "aside"].includes(stateOf(skill));
  return begun && prerequisitesOf(skill).some((id) => ["untouched", "aside"].includes(stateOf(id)));
}

/** Untouched, and every direct hard prerequisite practised or proven. */
export function ready(
  skill: string,
  stateOf: (id: string) => State,
  prerequisitesOf: (id: string) => readonly string[],
): boolean {
  if (stateOf(skill) !== "untouched") return false;
  return prerequisitesOf(skill).every((id) => ["practised", "proven"].includes(stateOf(id)));
}

/** What a claim from outside is worth: never more than practised, never a check or a review. */
export function capped(claim: Held): Held {
  switch (claim.state) {
    case "untouched":
    case "aside":
      return { state: claim.state, basis: null };
    case "learning":
      return { state: "learning", basis: "self" };
    case "practised":
      return { state: "practised", basis: claim.basis === "placement" ? "placement" : "self" };
    case "proven":
      return { state: "practised", basis: "self" };
    /* v8 ignore next 2 */
    default:
      return unreachable(claim.state);
  }
}

type Target = { to: Held; before?: Held; undoes?: number };

function target(history: History, standing: Standing, asked: Asked): Target | null {
  if (typeof asked !== "string") return imported(standing, asked.claim);
  if (asked === "undo") return undone(history);
  if (!FROM[asked].includes(standing.state)) return null;
  switch (asked) {
    case "start":
    case "reopen":
      return { to: { state: "learning", basis: "self" } };
    case "practise":
      return { to: { state: "practised", basis: passes(history).length > 0 ? "check" : "self" } };
    case "set-aside":
      return {
        to: { state: "aside", basis: null },
        before: { state: standing.state, basis: standing.basis },
      };
    case "resume":
      return standing.before && { to: standing.before };
    case "prove":
      return provable(history) ? { to: { state: "proven", basis: "check" } } : null;
    case "approve":
      return { to: { state: "proven", basis: "review" } };
    case "fail":
      return { to: { state: "practised", basis: "self" } };
    case "place":
      return { to: { state: "practised", basis: "placement" } };
    /* v8 ignore next 2 */
    default:
      return unreachable(asked);
  }
}

/** The further of untouched, learning, practised wins; an imported aside counts only over untouched. */
function imported(standing: Standing, claim: Claim): Target | null {
  const to = capped(claim);
  if (to.state === "aside") {
    const before = capped(claim.before ?? UNTOUCHED);
    if (standing.state !== "untouched" || before.state === "aside") return null;
    return { to, before };
  }
  const order: State[] = ["untouched", "learning", "practised"];
  const held = order.indexOf(standing.state);
  return held >= 0 && order.indexOf(to.state) > held ? { to } : null;
}

function undone(history: History): Target | null {
  const last = undoable(history);
  if (!last) return null;
  // Only a resume starts from aside, and what it came to is what the aside had covered.
  const before = last.from.state === "aside" ? { before: last.to } : {};
  return { to: last.from, ...before, undoes: last.version };
}

/** Passed takes since the last failed take or reopen; an undone reopen does not count as one. */
function passes(history: History): Barrier[] {
  const gone = new Set(history.events.map((event) => event.undoes));
  const reopened = history.events.filter((event) => event.act === "reopen" && !gone.has(event.version));
  const takes = history.barriers.filter((barrier) => barrier.kind === "take.answered");
  const failed = takes.filter((take) => !take.passed);
  const reset = Math.max(0, ...[...reopened, ...failed].map((event) => event.version));
  return takes.filter((take) => take.version > reset);
}

function provable(history: History): boolean {
  const [first, ...later] = passes(history);
  const last = later.at(-1);
  return (
    first !== undefined && last !== undefined && Date.parse(last.at) - Date.parse(first.at) >= SEVEN_DAYS
  );
}

/* v8 ignore next 3 -- the compiler proves that nothing gets here */
function unreachable(value: never): never {
  throw new Error(`not in the table: ${String(value)}`);
}
