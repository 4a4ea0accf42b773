import { type Act, decide, FROM, type History } from "@/domain/progress";
import { forgetHint, getProgress, maySignedIn, postMove, type Shown } from "./account";
import { forgetDrafts, newKey } from "./device";
import { asGuest, guestActs, leaveGuest, moveAsGuest, onStorage } from "./guest";
import { bringDevice, forgetMerged, mergedNotice } from "./merge";
import { listen, type Progress, set, snapshot, stateOf } from "./progress-state";

/**
 * What a reader can do to their progress, guest or signed in. An account's moves are shown at once and kept with one
 * key until they are answered, so that a lost network loses nothing and a repeat changes nothing.
 */
let started = false;
/** What the server said a skill may do next, by skill: it knows of takes and reviews, the page does not. */
const allowed = new Map<string, Act[]>();
const waiting = new Map<string, { skill: string; act: Act }>();

/** Subscribes to every change; the first subscriber starts the loading. */
export function subscribe(listener: () => void): () => void {
  if (!started) {
    started = true;
    void load();
    window.addEventListener("storage", onStorage);
    window.addEventListener("pageshow", (event) => event.persisted && void load());
    window.addEventListener("online", () => void retry());
    document.addEventListener("visibilitychange", () => {
      const idle = snapshot().mode === "account" && waiting.size === 0;
      if (document.visibilityState === "visible" && idle) void load();
    });
  }
  return listen(listener);
}

/** The acts that may be offered. For an account the server has the last word on undo. */
export function actsFor(skill: string): Act[] {
  if (snapshot().mode === "guest") return guestActs(skill);
  const told = allowed.get(skill);
  if (told) return told;
  const state = stateOf(skill);
  const acts = (["start", "practise", "set-aside", "resume", "reopen"] as const).filter((act) =>
    FROM[act].includes(state),
  );
  return state === "untouched" || state === "proven" ? acts : [...acts, "undo"];
}

/** Moves a skill: shown at once, then kept on the device or sent. */
export async function move(skill: string, act: Act): Promise<void> {
  if (snapshot().mode === "guest") {
    moveAsGuest(skill, act);
    return;
  }
  const now = new Date().toISOString();
  const guessed = decide(guessedHistory(skill), act, now);
  if (guessed.ok && act !== "undo") show(skill, { ...guessed.event.to, since: now });
  const key = newKey();
  waiting.set(key, { skill, act });
  await send(key);
}

/** Sends again what the network swallowed, under the same keys. */
export async function retry(): Promise<void> {
  for (const key of [...waiting.keys()]) await send(key);
}

export function openActs(open: Progress["open"]): void {
  set({ open });
}

export function dismiss(): void {
  forgetMerged();
  set({ notice: null });
}

/** Signed out on this page, without a reload: what it holds of the account goes, and the device's own is shown. */
export function leaveWhenSignedOut(): void {
  if (snapshot().mode !== "account" || maySignedIn()) return;
  set({ notice: null, open: null });
  leaveAccount();
}

async function load(): Promise<void> {
  if (!maySignedIn()) return leaveAccount();
  try {
    await bringDevice();
    const answer = await getProgress();
    if (!answer.ok) forgetHint();
    // Or signed out while it was on its way: what came back is not for this browser any more.
    if (!answer.ok || !maySignedIn()) return leaveAccount();
    leaveGuest();
    allowed.clear();
    set({ mode: "account", standings: answer.body.skills, notice: snapshot().notice ?? mergedNotice() });
  } catch {
    set({ mode: "account", notice: { kind: "offline", waiting: waiting.size } });
  }
}

function leaveAccount(): void {
  waiting.clear();
  allowed.clear();
  forgetMerged();
  forgetDrafts();
  asGuest();
}

async function send(key: string): Promise<void> {
  const asked = waiting.get(key);
  if (!asked) return;
  const { skill, act } = asked;
  try {
    const answer = await postMove(skill, act, key);
    waiting.delete(key);
    if (answer.ok) {
      allowed.set(skill, answer.body.allowed);
      show(skill, answer.body.standing);
      const notice = snapshot().notice?.kind === "offline" ? null : snapshot().notice;
      return set({ saved: snapshot().saved + 1, notice });
    }
    const { status, detail, allowed: legal } = answer.problem;
    if (status === 401) return keepInstead(skill, act);
    if (legal) allowed.set(skill, legal);
    set({ notice: { kind: "refused", text: detail } });
    const truth = await getProgress();
    if (truth.ok) set({ standings: truth.body.skills });
  } catch {
    set({ notice: { kind: "offline", waiting: waiting.size } });
  }
}

/** The session ended elsewhere: the move is kept on the device and comes along at the next sign-in. */
function keepInstead(skill: string, act: Act): void {
  forgetHint();
  leaveAccount();
  set({ notice: { kind: "signed-out", kept: moveAsGuest(skill, act) } });
}

/** Enough of a history for the table to guess an act's target before the server has answered. */
function guessedHistory(skill: string): History {
  const held = snapshot().standings[skill];
  if (!held || held.state === "untouched") return { skill, events: [], barriers: [] };
  const from = { state: "untouched" as const, basis: null };
  const rest = { before: null, undoes: null, claim: null, at: held.since ?? "" };
  const to = { state: held.state, basis: held.basis };
  return { skill, events: [{ version: 1, skill, act: "import", from, to, ...rest }], barriers: [] };
}

/** A move changes nothing of when a skill falls due. */
function show(skill: string, standing: Shown): void {
  const { standings } = snapshot();
  set({ standings: { ...standings, [skill]: { ...standing, due: standings[skill]?.due } } });
}
