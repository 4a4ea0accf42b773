/** A note as it stands where it is kept; version 0 is none. */
export type Stored = { text: string; at: string | null; version: number };
/** What waits on the device: the text, the version it was written on, and the text last sent from it. */
export type Draft = { text: string; version: number; sent: string | null };

export type Wrote =
  | { kind: "saved"; stored: Stored }
  /** Somebody else was faster: this is what stands there now. */
  | { kind: "conflict"; theirs: Stored }
  | { kind: "refused"; detail: string }
  | { kind: "offline" };

/** Where a note is read from and written to: an account, or this device. */
export type Port = {
  read: () => Promise<Stored | "offline">;
  write: (text: string, version: number, leaving: boolean) => Promise<Wrote>;
  draft: () => Draft | null;
  keepDraft: (draft: Draft | null) => void;
};

export type NoteState = {
  kind: "reading" | "unread" | "saved" | "waiting" | "saving" | "offline" | "conflict" | "refused";
  text: string;
  /** When the text that is kept was saved, null for none. */
  at: string | null;
  /** In a conflict the text that stands there. */
  theirs: string | null;
  detail: string;
};

const READING: NoteState = { kind: "reading", text: "", at: null, theirs: null, detail: "" };
/** A save follows the last key by this much, and the save before by ten seconds. */
const PAUSE = 1_500;
const EVERY = 10_000;
const AGAIN = 5_000;

/**
 * Keeps one note while it is edited: saves at most every ten seconds and on leaving, loses no text to a lost network,
 * and overwrites nothing that somebody else has saved in the meantime.
 */
export function noteKeeper(port: Port, tell: () => void, clock: () => number = Date.now) {
  let state = READING;
  /** What stands where the note is kept; its text is null while that is not known. */
  let base: { text: string | null; at: string | null; version: number } = { text: "", at: null, version: 0 };
  /** The version that the writer's text rests on: behind the one that stands, in a conflict. */
  let ground = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let busy = false;

  function to(change: Partial<NoteState>): void {
    state = { ...state, ...change };
    tell();
  }

  async function open(): Promise<void> {
    closed = false;
    const stored = await port.read();
    const draft = port.draft();
    if (stored === "offline") {
      // What waits here can still be read and edited; it is sent once its place answers.
      if (draft) {
        base = { text: null, at: null, version: draft.version };
        ground = draft.version;
      }
      to(draft ? { kind: "offline", text: draft.text } : { kind: "unread" });
      if (draft) later(AGAIN);
      return;
    }
    base = stored;
    ground = stored.version;
    if (!draft || draft.text === stored.text) {
      port.keepDraft(null);
      return to({ kind: "saved", text: stored.text, at: stored.at });
    }
    const ours = draft.version === stored.version || draft.sent === stored.text;
    if (!ours) ground = draft.version;
    if (!ours) return to({ kind: "conflict", text: draft.text, theirs: stored.text, at: stored.at });
    to({ kind: "waiting", text: draft.text, at: stored.at });
    later(0);
  }

  function edit(text: string) {
    port.keepDraft({ text, version: ground, sent: null });
    if (state.kind === "conflict") return to({ text });
    to({ text, kind: busy ? "saving" : "waiting" });
    later(Math.max(PAUSE, last + EVERY - clock()));
  }

  function later(after: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => void save(false), after);
  }

  async function save(leaving: boolean): Promise<void> {
    clearTimeout(timer);
    const { text } = state;
    if (busy || state.kind === "conflict") return;
    if (text === base.text) return unchanged();
    busy = true;
    last = clock();
    port.keepDraft({ text, version: ground, sent: text });
    if (!leaving) to({ kind: "saving" });
    const wrote = await port.write(text, base.version, leaving);
    busy = false;
    heard(wrote);
  }

  /** Typed, and taken back again. */
  function unchanged() {
    if (state.kind !== "waiting") return;
    port.keepDraft(null);
    to({ kind: "saved" });
  }

  function heard(wrote: Wrote) {
    switch (wrote.kind) {
      case "saved": {
        base = wrote.stored;
        ground = base.version;
        const more = state.text !== wrote.stored.text;
        port.keepDraft(more ? { text: state.text, version: ground, sent: null } : null);
        to({ kind: more ? "waiting" : "saved", at: base.at });
        if (more) later(Math.max(PAUSE, last + EVERY - clock()));
        return;
      }
      case "conflict": {
        base = wrote.theirs;
        if (base.text === state.text) {
          ground = base.version;
          port.keepDraft(null);
          return to({ kind: "saved", at: base.at });
        }
        return to({ kind: "conflict", theirs: wrote.theirs.text, at: base.at });
      }
      case "refused":
        return to({ kind: "refused", detail: wrote.detail });
      case "offline":
        to({ kind: "offline" });
        return later(AGAIN);
      default:
        return wrote satisfies never;
    }
  }

  return {
    state: () => state,
    open,
    edit,
    /** Saves now what has not been saved; `leaving` when the page may be gone before the answer. */
    flush: (leaving: boolean) => save(leaving),
    /** Ends a conflict with a text of the writer's choice, on top of what stands there. */
    settle(text: string) {
      ground = base.version;
      to({ kind: "waiting", text, theirs: null });
      port.keepDraft({ text, version: ground, sent: null });
      if (text !== base.text) return void save(false);
      port.keepDraft(null);
      to({ kind: "saved", at: base.at });
    },
    close(): void {
      closed = true;
      void save(true);
    },
  };
}

export type NoteKeeper = ReturnType<typeof noteKeeper>;
