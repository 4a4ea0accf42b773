import { describe, expect, it } from "vitest";
import { DAY, Story } from "@/tests/fixtures/progress";
import {
  type Asked,
  allowedActs,
  BASES,
  type Basis,
  type Claim,
  capped,
  decide,
  evolve,
  fold,
  type Held,
  hollow,
  provableFrom,
  ready,
  STATES,
  type State,
  standingOf,
  UNTOUCHED,
  undoable,
} from "./progress";

const held = (state: State, basis: Basis | null = null): Held => ({ state, basis });
const claim = (state: State, basis: Basis | null = null, before: Held | null = null): Claim => ({
  state,
  basis,
  before,
  at: null,
});

/** A story that has come to a state, each in the shortest way. */
const at: Record<State, () => Story> = {
  untouched: () => new Story(),
  learning: () => new Story().after("start"),
  practised: () => new Story().after("practise"),
  proven: () => {
    const story = new Story();
    story.review(true);
    return story;
  },
  aside: () => new Story().after("set-aside"),
};

describe("the table of standings", () => {
  const lawful: [Asked, State, Held][] = [
    ["start", "untouched", held("learning", "self")],
    ["practise", "untouched", held("practised", "self")],
    ["practise", "learning", held("practised", "self")],
    ["set-aside", "untouched", held("aside")],
    ["set-aside", "learning", held("aside")],
    ["set-aside", "practised", held("aside")],
    ["resume", "aside", held("untouched")],
    ["reopen", "practised", held("learning", "self")],
    ["reopen", "proven", held("learning", "self")],
    ["approve", "untouched", held("proven", "review")],
    ["approve", "learning", held("proven", "review")],
    ["approve", "practised", held("proven", "review")],
    ["approve", "proven", held("proven", "review")],
    ["approve", "aside", held("proven", "review")],
    ["fail", "proven", held("practised", "self")],
    ["place", "untouched", held("practised", "placement")],
    ["place", "learning", held("practised", "placement")],
  ];
  const acts = [
    "start",
    "practise",
    "set-aside",
    "resume",
    "reopen",
    "approve",
    "fail",
    "place",
    "prove",
  ] as const;

  for (const act of acts)
    for (const state of STATES) {
      const row = lawful.find(([asked, from]) => asked === act && from === state);
      it(`${act} from ${state} ${row ? `comes to ${row[2].state}` : "is refused"}`, () => {
        const story = at[state]();
        const before = story.standing;
        const answer = story.ask(act);
        expect(answer.ok).toBe(row !== undefined);
        if (row) expect(story.standing).toMatchObject(row[2]);
        else expect(story.standing).toBe(before);
      });
    }

  it("refuses with the acts that are allowed, undo among them when there is something to undo", () => {
    const refused = (state: State, asked: Asked) =>
      decide(at[state]().history, asked, "2026-02-01T00:00:00.000Z");
    expect(refused("untouched", "reopen")).toEqual({
      ok: false,
      code: "progress.illegal-move",
      allowed: ["start", "practise", "set-aside"],
    });
    expect(refused("aside", "start")).toMatchObject({ allowed: ["resume", "undo"] });
    expect(refused("proven", "start")).toMatchObject({ allowed: ["reopen"] });
  });

  it("says in the event whence, whither, and when", () => {
    expect(new Story().ask("start")).toEqual({
      ok: true,
      event: {
        version: 1,
        skill: "indexes",
        act: "start",
        from: held("untouched"),
        to: held("learning", "self"),
        before: null,
        undoes: null,
        claim: null,
        at: "2026-01-01T00:00:01.000Z",
      },
    });
  });
});

describe("setting aside and resuming", () => {
  it("gives back the state before it, with its basis", () => {
    const story = new Story().after("place", "set-aside");
    expect(story.standing).toMatchObject({
      state: "aside",
      basis: null,
      before: held("practised", "placement"),
    });
    expect(story.after("resume").standing).toMatchObject({ ...held("practised", "placement"), before: null });
  });

  it("cannot resume what covers nothing", () => {
    const story = new Story().after("set-aside");
    const [event] = story.events;
    if (event) story.events = [{ ...event, before: null }];
    expect(story.ask("resume").ok).toBe(false);
  });
});

