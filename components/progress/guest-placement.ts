import type { Rating } from "@/domain/rating";
import type { DevicePlacement } from "./device";
import { placeOnDevice, withPlacement } from "./device-placement";
import { deviceNow, replaceDevice } from "./guest";

/** A guest's placements in a role, oldest first. */
export const devicePlacements = (role: string): DevicePlacement[] =>
  deviceNow()?.placements.filter((placement) => placement.role === role) ?? [];

/** Keeps a placement as it stands now, and the line that was just answered as a rating. */
export function keepPlacement(placement: DevicePlacement, rated?: Omit<Rating, "at">): void {
  const device = deviceNow();
  if (!device) return;
  const ratings = rated ? [...device.ratings, { ...rated, at: new Date().toISOString() }] : device.ratings;
  replaceDevice(withPlacement({ ...device, ratings }, placement));
}

/** Accepts what a finished placement offers; it moves only what a placement may move. */
export function acceptAsGuest(sealed: string, skills: string[]): void {
  const device = deviceNow();
  if (device) replaceDevice(placeOnDevice(device, sealed, skills, new Date().toISOString()));
}
