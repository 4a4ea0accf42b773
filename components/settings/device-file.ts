import { type Device, deviceClaims, deviceHistory } from "@/components/progress/device";
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

type Known = { skills: readonly string[]; roles: readonly string[] };

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
      knownSkill: (id) => known.skills.includes(id),
      knownRole: (id) => known.roles.includes(id),
    },
    now,
  );
  const last = device.events.at(-1)?.version ?? 0;
  const events = plan.moves.map((move, at) => ({ ...move, version: last + at + 1 }));
  return {
    device: {
      ...device,
      events: [...device.events, ...events],
      ratings: [...device.ratings, ...plan.ratings.map(({ rating }) => rating)],
      goal: device.goal ?? plan.goal,
    },
    report: plan.report,
  };
}