describe("passes", () => {
  it("let practise rest on a check", () => {
    const story = new Story();
    story.take(true);
    expect(story.after("practise").standing).toMatchObject(held("practised", "check"));
  });

  it("say from when on a second one proves: seven days after the first that counts", () => {
    const story = new Story().after("start");
    expect(provableFrom(story.history)).toBeNull();
    story.take(true);
    story.wait(2).take(true);
    expect(provableFrom(story.history)).toBe("2026-01-08T00:00:02.000Z");
    story.take(false);
    expect(provableFrom(story.history)).toBeNull();
  });

  it("prove on the second one, seven days after the first and not a moment earlier", () => {
    // A take and what follows from it are a second each.
    const after = (ms: number) => {
      const story = new Story();
      story.take(true);
      story.clock += ms - 2000;
      return { answer: story.take(true), story };
    };
    expect(after(7 * DAY - 1).answer).toMatchObject({ ok: false });
    expect(after(7 * DAY).answer).toMatchObject({ ok: true });
    expect(after(7 * DAY).story.standing).toMatchObject(held("proven", "check"));
  });

  it("start anew after a failed take", () => {
    const story = new Story();
    story.take(true);
    story.take(false);
    expect(story.wait(8).take(true)).toMatchObject({ ok: false });
    expect(story.after("practise").standing.basis).toBe("check");
  });

  it("start anew after a reopen, unless it was undone", () => {
    const reopened = new Story();
    reopened.take(true);
    reopened.after("practise", "reopen", "practise");
    expect(reopened.standing.basis).toBe("self");
    const undone = new Story();
    undone.take(true);
    undone.after("practise", "reopen", "undo");
    expect(undone.standing.basis).toBe("check");
    expect(undone.wait(7).take(true)).toMatchObject({ ok: true });
  });

  it("are lost with the proof when the re-check fails", () => {
    const story = new Story();
    story.take(true);
    story.wait(7).take(true);
    story.take(false);
    expect(story.standing).toMatchObject(held("practised", "self"));
    expect(story.wait(8).take(true)).toMatchObject({ ok: false });
  });

  it("are takes only: a review between them is none", () => {
    const story = new Story();
    story.review(false);
    expect(story.after("practise").standing.basis).toBe("self");
  });
});

describe("undo", () => {
  it("walks back event by event and names each, without a redo", () => {
    const story = new Story().after("start", "practise", "undo");
    expect(story.standing).toMatchObject({ ...held("learning", "self"), version: 3 });
    expect(story.events.at(-1)).toMatchObject({ act: "undo", undoes: 2 });
    story.after("undo");
    expect(story.events.at(-1)).toMatchObject({ undoes: 1, to: held("untouched") });
    expect(story.standing).toEqual({ ...UNTOUCHED, version: 4 });
    expect(story.ask("undo")).toMatchObject({ ok: false, allowed: ["start", "practise", "set-aside"] });
  });

  it("goes on with what happens after it", () => {
    const story = new Story().after("start", "undo", "practise", "undo");
    expect(story.events.at(-1)?.undoes).toBe(3);
    expect(story.standing.state).toBe("untouched");
  });

  it("of a resume covers again what had been covered", () => {
    const story = new Story().after("practise", "set-aside", "resume", "undo");
    expect(story.standing).toMatchObject({ ...held("aside"), before: held("practised", "self") });
    expect(story.after("resume").standing).toMatchObject(held("practised", "self"));
  });

  it("takes back an import and a placement", () => {
    for (const asked of ["place", { act: "import", claim: claim("learning") }] as Asked[])
      expect(new Story().after(asked, "undo").standing.state).toBe("untouched");
  });

  it("stops at a take, passed or not", () => {
    for (const passed of [true, false]) {
      const story = new Story().after("start");
      story.take(passed);
      expect(undoable(story.history)).toBeNull();
      story.after("practise");
      expect(undoable(story.history)?.act).toBe("practise");
      expect(story.after("undo").ask("undo").ok).toBe(false);
    }
  });

  it("stops at a review, and never takes back proof or its loss", () => {
    const story = new Story().after("practise");
    story.review(true);
    expect(undoable(story.history)).toBeNull();
    story.after("reopen", "undo");
    expect(story.standing).toMatchObject(held("proven", "review"));
    expect(story.ask("undo").ok).toBe(false);
  });

  it("is stopped by proof itself, even where its cause is not known", () => {
    const story = new Story().after("practise", "approve");
    expect(undoable(story.history)).toBeNull();
  });
});

