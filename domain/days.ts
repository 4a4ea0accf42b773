/** Days as ISO text, "2026-11-28". Arithmetic in UTC: no clock, no time zone, no daylight saving. */

const DAY = 86_400_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The day so many whole days later; of a time, the day it falls on. */
export function addDays(day: string, days: number): string {
  return new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; less than zero when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (utc(to) - utc(from)) / DAY;
}

/** "14 November 2026", or "14 November" where the year goes without saying. */
export function dayInWords(day: string, year = true): string {
  const words = `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
  return year ? `${words} ${day.slice(0, 4)}` : words;
}

/** "between 3 May and 9 August 2027", month and year once where they are the same; "on 3 May 2027" for one day. */
export function daysInWords({ earliest, latest }: { earliest: string; latest: string }): string {
  if (earliest === latest) return `on ${dayInWords(earliest)}`;
  const from = dayInWords(earliest, earliest.slice(0, 4) !== latest.slice(0, 4));
  const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7);
  return `between ${sameMonth ? Number(earliest.slice(8, 10)) : from} and ${dayInWords(latest)}`;
}

function utc(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
