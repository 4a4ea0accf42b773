/** What became of each thing in a file: counts, and which skills they were. */
export type Tally = {
  standings: number;
  ratings: number;
  goal: number;
  notes: number;
  ticks: number;
  placements: number;
  skills: string[];
};
export type ImportReport = { added: Tally; kept: Tally; ignored: Tally };

/** A report in which nothing happened. */
export function emptyReport(): ImportReport {
  const tally = (): Tally => ({
    standings: 0,
    ratings: 0,
    goal: 0,
    notes: 0,
    ticks: 0,
    placements: 0,
    skills: [],
  });
  return { added: tally(), kept: tally(), ignored: tally() };
}

/** Counts one thing of a file that is about a skill. */
export function count(
  report: ImportReport,
  fate: keyof ImportReport,
  what: "standings" | "ratings" | "notes",
  skill: string,
): void {
  const tally = report[fate];
  tally[what] += 1;
  if (!tally.skills.includes(skill)) tally.skills.push(skill);
}
