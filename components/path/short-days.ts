import { shortMonth } from "@/components/picture/scale";
import { daysBetween } from "@/domain/days";
import type { DayRange } from "@/domain/plan";

/** From how many days on a range is said in months: to the day it would pretend. */
const VAGUE = 60;

/** "5–12 Dec", "28 Nov – 3 Dec", "28 Dec – 3 Jan 2027", "Aug 2027 – Mar 2028". `year` goes without saying. */
export function shortDays({ earliest, latest }: DayRange, year: string): string {
  if (daysBetween(earliest, latest) >= VAGUE) return joined(monthOf(earliest), monthOf(latest), year);
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  if (earliest === latest) return `${last.words}${last.year === year ? "" : ` ${last.year}`}`;
  if (earliest.slice(0, 7) !== latest.slice(0, 7)) return joined(first, last, year);
  return `${Number(earliest.slice(8, 10))}–${last.words}${last.year === year ? "" : ` ${last.year}`}`;
}

type Said = { words: string; year: string };

const monthOf = (day: string): Said => ({ words: shortMonth(day), year: day.slice(0, 4) });
const dayOf = (day: string): Said => ({
  words: `${Number(day.slice(8, 10))} ${shortMonth(day)}`,
  year: day.slice(0, 4),
});

/** The year once where both share it, and not at all where it is this one. */
function joined(first: Said, last: Said, year: string): string {
  if (first.year === last.year)
    return `${first.words} – ${last.words}${last.year === year ? "" : ` ${last.year}`}`;
  return `${first.words}${first.year === year ? "" : ` ${first.year}`} – ${last.words} ${last.year}`;
}
