import "server-only";
import { sha256 } from "@/db/canonical";
import type { Store } from "@/db/client";
import { planCalendar } from "@/server/calendar";
import { catalog, titleOf } from "@/server/content";
import { planFor } from "@/server/plan";
import { settings } from "@/server/settings";

/** The plan of a person as text/calendar; without a plan, or at its end, a calendar with nothing in it. */
export async function calendarOf(store: Store, person: string, now: Date): Promise<string> {
  const found = await planFor(store, person, now);
  if (!found || found.plan.steps.length === 0) return EMPTY;
  const { plan } = found;
  const { origin } = settings();
  const { role, level } = plan.goal;
  return planCalendar(plan, {
    titleOf,
    urlOf: (skill) => `${origin}/skills/${skill}`,
    // The same event for ever, so that a program moves it instead of adding another; it tells nobody's id.
    uidOf: (skill) => `${sha256(`${person} ${skill}`).slice(0, 32)}@strata`,
    name: `${catalog().roles[role]?.title ?? role}, ${level} level`,
    planUrl: `${origin}/me`,
    // Of the day, not of the moment: within a day the same plan is the same file.
    stamp: new Date(`${plan.from.slice(0, 10)}T00:00:00.000Z`),
  });
}

/** RFC 5545 wants at least one part in a calendar: that of UTC says nothing. */
const EMPTY = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Strata//Plan//EN",
  "METHOD:PUBLISH",
  "X-WR-CALNAME:Strata",
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "END:VCALENDAR",
  "",
].join("\r\n");
