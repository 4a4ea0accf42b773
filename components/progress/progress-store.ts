import type { ImportReport } from "@/domain/importing";
import { type Act, allowedActs, decide, FROM, type History, type State } from "@/domain/progress";
import type { Rating } from "@/domain/rating";
import {
  forgetHint,
  getProgress,
  maySignedIn,
  postDevice,
  postMove,
  postRating,
  type Shown,
} from "./account";
import {
  type Device,
  deviceHistory,
  deviceStandings,
  emptyDevice,
  isEmpty,
  keepDevice,
  moveOnDevice,
  newKey,
  readDevice,
} from "./device";

/**
 * One store for the whole page: a guest's progress from the device, a signed-in person's from the API. Components
 * subscribe to the slice that they show. Writes are shown at once and kept with one key until they are answered.
 */
export type Notice =
  | { kind: "merged"; report: ImportReport }
  | { kind: "refused"; skill: string; text: string }
  | { kind: "offline"; waiting: number }
  | { kind: "unkept" };

export type Progress = {
  mode: "loading" | "guest" | "account";
  standings: Record<string, Shown>;
  notice: Notice | null;
  /** Counts what the account has taken since the page was loaded. */
  saved: number;
  /** Skill whose acts are open in the popover, and the square that it belongs to. */
  open: { skill: string; title: string; square: HTMLElement } | null;
};

const LOADING: Progress = { mode: "loading", standings: {}, notice: null, saved: 0, open: null };
const MERGED = "strata.merged";

let progress = LOADING;
let device: Device | null = null;
let started = false;
const listeners = new Set<() => void>();
/** What the server said a skill may do next, by skill: it knows of takes and reviews, the page does not. */
const allowed = new Map<string, Act[]>();
const waiting = new Map<string, { skill: string; act: Act }>();

export const snapshot = (): Progress => progress;
export const serverSnapshot = (): Progress => LOADING;

/** Subscribes to every change; the first subscriber starts the loading. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!started) {
    started = true;
    void load();
    window.addEventListener("storage", onStorage);
    window.addEventListener("pageshow", (event) => event.persisted && void load());
    window.addEventListener("online", () => void retry());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && progress.mode === "account" && waiting.size === 0)
        void load();
    });
  }
  return () => listeners.delete(listener);
}

export const stateOf = (skill: string): State => progress.standings[skill]?.state ?? "untouched";

/** The acts that may be offered. For an account the server has the last word on undo. */
export function actsFor(skill: string): Act[] {
  if (device) return allowedActs(deviceHistory(device, skill));
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
  const now = new Date().toISOString();
  if (progress.mode === "guest" && device) {
    const moved = moveOnDevice(device, skill, act, now);
    if (!moved) return;
    device = moved;
    const kept = keepDevice(moved);
    set({ standings: deviceStandings(moved), notice: kept ? null : { kind: "unkept" } });
    return;
  }
  const guessed = decide(guessedHistory(skill), act, now);
  if (guessed.ok && act !== "undo") show(skill, { ...guessed.event.to, since: now });
  const key = newKey();
  waiting.set(key, { skill, act });
  await send(key);
}

/** Keeps a self-rating, on the device or in the account. */
export async function rate(rating: Omit<Rating, "at">): Promise<Rating | string> {
  const now = new Date().toISOString();
  if (progress.mode === "guest" && device) {
    const kept = { ...rating, at: now };
    device = { ...device, ratings: [...device.ratings, kept] };
    return keepDevice(device) ? kept : "This browser does not let the page keep anything on the device.";
  }
  const answer = await postRating(rating, newKey());
  return answer.ok ? answer.body.rating : answer.problem.detail;
}

/** A guest's ratings of one skill, oldest first. */
export const deviceRatings = (skill: string): Rating[] =>
  device?.ratings.filter((rating) => rating.skill === skill) ?? [];

/** The guest's whole store, null when signed in. */
export const deviceNow = (): Device | null => device;

/** Replaces the guest's goal. */
export function keepGoal(goal: Device["goal"]): void {
  if (!device) return;
  device = { ...device, goal };
  keepDevice(device);
  set({});
}

