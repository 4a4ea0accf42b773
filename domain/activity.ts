import { dayInWords } from "./days";

/** Events of one ISO week; `week` is its Monday, an ISO day in UTC. */
export type Week = { week: string; count: number };

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/**
 * Learning events by ISO week, oldest first; the last week is the one that `until` lies in. What lies outside is left
 * out. `days`: ISO instants, in any order.
 */
export function activityByWeek(days: readonly string[], until: string, weeks = 52): Week[] {
  const last = mondayOf(until);
  const counts = new Map<number, number>();
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1);
  return Array.from({ length: weeks }, (_, at) => {
    const monday = last - (weeks - 1 - at) * WEEK;
    return { week: new Date(monday).toISOString().slice(0, 10), count: counts.get(monday) ?? 0 };
  });
}

/** All weeks in one sentence; of two fullest weeks the later one is named. */
export function activityInWords(weeks: readonly Week[]): string {
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `No move, check or rating in the last ${weeks.length} weeks.`;
  const what = total === 1 ? "1 move, check or rating" : `${total} moves, checks and ratings`;
  const filled = weeks.filter(({ count }) => count > 0);
  const where = `${what} in ${filled.length} of the last ${weeks.length} weeks`;
  const most = filled.reduce((held, week) => (week.count >= held.count ? week : held));
  return filled.length === 1
    ? `${where}, the week of ${dayInWords(most.week, false)}.`
    : `${where}; most in the week of ${dayInWords(most.week, false)} (${most.count}).`;
}

/** The Monday of a moment's ISO week, 00:00 UTC. 1 January 1970 was a Thursday. */
const mondayOf = (at: string): number => {
  const day = Math.floor(Date.parse(at) / DAY);
  return (day - ((((day + 3) % 7) + 7) % 7)) * DAY;
};
