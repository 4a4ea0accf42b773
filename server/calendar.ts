import "server-only";
import { createEvents, type DateArray, type EventAttributes } from "ics";
import { addDays, daysBetween, daysInWords } from "@/domain/days";
import type { DayRange, Hours, Plan } from "@/domain/plan";

export type CalendarOptions = {
  titleOf: (skill: string) => string;
  /** Full address of a skill's page. */
  urlOf: (skill: string) => string;
  /** Stable for a person and a skill, or the arrival. */
  uidOf: (skill: string) => string;
  /** What the calendar is called, such as "Backend engineer, mid level". */
  name: string;
  /** Full address of the plan. */
  planUrl: string;
  stamp: Date;
};

/** Stands where a skill would for the event of the arrival: no id of the catalogue looks like it. */
export const ARRIVAL = "_arrival";

/**
 * A plan as text/calendar (RFC 5545): for each step one event of whole days, and one for the arrival. A step
 * stands at the middle of its range, so that steps follow each other; the range itself is in the description.
 */
export function planCalendar(plan: Plan, options: CalendarOptions): string {
  const { titleOf, urlOf, planUrl, name } = options;
  const steps = plan.steps.map(({ skill, hours, begins, ends }) => {
    const [first, last] = [middleOf(begins), middleOf(ends)];
    return event(options, skill, titleOf(skill), urlOf(skill), first, laterOf(addDays(first, 1), last), [
      `${hoursInWords(hours)}, ${plan.goal.hoursPerWeek} a week.`,
      `Begins ${daysInWords(begins)}, ends ${daysInWords(ends)}.`,
    ]);
  });
  const arrival = plan.arrives && [
    event(
      options,
      ARRIVAL,
      `Arrive: ${name}`,
      planUrl,
      middleOf(plan.arrives),
      addDays(middleOf(plan.arrives), 1),
      [
        `${hoursInWords(plan.hours)} to go, ${plan.goal.hoursPerWeek} a week.`,
        `You arrive ${daysInWords(plan.arrives)}.`,
      ],
    ),
  ];
  const made = createEvents([...steps, ...(arrival ?? [])], {
    productId: "-//Strata//Plan//EN",
    method: "PUBLISH",
    calName: name,
  });
  if (made.error || made.value === null) throw new Error("the calendar was refused", { cause: made.error });
  return folded(made.value);
}

// The package takes the time of the stamp, though its types leave it out.
type Event = EventAttributes & { timestamp: number };

function event(
  { uidOf, stamp }: CalendarOptions,
  id: string,
  title: string,
  url: string,
  first: string,
  after: string,
  lines: string[],
): Event {
  return {
    uid: uidOf(id),
    title,
    description: [...lines, url].join("\n"),
    // The package knows no address in brackets, such as http://[::1]:3000; the description has it anyway.
    ...(url.includes("[") ? {} : { url }),
    start: dateOf(first),
    // RFC 5545: the end of an event of whole days is the day after.
    end: dateOf(after),
    busyStatus: "FREE",
    transp: "TRANSPARENT",
    timestamp: stamp.getTime(),
  };
}

/** The package folds after 75 characters and leaves addresses whole; the standard counts 75 octets. */
function folded(calendar: string): string {
  return calendar.replaceAll("\r\n\t", "").split("\r\n").map(fold).join("\r\n");
}

function fold(line: string): string {
  const parts = [""];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push("");
      // The space that leads a folded line counts.
      octets = 1;
    }
    parts.push((parts.pop() ?? "") + character);
    octets += size;
  }
  return parts.join("\r\n ");
}

const middleOf = ({ earliest, latest }: DayRange): string =>
  addDays(earliest, Math.floor(daysBetween(earliest, latest) / 2));

const laterOf = (a: string, b: string): string => (a < b ? b : a);

const dateOf = (day: string): DateArray => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const hoursInWords = ({ low, high }: Hours): string =>
  low === high ? `${low} ${low === 1 ? "hour" : "hours"}` : `${low} to ${high} hours`;