/** Replaces the guest's whole store, after a merge; false when the browser refuses to keep it. */
export function replaceDevice(next: Device): boolean {
  device = next;
  const kept = keepDevice(next);
  set({ standings: deviceStandings(next), notice: kept ? null : { kind: "unkept" } });
  return kept;
}

/** Forgets what a guest did on this device. */
export function forgetDevice(): void {
  emptyDevice();
  device = readDevice();
  set({ standings: {}, notice: null });
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
  if (progress.mode !== "account" || maySignedIn()) return;
  waiting.clear();
  allowed.clear();
  set({ notice: null, open: null });
  asGuest();
}

async function load(): Promise<void> {
  if (!maySignedIn()) return asGuest();
  try {
    await bringDevice();
    const answer = await getProgress();
    if (!answer.ok) {
      forgetHint();
      return asGuest();
    }
    // Signed out while it was on its way: what came back is not for this browser any more.
    if (!maySignedIn()) return asGuest();
    device = null;
    allowed.clear();
    set({ mode: "account", standings: answer.body.skills, notice: progress.notice ?? mergedNotice() });
  } catch {
    set({ mode: "account", notice: { kind: "offline", waiting: waiting.size } });
  }
}

function asGuest(): void {
  forgetMerged();
  device = readDevice();
  set({ mode: "guest", standings: deviceStandings(device) });
}

/** Carries a guest's store into the account. It is emptied only once the answer has arrived. */
async function bringDevice(): Promise<void> {
  const brought = readDevice();
  if (isEmpty(brought)) return;
  keepDevice(brought);
  const answer = await postDevice(brought);
  if (!answer.ok) return;
  emptyDevice();
  try {
    sessionStorage.setItem(MERGED, JSON.stringify(answer.body));
  } catch {
    // The notice below still shows on this page.
  }
  set({ notice: { kind: "merged", report: answer.body }, saved: progress.saved + 1 });
}

function forgetMerged(): void {
  try {
    sessionStorage.removeItem(MERGED);
  } catch {
    // Nothing was kept.
  }
}

function mergedNotice(): Notice | null {
  try {
    const kept = sessionStorage.getItem(MERGED);
    return kept ? { kind: "merged", report: JSON.parse(kept) as ImportReport } : null;
  } catch {
    return null;
  }
}

async function send(key: string): Promise<void> {
  const asked = waiting.get(key);
  if (!asked) return;
  try {
    const answer = await postMove(asked.skill, asked.act, key);
    waiting.delete(key);
    if (answer.ok) {
      allowed.set(asked.skill, answer.body.allowed);
      show(asked.skill, answer.body.standing);
      set({ saved: progress.saved + 1 });
      if (progress.notice?.kind === "offline") set({ notice: null });
      return;
    }
    if (answer.problem.allowed) allowed.set(asked.skill, answer.problem.allowed);
    set({ notice: { kind: "refused", skill: asked.skill, text: answer.problem.detail } });
    const truth = await getProgress();
    if (truth.ok) set({ standings: truth.body.skills });
  } catch {
    set({ notice: { kind: "offline", waiting: waiting.size } });
  }
}

/** Enough of a history for the table to guess an act's target before the server has answered. */
function guessedHistory(skill: string): History {
  const { state, basis, since } = progress.standings[skill] ?? {
    state: "untouched" as const,
    basis: null,
    since: null,
  };
  const from = { state: "untouched" as const, basis: null };
  const to = { state, basis };
  const event = {
    version: 1,
    skill,
    act: "import" as const,
    from,
    to,
    before: null,
    undoes: null,
    claim: null,
    at: since ?? "",
  };
  return { skill, events: state === "untouched" ? [] : [event], barriers: [] };
}

function show(skill: string, standing: Shown): void {
  set({ standings: { ...progress.standings, [skill]: standing } });
}

function set(change: Partial<Progress>): void {
  progress = { ...progress, ...change };
  for (const listener of listeners) listener();
}

function onStorage(event: StorageEvent): void {
  if (progress.mode === "guest" && event.key?.startsWith("strata.device")) asGuest();
}