describe("import", () => {
  const rows: [Asked[], Claim, Held | null][] = [
    [[], claim("untouched"), null],
    [[], claim("learning", "review"), held("learning", "self")],
    [[], claim("practised", "check"), held("practised", "self")],
    [[], claim("practised", "placement"), held("practised", "placement")],
    [[], claim("proven", "review"), held("practised", "self")],
    [["start"], claim("learning", "self"), null],
    [["start"], claim("practised", "self"), held("practised", "self")],
    [["practise"], claim("proven", "check"), null],
    [["start"], claim("aside", null, held("untouched")), null],
    [["set-aside"], claim("practised", "self"), null],
    [["approve"], claim("practised", "self"), null],
    [[], claim("aside"), held("aside")],
    [[], claim("aside", null, held("aside")), null],
  ];
  for (const [before, said, comes] of rows)
    it(`of ${said.state} after ${before.join(", ") || "nothing"} ${comes ? `comes to ${comes.state}, ${comes.basis}` : "changes nothing"}`, () => {
      const story = new Story().after(...before);
      const answer = story.ask({ act: "import", claim: said });
      expect(answer.ok).toBe(comes !== null);
      if (comes) expect(story.standing).toMatchObject(comes);
    });

  it("covers by an aside no more than a claim is worth", () => {
    const story = new Story().after({ act: "import", claim: claim("aside", null, held("proven", "review")) });
    expect(story.standing.before).toEqual(held("practised", "self"));
  });

  it("keeps the claim as a note", () => {
    const said = { ...claim("proven", "review"), at: "2020-01-01T00:00:00.000Z" };
    expect(new Story().ask({ act: "import", claim: said })).toMatchObject({ event: { claim: said } });
  });

  it("knows what any claim is worth", () => {
    for (const state of STATES)
      for (const basis of [...BASES, null]) {
        const worth = capped({ state, basis });
        expect(worth.state).not.toBe("proven");
        expect(["check", "review"]).not.toContain(worth.basis);
      }
  });
});

describe("folding", () => {
  it("gives each skill its last standing, `since` the event that made it so", () => {
    const one = new Story("one").after("start", "undo");
    const two = new Story("constructor").after("practise");
    const standings = fold([...one.events, ...two.events]);
    expect(Object.keys(standings).sort()).toEqual(["constructor", "one"]);
    expect(standings.one).toEqual({ ...UNTOUCHED, version: 2 });
    expect(standings.constructor).toMatchObject({ state: "practised", since: two.events[0]?.at });
    expect(standingOf(two.history)).toEqual(standings.constructor);
    expect(two.events.reduce(evolve, UNTOUCHED)).toEqual(standings.constructor);
  });

  it("knows nothing of a skill without events", () => {
    expect(fold([])).toEqual({});
    expect(allowedActs(new Story().history)).toEqual(["start", "practise", "set-aside"]);
  });
});

describe("hollow and ready", () => {
  const states: Record<string, State> = { ground: "untouched", wall: "untouched", roof: "untouched" };
  const needs: Record<string, string[]> = { ground: [], wall: ["ground"], roof: ["ground", "wall"] };
  const look = (given: Partial<typeof states>, rule: typeof hollow) =>
    ["ground", "wall", "roof"].filter((id) =>
      rule(
        id,
        (skill) => ({ ...states, ...given })[skill] ?? "untouched",
        (skill) => needs[skill] ?? [],
      ),
    );

  it("is hollow what was begun over ground untouched or aside", () => {
    expect(look({}, hollow)).toEqual([]);
    for (const state of ["learning", "practised", "proven"] as const) {
      expect(look({ wall: state }, hollow)).toEqual(["wall"]);
      expect(look({ wall: state, ground: "aside" }, hollow)).toEqual(["wall"]);
      expect(look({ wall: state, ground: "learning" }, hollow)).toEqual([]);
    }
    expect(look({ wall: "aside" }, hollow)).toEqual([]);
  });

  it("is ready what is untouched over ground practised or proven", () => {
    expect(look({}, ready)).toEqual(["ground"]);
    expect(look({ ground: "learning" }, ready)).toEqual([]);
    expect(look({ ground: "practised" }, ready)).toEqual(["wall"]);
    expect(look({ ground: "proven", wall: "practised" }, ready)).toEqual(["roof"]);
    expect(look({ ground: "aside" }, ready)).toEqual([]);
  });
});
