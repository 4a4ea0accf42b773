import type { Goal } from "@/domain/goal";
import type { Act, History, Standing, StandingEvent } from "@/domain/progress";
import { decide, fold, UNTOUCHED } from "@/domain/progress";
import type { Rating } from "@/domain/rating";

/** What a guest has done, kept on this device only. Same events and rules as an account's. */
export type Device = {
  version: 1;
  events: StandingEvent[];
  ratings: Rating[];
  goal: Goal | null;
  /** By skill; `version` counts the saves, so that two tabs overwrite nothing of each other. */
  notes: Record<string, { text: string; at: string; version: number }>;
  /** Resources that are done, and since when. */
  ticks: Record<string, string>;
  /** Placements, oldest first: each a signed text of the server's, at most one open for a role. */
  placements: DevicePlacement[];
  /** Key of the one import that carries this store into an account: made once, so that a repeat is a replay. */
  importKey: string;
};

export type DevicePlacement = {
  sealed: string;
  role: string;
  started: string;
  ended: string | null;
  /** The skills accepted of what it offers, null while nothing is. */
  accepted: string[] | null;
};

const KEY = "strata.device.v1";
/** Begins the names under which notes of an account wait that could not be saved yet. */
export const DRAFT = "strata.draft.";

/** The device's store. What cannot be read is put aside under another name, not thrown away. */
export function readDevice(): Device {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
    if (!text) return empty();
    const device = JSON.parse(text) as Device;
    if (device.version !== 1 || !Array.isArray(device.events)) throw new Error("not a device store");
    return {
      ...device,
      notes: device.notes ?? {},
      ticks: device.ticks ?? {},
      placements: device.placements ?? [],
    };
  } catch {
    try {
      if (text) localStorage.setItem(`${KEY}.unreadable`, text);
    } catch {
      // A full or forbidden storage: the visit goes on in memory.
    }
    return empty();
  }
}

/** Keeps the store; false when the browser refuses (private mode, storage full). */
export function keepDevice(device: Device): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(device));
    return true;
  } catch {
    return false;
  }
}

/** Takes away the guest's store. What was put aside stays: it never came along. */
export const emptyDevice = (): void => remove(KEY);

/** Forgets everything of the guest on this device, what was put aside included. */
export function forgetEverything(): void {
  remove(KEY);
  remove(`${KEY}.unreadable`);
}

/** Forgets the notes of an account that wait here: nothing of it stays when it has left. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) remove(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export const isEmpty = (device: Device): boolean =>
  device.events.length === 0 &&
  device.ratings.length === 0 &&
  device.goal === null &&
  Object.values(device.notes).every(({ text }) => text === "") &&
  Object.keys(device.ticks).length === 0 &&
  device.placements.every(({ ended }) => ended === null);

/** One skill's events on this device. A guest has no takes and no reviews. */
export function deviceHistory(device: Device, skill: string): History {
  return { skill, events: device.events.filter((event) => event.skill === skill), barriers: [] };
}

/** The device after an act, or null where the table refuses it. */
export function moveOnDevice(device: Device, skill: string, act: Act, now: string): Device | null {
  const decision = decide(deviceHistory(device, skill), act, now);
  if (!decision.ok) return null;
  const version = (device.events.at(-1)?.version ?? 0) + 1;
  return { ...device, events: [...device.events, { ...decision.event, version }] };
}

export const deviceStandings = (device: Device): Record<string, Standing> => fold(device.events);

/** The body of the import that brings this device into an account. */
export function deviceClaims(device: Device) {
  const standings = Object.entries(deviceStandings(device)).map(([skill, standing]) => ({
    skill,
    state: standing.state,
    basis: standing.basis,
    before: standing.before,
    at: standing.since,
  }));
  return {
    kind: "device" as const,
    standings: standings.filter(({ state }) => state !== UNTOUCHED.state),
    ratings: device.ratings,
    goal: device.goal,
    notes: Object.entries(device.notes)
      .map(([skill, { text, at }]) => ({ skill, text, at }))
      .filter(({ text }) => text !== ""),
    ticks: Object.entries(device.ticks).map(([resource, at]) => ({ resource, at })),
    placements: device.placements
      .filter(({ ended }) => ended !== null)
      .map(({ sealed, accepted }) => ({ state: sealed, accepted })),
  };
}

function empty(): Device {
  const nothing = { events: [], ratings: [], goal: null, notes: {}, ticks: {}, placements: [] };
  return { version: 1, ...nothing, importKey: newKey() };
}

/** A fresh idempotency key: one per intention. randomUUID needs a secure context, so it is not used. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
