import { decide } from "@/domain/progress";
import { type Device, type DevicePlacement, deviceHistory } from "./device";

/** The device with a placement as it stands now, in the place of what was kept of it; one is open for a role. */
export function withPlacement(device: Device, placement: DevicePlacement): Device {
  const others = device.placements.filter(
    ({ role, started, ended }) =>
      role !== placement.role || (started !== placement.started && ended !== null),
  );
  return { ...device, placements: [...others, placement] };
}

/** The device after a placement was accepted, in part or whole: what may move becomes practised, and no further. */
export function placeOnDevice(device: Device, sealed: string, skills: string[], now: string): Device {
  const placed = [...new Set(skills)].flatMap((skill) => {
    const decision = decide(deviceHistory(device, skill), "place", now);
    return decision.ok ? [decision.event] : [];
  });
  const last = device.events.at(-1)?.version ?? 0;
  const events = [...device.events, ...placed.map((event, at) => ({ ...event, version: last + 1 + at }))];
  const placements = device.placements.map((one) =>
    one.sealed === sealed ? { ...one, accepted: skills } : one,
  );
  return { ...device, events, placements };
}
