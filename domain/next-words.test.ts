import { expect, it } from "vitest";
import type { NextStep } from "./next";
import { reasonInWords } from "./next-words";

const TITLES: Record<string, string> = { sagas: "Sagas", outbox: "Outbox" };
const plain: NextStep = {
  skill: "queues",
  kind: "begin",
  state: "untouched",
  waiting: [],
  under: [],
  solid: [],
  level: null,
  due: null,
  since: null,
};
const thirteen = Array.from({ length: 13 }, (_, at) => `s${at}`);

it.each<[Partial<NextStep>, string]>([
  [{}, "nothing stands in its way"],
  [{ waiting: ["a"] }, "one skill waits for it"],
  [{ waiting: ["a", "b", "c"] }, "three skills wait for it"],
  [{ waiting: thirteen }, "13 skills wait for it"],
  [{ level: "mid" }, "your goal needs it at mid level"],
  [{ waiting: ["a", "b"], level: "entry" }, "two skills wait for it, and your goal needs it at entry level"],
  [{ kind: "recheck", state: "proven", level: "mid", due: "2026-11-01T00:00:00.000Z" }, "due again"],
  [{ kind: "continue", since: null }, "in progress"],
  [{ kind: "continue", since: "2026-11-14T00:00:00.000Z" }, "in progress since 14 November"],
  [{ kind: "continue", since: "2025-11-14T00:00:00.000Z" }, "in progress since 14 November 2025"],
  [
    { kind: "continue", since: "2026-11-14T00:00:00.000Z", waiting: ["a"], level: "mid" },
    "in progress since 14 November, and one skill waits for it",
  ],
  [{ kind: "mend", under: ["sagas"], solid: ["sagas"] }, "makes Sagas solid"],
  [{ kind: "mend", under: ["sagas", "outbox"], solid: ["sagas", "outbox"] }, "makes Sagas and Outbox solid"],
  [{ kind: "mend", under: thirteen, solid: ["a", "b", "c"] }, "makes three skills solid"],
  [{ kind: "mend", under: ["sagas"], waiting: ["sagas"] }, "holds up Sagas"],
  [
    { kind: "mend", under: ["sagas"], solid: ["sagas"], waiting: ["sagas", "a", "b", "c"], level: "mid" },
    "makes Sagas solid, and three skills wait for it",
  ],
  [
    { kind: "mend", state: "aside", under: ["sagas"], solid: ["sagas"] },
    "makes Sagas solid, though you set it aside",
  ],
  [
    { kind: "mend", state: "aside", under: ["sagas"], level: "mid" },
    "holds up Sagas, though you set it aside, and your goal needs it at mid level",
  ],
])("%o reads %s", (part, words) => {
  expect(reasonInWords({ ...plain, ...part }, (id) => TITLES[id] ?? id, "2026-11-28")).toBe(words);
});

it("says the year where nobody says which year it is", () => {
  const step: NextStep = { ...plain, kind: "continue", since: "2026-11-14T00:00:00.000Z" };
  expect(reasonInWords(step, String)).toBe("in progress since 14 November 2026");
});
