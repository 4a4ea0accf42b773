import { dayInWords, daysBetween, daysInWords } from "./days";
import type { NextStep } from "./next";
import type { DayRange, Hours, Plan } from "./plan";
import { counted, numberInWords } from "./words";

/** Hours a week that someone may have: the step up that is said beside their own. */
const PACES = [2, 4, 6, 10, 15, 20, 30, 40] as const;

/** Half as much again or more, as a round number; null where that would be no life. */
export const fasterPace = (hoursPerWeek: number): number | null =>
  PACES.find((pace) => pace >= hoursPerWeek * 1.5) ?? null;

/** "six hours a week", "one hour a week". */
export const paceInWords = (hoursPerWeek: number): string => `${counted(hoursPerWeek, "hour")} a week`;

/** When someone arrives, seen from a day: within two months to the day, "between January and May 2028" after that. */
export function arrivalInWords(range: DayRange, from: string): string {
  const { earliest, latest } = range;
  if (daysBetween(from, latest) < 60) return daysInWords(range);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `in ${month(latest)}`;
  const sameYear = earliest.slice(0, 4) === latest.slice(0, 4);
  return `between ${month(earliest, !sameYear)} and ${month(latest)}`;
}

/** "at ten, between June and August 2027": the arrival at another pace, or null where it says nothing new. */
export function otherPaceInWords(plan: Plan, other: Plan | null): string | null {
  if (!plan.arrives || !other?.arrives) return null;
  const when = arrivalInWords(other.arrives, other.from);
  if (when === arrivalInWords(plan.arrives, plan.from)) return null;
  return `at ${numberInWords(other.goal.hoursPerWeek)}, ${when}`;
}

/** The hours behind and in all, by the middles of their ranges: whole hours. */
export function hoursBehind({ behind, hours }: Pick<Plan, "behind" | "hours">): {
  behind: number;
  all: number;
} {
  const done = middle(behind);
  return { behind: Math.round(done), all: Math.round(done + middle(hours)) };
}

/** What stands above the next step: "Next, because three skills wait for it". */
export function leadInWords(step: Pick<NextStep, "kind">, reason: string): string {
  switch (step.kind) {
    case "mend":
      return `Next, because it ${reason}`;
    case "recheck":
      return `Next, because it is ${reason}`;
    case "continue":
      return `Next: ${reason}`;
    case "begin":
      return `Next, because ${reason}`;
    /* v8 ignore next 2 */
    default:
      return unreachable(step.kind);
  }
}

const month = (day: string, year = true): string => dayInWords(day, year).replace(/^\d+ /, "");
const middle = ({ low, high }: Hours): number => (low + high) / 2;

/* v8 ignore next 3 -- the compiler proves that nothing gets here */
function unreachable(value: never): never {
  throw new Error(`no such kind: ${String(value)}`);
}
