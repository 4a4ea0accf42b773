import { beforeEach, expect, it, vi } from "vitest";
import { type Draft, noteKeeper, type Port, type Stored, type Wrote } from "./note-keeper";

/** A place that keeps one note with versions, and may be out of reach. */
class Place implements Port {
  stored: Stored = { text: "", at: null, version: 0 };
  waiting: Draft | null = null;
  reachable = true;
  writes: string[] = [];
  slow = 0;

  read = async () => (this.reachable ? this.stored : ("offline" as const));
  write = async (text: string, version: number): Promise<Wrote> => {
    if (!this.reachable) return { kind: "offline" };
    if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
    if (text === "too long") return { kind: "refused", detail: "at most 20,000 characters" };
    if (version !== this.stored.version) return { kind: "conflict", theirs: this.stored };
    this.writes.push(text);
    this.stored = { text, at: new Date().toISOString(), version: version + 1 };
    return { kind: "saved", stored: this.stored };
  };
  draft = () => this.waiting;
  keepDraft = (draft: Draft | null) => {
    this.waiting = draft;
  };
  /** Another browser saves. */
  elsewhere(text: string) {
    this.stored = { text, at: new Date().toISOString(), version: this.stored.version + 1 };
  }
}

let place: Place;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T14:02:00.000Z") });
  place = new Place();
});

async function opened() {
  const keeper = noteKeeper(place, () => undefined);
  await keeper.open();
  return keeper;
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("saves a pause after the last key, and at most every ten seconds", async () => {
  const keeper = await opened();
  for (const text of ["a", "ab", "abc"]) {
    keeper.edit(text);
    await wait(1000);
  }
  expect(place.writes).toEqual([]);
  await wait(500);
  expect(place.writes).toEqual(["abc"]);
  expect(keeper.state()).toMatchObject({ kind: "saved", at: "2026-11-28T14:02:03.500Z" });
  keeper.edit("abcd");
  await wait(9_000);
  expect(place.writes).toEqual(["abc"]);
  await wait(1_000);
  expect(place.writes).toEqual(["abc", "abcd"]);
  expect(place.waiting).toBeNull();
  await wait(60_000);
  expect(place.writes).toHaveLength(2);
});

it("saves on leaving at once, and not at all when nothing is new", async () => {
  const keeper = await opened();
  await keeper.flush(true);
  keeper.edit("a");
  await keeper.flush(true);
  keeper.close();
  expect(place.writes).toEqual(["a"]);
});

it("forgets what was typed and taken back", async () => {
  const keeper = await opened();
  keeper.edit("a");
  keeper.edit("");
  await wait(1_500);
  expect([place.writes, place.waiting, keeper.state().kind]).toEqual([[], null, "saved"]);
});

it("goes on with what was typed while a save was under way", async () => {
  place.slow = 3_000;
  const keeper = await opened();
  keeper.edit("a");
  await wait(1_500);
  keeper.edit("ab");
  expect(keeper.state().kind).toBe("saving");
  await wait(3_000);
  expect(keeper.state().kind).toBe("waiting");
  expect(place.waiting).toMatchObject({ text: "ab", version: 1 });
  await wait(20_000);
  expect(place.writes).toEqual(["a", "ab"]);
});

it("loses no text to a lost network, also across a reload", async () => {
  const keeper = await opened();
  keeper.edit("a");
  place.reachable = false;
  await wait(1_500);
  expect(keeper.state()).toMatchObject({ kind: "offline", text: "a" });
  keeper.edit("ab");
  keeper.close();
  const again = await opened();
  expect(again.state()).toMatchObject({ kind: "offline", text: "ab" });
  place.reachable = true;
  await wait(5_000);
  expect([place.writes, again.state().kind, place.waiting]).toEqual([["ab"], "saved", null]);
});

it("sends what waited when the page opens again, also an emptied note", async () => {
  place.elsewhere("old");
  place.waiting = { text: "", version: 1, sent: null };
  place.reachable = false;
  const keeper = await opened();
  place.reachable = true;
  await wait(5_000);
  expect([place.writes, keeper.state().kind]).toEqual([[""], "saved"]);
});

it("says that a note could not be read, and reads it later", async () => {
  place.elsewhere("old");
  place.reachable = false;
  const keeper = await opened();
  expect(keeper.state().kind).toBe("unread");
  place.reachable = true;
  await keeper.open();
  expect(keeper.state()).toMatchObject({ kind: "saved", text: "old" });
});

it("overwrites nothing in a conflict, whatever is typed, until the writer has chosen", async () => {
  const keeper = await opened();
  keeper.edit("mine");
  place.elsewhere("theirs");
  await wait(1_500);
  expect(keeper.state()).toMatchObject({ kind: "conflict", text: "mine", theirs: "theirs" });
  keeper.edit("mine, more");
  await wait(60_000);
  keeper.close();
  expect(place.stored.text).toBe("theirs");

  const again = await opened();
  expect(again.state()).toMatchObject({ kind: "conflict", text: "mine, more", theirs: "theirs" });
  again.settle("both");
  await wait(0);
  expect([place.stored, place.waiting, again.state().kind]).toEqual([
    { text: "both", at: expect.any(String), version: 2 },
    null,
    "saved",
  ]);
});

it("lets the other text win without a save", async () => {
  const keeper = await opened();
  keeper.edit("mine");
  place.elsewhere("theirs");
  await wait(1_500);
  keeper.settle("theirs");
  expect(keeper.state()).toMatchObject({ kind: "saved", text: "theirs" });
  expect([place.writes, place.waiting]).toEqual([[], null]);
});

it("sees no conflict where its own save had landed before the page went", async () => {
  place.elsewhere("mine");
  place.waiting = { text: "mine, more", version: 0, sent: "mine" };
  const keeper = await opened();
  await wait(0);
  expect([place.writes, keeper.state().kind]).toEqual([["mine, more"], "saved"]);
  place.waiting = { text: "mine, more", version: 0, sent: null };
  expect((await opened()).state().kind).toBe("saved");
});

it("says why a text is refused, and saves the next one", async () => {
  const keeper = await opened();
  keeper.edit("too long");
  await wait(1_500);
  expect(keeper.state()).toMatchObject({ kind: "refused", detail: "at most 20,000 characters" });
  keeper.edit("short");
  await wait(10_000);
  expect(place.writes).toEqual(["short"]);
});
