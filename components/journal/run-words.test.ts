import { expect, it } from "vitest";
import type { LedgerEvent } from "@/domain/events";
import type { Names } from "./line-words";
import { runsOfLines, runWords } from "./run-words";
import { titlesInWords } from "./runs";

const names: Names = {
  skill: (id) => id.toUpperCase(),
  layer: () => 0,
  role: (id) => id,
  resource: (id) => id,
  lines: () => [],
};
const line = (part: Partial<LedgerEvent>) => ({ move: null, skill: null, ...part }) as LedgerEvent;
const note = (skill: string, revision: number) =>
  line({ type: "note.saved", skill, requestId: `r${revision}`, payload: { revision, length: 9 } as never });
const placed = (skill: string, requestId: string) =>
  line({ type: "standing.moved", skill, requestId, move: { act: "place" } as never });
const said = (events: LedgerEvent[]) => runsOfLines(events).map((run) => runWords(run, names).happened);

it("saves of one note that follow one another are one line, with the newest version", () => {
  const runs = runsOfLines([note("sql", 5), note("sql", 4), note("acid", 1), note("sql", 3)]);
  expect(runs.map(({ length }) => length)).toEqual([2, 1, 1]);
  expect(runs[0] && runWords(runs[0], names)).toMatchObject({
    happened: "SQL: note saved, 2 times",
    changed: "It has 9 characters now. Version 5; its text does not stand here.",
  });
});

it("what one request moved is one line, another request another", () => {
  const runs = runsOfLines([
    placed("sql", "a"),
    placed("acid", "a"),
    placed("logic", "b"),
    placed("git", "b"),
  ]);
  expect(runs.map((run) => runWords(run, names))).toEqual([
    { happened: "2 skills placed", changed: "SQL, ACID." },
    { happened: "2 skills placed", changed: "LOGIC, GIT." },
  ]);
});

it("ratings of one request stand together, other kinds of line never", () => {
  const rating = (skill: string) => line({ type: "rating.given", skill, requestId: "a" });
  expect(said([rating("sql"), rating("acid")])).toEqual(["2 skills rated"]);
  const revoked = line({ type: "feed.revoked", requestId: "a" });
  expect(said([revoked, revoked])).toEqual(["Calendar address revoked", "Calendar address revoked"]);
});

it("names three of many skills and counts the rest", () => {
  expect(titlesInWords(["A", "B", "C", "D"])).toBe("A, B, C, D.");
  expect(titlesInWords(["A", "B", "C", "D", "E"])).toBe("A, B, C and 2 more.");
});
