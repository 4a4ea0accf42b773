import type { Act } from "@/domain/progress";
import { allowedActs } from "@/domain/progress";
import type { Rating } from "@/domain/rating";
import {
  type Device,
  deviceHistory,
  deviceStandings,
  forgetEverything,
  keepDevice,
  moveOnDevice,
  newKey,
  readDevice,
} from "./device";
import { set, snapshot } from "./progress-state";

let device: Device | null = null;

/** The guest's whole store, null when signed in. */
export const deviceNow = (): Device | null => device;

/** Shows what this device holds. */
export function asGuest(): void {
  device = readDevice();
  set({ mode: "guest", standings: deviceStandings(device) });
}

/** Nothing of the device is shown any more: an account is. */
export function leaveGuest(): void {
  device = null;
}

export const guestActs = (skill: string): Act[] => (device ? allowedActs(deviceHistory(device, skill)) : []);

/** Moves a skill on this device; false where the table refuses it. */
export function moveAsGuest(skill: string, act: Act): boolean {
  const moved = device && moveOnDevice(device, skill, act, new Date().toISOString());
  if (moved) replaceDevice(moved);
  return moved !== null;
}

/** Keeps a rating on this device; false when the browser refuses to keep it. */
export function rateAsGuest(rating: Omit<Rating, "at">): boolean {
  if (!device) return false;
  return replaceDevice({
    ...device,
    ratings: [...device.ratings, { ...rating, at: new Date().toISOString() }],
  });
}

/** A guest's ratings of one skill, oldest first. */
export const deviceRatings = (skill: string): Rating[] =>
  device?.ratings.filter((rating) => rating.skill === skill) ?? [];

/** Keeps the guest's goal; false when the browser refuses. */
export const keepGoal = (goal: Device["goal"]): boolean =>
  device !== null && replaceDevice({ ...device, goal });

/** Replaces the guest's whole store; false when the browser refuses to keep it. */
export function replaceDevice(next: Device): boolean {
  // Another content is another import: the key of a merge never speaks for two of them.
  device = { ...next, importKey: newKey() };
  const kept = keepDevice(device);
  set({ standings: deviceStandings(device), notice: kept ? snapshot().notice : { kind: "unkept" } });
  return kept;
}

/** Forgets what a guest did on this device. */
export function forgetDevice(): void {
  forgetEverything();
  set({ notice: null });
  asGuest();
}

/** Another tab has changed the device. */
export function onStorage(event: StorageEvent): void {
  if (snapshot().mode === "guest" && event.key?.startsWith("strata.device")) asGuest();
}
