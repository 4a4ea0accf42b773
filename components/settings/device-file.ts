import { type Device, type DevicePlacement, deviceClaims, deviceHistory } from "@/components/progress/device";
import type { Goal } from "@/domain/goal";
import { type Brought, type ImportReport, planImport } from "@/domain/importing";

/** A guest's store as a file of the same shape as an account's export. */
export function deviceExport(device: Device, exportedAt: string) {
  return {
    ...deviceClaims(device),
    kind: "export" as const,
    format: "strata.export" as const,
    formatVersion: 1 as const,
    exportedAt,
  };
}

type Known = { skills: readonly string[]; roles: readonly string[]; resources: readonly string[] };

/** The device after a file has been merged into it, by the rules of an account; and what became of each thing. */
export function mergeIntoDevice(
  device: Device,
  brought: Brought<Goal>,
  known: Known,
  now: string,
): { device: Device; report: ImportReport } {
  const plan = planImport(
    brought,
    {
      historyOf: (skill) => deviceHistory(device, skill),
      ratings: device.ratings,
      hasGoal: device.goal !== null,
      noteOf: (skill) => device.notes[skill]?.text ?? null,
      ticked: (resource) => Object.hasOwn(device.ticks, resource),
      openPlacement: (state) => {
        const accepted = brought.placements.find((one) => one.state === state)?.accepted ?? [];
        const read = readSealed(state);
        return read && { id: read.id, finished: read.ended !== null, offered: accepted };
      },
      hasPlacement: (id) => device.placements.some(({ sealed }) => readSealed(sealed)?.id === id),
      knownSkill: (id) => known.skills.includes(id),
      knownRole: (id) => known.roles.includes(id),
      knownResource: (id) => known.resources.includes(id),
    },
    now,
    "export",
  );
  const last = device.events.at(-1)?.version ?? 0;
  const notes = plan.notes.map(({ skill, text }) => {
    const version = (device.notes[skill]?.version ?? 0) + 1;
    return [skill, { text, at: now, version }] as const;
  });
  const events = plan.moves.map((move, at) => ({ ...move, version: last + at + 1 }));
  return {
    device: {
      ...device,
      events: [...device.events, ...events],
      ratings: [...device.ratings, ...plan.ratings.map(({ rating }) => rating)],
      goal: device.goal ?? plan.goal,
      notes: { ...device.notes, ...Object.fromEntries(notes) },
      placements: [...device.placements, ...plan.placements.flatMap(devicePlacement)],
      ticks: { ...device.ticks, ...Object.fromEntries(plan.ticks.map(({ resource, at }) => [resource, at])) },
    },
    report: plan.report,
  };
}

function devicePlacement({
  state,
  accepted,
}: {
  state: string;
  accepted: string[] | null;
}): DevicePlacement[] {
  const read = readSealed(state);
  if (!read) return [];
  const { role, started, ended } = read;
  return [{ sealed: state, role, started, ended, accepted }];
}

type Sealed = { id: string; role: string; started: string; ended: string | null };

/**
 * What a placement's signed text says. Only the server can tell whether the signature is right, and it does when
 * the device is merged into an account; until then what it says is taken at its word.
 */
function readSealed(state: string): Sealed | null {
  try {
    const text = atob((state.split(".")[0] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const { id, role, started, ended } = JSON.parse(text) as Sealed;
    const whole = [id, role, started].every((part) => typeof part === "string");
    return whole && (ended === null || typeof ended === "string") ? { id, role, started, ended } : null;
  } catch {
    return null;
  }
}
