import { count, type ImportReport } from "./import-report";
import { mergedNote, NOTE_HELD, type Note } from "./note";
import type { Tick } from "./tick";

type Written = Omit<Note, "at">;

/** Adds notes where there is none, and appends a different one under a line that says whence and when it came. */
export function mergeNotes(
  plan: { notes: Written[]; report: ImportReport },
  notes: readonly Written[],
  account: { noteOf: (skill: string) => string | null; knownSkill: (id: string) => boolean },
  source: { from: "this device" | "a file"; at: string },
): void {
  const texts = new Map<string, string>();
  for (const { skill, text } of notes) {
    const merged = mergedNote(texts.get(skill) ?? account.noteOf(skill), text, source);
    const fits = account.knownSkill(skill) && (merged === null || merged.length <= NOTE_HELD);
    if (fits && merged !== null) texts.set(skill, merged);
    count(plan.report, !fits ? "ignored" : merged === null ? "kept" : "added", "notes", skill);
  }
  plan.notes = [...texts].map(([skill, text]) => ({ skill, text }));
}

/** Unites ticks: the same resource once, none dated in the future. */
export function mergeTicks(
  plan: { ticks: Tick[]; report: ImportReport },
  ticks: readonly Tick[],
  account: { ticked: (resource: string) => boolean; knownResource: (id: string) => boolean },
  now: string,
): void {
  const seen = new Set<string>();
  for (const { resource, at } of ticks) {
    const known = account.knownResource(resource);
    const fresh = known && !seen.has(resource) && !account.ticked(resource);
    seen.add(resource);
    if (fresh) plan.ticks.push({ resource, at: at > now ? now : at });
    plan.report[fresh ? "added" : known ? "kept" : "ignored"].ticks += 1;
  }
}
