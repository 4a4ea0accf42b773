/** Lines that follow one another and are of the same, together: the newest line of each run first, as they came. */
export function runsOf<T>(lines: readonly T[], same: (one: T, other: T) => boolean): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && same(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

const NAMED = 3;

/** "Sagas, Queues, Caching and 15 more." */
export function titlesInWords(titles: readonly string[]): string {
  const more = titles.length - NAMED;
  if (more < 2) return `${titles.join(", ")}.`;
  return `${titles.slice(0, NAMED).join(", ")} and ${more} more.`;
}
