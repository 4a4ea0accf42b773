import { expect, it } from "vitest";
import { type Device, deviceStandings, moveOnDevice } from "@/components/progress/device";
import { importInput } from "@/domain/import.schema";
import { deviceExport, mergeIntoDevice } from "./device-file";
import { readExport } from "./read-export";

const NOW = "2026-06-01T00:00:00.000Z";
const LATER = "2026-06-02T00:00:00.000Z";
const KNOWN = { skills: ["sql", "acid", "locking", "algebra"], roles: ["backend"], resources: ["book"] };
const EMPTY: Device = {
  version: 1,
  events: [],
  ratings: [],
  goal: null,
  notes: {},
  ticks: {},
  placements: [],
  importKey: "k",
};

const full: Device = {
  ...[["sql", "practise"] as const, ["acid", "start"] as const, ["acid", "set-aside"] as const].reduce(
    (device, [skill, act]) => moveOnDevice(device, skill, act, NOW) ?? device,
    EMPTY,
  ),
  ratings: [{ skill: "sql", line: "unknown", confidence: 2, at: NOW }],
  goal: { role: "backend", level: "mid", hoursPerWeek: 8 },
  notes: { sql: { text: "Why `NULL`?", at: NOW, version: 3 } },
  ticks: { book: NOW },
};
const file = JSON.stringify(deviceExport(full, LATER));

function read(text: string) {
  const brought = readExport(text);
  if (typeof brought === "string") throw new Error(brought);
  return brought;
}

it("makes a file that an account takes and a device reads alike", () => {
  const { kind: _, ...brought } = importInput.parse(JSON.parse(file));
  expect(brought).toMatchObject(read(file));
});

it("brings everything back to an empty device, and nothing twice", () => {
  const { device, report } = mergeIntoDevice(EMPTY, read(file), KNOWN, LATER);
  expect(report.added).toMatchObject({ standings: 2, ratings: 1, goal: 1, notes: 1, ticks: 1 });
  const standings = deviceStandings(device);
  expect(standings.sql?.state).toBe("practised");
  expect(standings.acid).toMatchObject({ state: "aside", before: { state: "learning" } });
  expect(device.goal).toEqual(full.goal);
  expect(device.notes).toEqual({ sql: { text: "Why `NULL`?", at: LATER, version: 1 } });
  expect(device.ticks).toEqual(full.ticks);
  const again = mergeIntoDevice(device, read(file), KNOWN, LATER);
  expect(again.device).toEqual(device);
  expect(again.report.added).toMatchObject({ standings: 0, ratings: 0, goal: 0, notes: 0, ticks: 0 });
});

it("keeps what the device has further, numbers new moves on, and names what it does not know", () => {
  const here = moveOnDevice(EMPTY, "algebra", "practise", NOW) ?? EMPTY;
  const claim = (skill: string, state: "learning" | "proven") => ({
    skill,
    state,
    basis: null,
    before: null,
    at: null,
  });
  const brought = {
    standings: [claim("algebra", "learning"), claim("locking", "proven"), claim("gone", "learning")],
    ratings: [],
    goal: null,
    notes: [],
    placements: [],
    ticks: [],
  };
  const { device, report } = mergeIntoDevice(here, brought, KNOWN, LATER);
  expect(deviceStandings(device).algebra?.state).toBe("practised");
  expect(deviceStandings(device).locking).toMatchObject({ state: "practised", basis: "self", version: 2 });
  expect(report.kept.skills).toEqual(["algebra"]);
  expect(report.ignored.skills).toEqual(["gone"]);
});

it("refuses in words what is no export, of a later format, or damaged, as an account does", () => {
  type File = Record<"standings" | "ratings" | "notes" | "ticks", object[]>;
  const changed = (change: (file: File) => void) => {
    const copy = JSON.parse(file);
    change(copy);
    return JSON.stringify(copy);
  };
  const wrong: [string, RegExp][] = [
    ["", /^Choose the JSON file/],
    ["[]", /damaged/],
    ["{}", /^Choose the JSON file/],
    [changed((copy) => Object.assign(copy, { formatVersion: 2 })), /later format/],
    [changed((copy) => Object.assign(copy, { standings: {} })), /no list/],
    [changed((copy) => Object.assign(copy.standings[0] ?? {}, { state: "expert" })), /"expert" is none of/],
    [changed((copy) => Object.assign(copy.standings[0] ?? {}, { skill: "<b>" })), /is no id/],
    [changed((copy) => Object.assign(copy.ratings[0] ?? {}, { at: "yesterday" })), /is no time/],
    [changed((copy) => Object.assign(copy.ratings[0] ?? {}, { line: 4 })), /is none of/],
    [changed((copy) => Object.assign(copy.notes[0] ?? {}, { text: 4 })), /no text/],
    [changed((copy) => Object.assign(copy.ticks[0] ?? {}, { resource: "a/b" })), /is no id/],
    [
      changed((copy) => Object.assign(copy, { goal: { role: "backend", level: "mid", hoursPerWeek: 0 } })),
      /hours/,
    ],
  ];
  for (const [text, said] of wrong) {
    expect(readExport(text)).toMatch(said);
    if (text.startsWith("{")) expect(importInput.safeParse(JSON.parse(text)).success).toBe(false);
  }
});
