import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/days";
import { makePlan, type Plan } from "@/domain/plan";
import type { State } from "@/domain/progress";
import { ARRIVAL, type CalendarOptions, planCalendar } from "./calendar";

const TITLES: Record<string, string> = {
  sql: "SQL; joins, and \\ sets",
  sagas: `Sagas ${"über verteilte Systeme 分散 🙂 ".repeat(6)}`.trim(),
};
const options: CalendarOptions = {
  titleOf: (id) => TITLES[id] ?? id,
  urlOf: (id) => `https://strata.example/skills/${id}`,
  uidOf: (id) => `${id}-4f1c@strata.example`,
  name: "Backend engineer, mid level",
  planUrl: "https://strata.example/me/plan",
  stamp: new Date("2026-11-28T10:11:12.000Z"),
};
function plan(states: Record<string, State> = {}, needs: string[] = ["sql"]): Plan {
  const skills: Record<string, { id: string; needs: string[]; hours: { low: number; high: number } }> = {
    sql: { id: "sql", needs: [], hours: { low: 7, high: 14 } },
    sagas: { id: "sagas", needs, hours: { low: 10, high: 21 } },
    tiny: { id: "tiny", needs: ["sagas"], hours: { low: 1, high: 1 } },
  };
  return makePlan(
    {
      role: "backend",
      level: "mid",
      hoursPerWeek: 7,
      assumed: [],
      skills: Object.keys(skills).map((skill) => ({ skill, by: "entry", weight: "essential" })),
    },
    (id) => skills[id],
    (id) => states[id] ?? "untouched",
    "2026-11-28",
  );
}

/** The calendar as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return { calendar, events };
}

describe("a plan as a calendar", () => {
  const text = planCalendar(plan(), options);
  const { calendar, events } = read(text);

  it("has an event of whole days for each step, at the middle of its range, and one for the arrival", () => {
    expect(
      events.map(({ uid, startDate, endDate }) => [
        uid,
        startDate.isDate,
        String(startDate),
        String(endDate),
      ]),
    ).toEqual([
      [options.uidOf("sql"), true, "2026-11-28", "2026-12-08"],
      [options.uidOf("sagas"), true, "2026-12-08", "2026-12-24"],
      [options.uidOf("tiny"), true, "2026-12-24", "2026-12-25"],
      [options.uidOf(ARRIVAL), true, "2026-12-25", "2026-12-26"],
    ]);
  });

  it("says hours, range and address, whatever stands in a title", () => {
    expect(events.map(({ summary }) => summary)).toEqual([
      TITLES.sql,
      TITLES.sagas,
      "tiny",
      "Arrive: Backend engineer, mid level",
    ]);
    expect(events[0]?.description).toBe(
      "7 to 14 hours, 7 a week.\nBegins on 28 November 2026, ends between 5 and 12 December 2026.\nhttps://strata.example/skills/sql",
    );
    expect(events[3]?.description).toContain("18 to 36 hours to go, 7 a week.\nYou arrive between");
    expect(events.map(({ component }) => component.getFirstPropertyValue("url"))).toEqual([
      ...["sql", "sagas", "tiny"].map(options.urlOf),
      options.planUrl,
    ]);
  });

  it("says who made it, and blocks nobody's time", () => {
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Strata//Plan//EN");
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe(options.name);
    for (const { component } of events) {
      expect(component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-28T10:11:12Z");
    }
  });

  it("ends its lines as the standard says, none longer than 75 octets, no character cut", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFFFD]/);
    const longest = planCalendar(plan(), {
      ...options,
      urlOf: (id) => `https://strata.example/${"x".repeat(200)}/${id}`,
    });
    for (const line of `${text}${longest}`.split("\r\n"))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(longest).events[0]?.component.getFirstPropertyValue("url")).toBe(
      `https://strata.example/${"x".repeat(200)}/sql`,
    );
  });

  it("is valid without a single event when nothing is left", () => {
    const done = planCalendar(plan({ sql: "proven", sagas: "practised", tiny: "practised" }), options);
    expect(read(done).events).toEqual([]);
    expect(read(done).calendar.getFirstPropertyValue("x-wr-calname")).toBe(options.name);
  });

  it("stays the same file for the same plan and stamp", () => {
    expect(planCalendar(plan(), options)).toBe(text);
  });

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "stands at %s too",
    (origin) => {
      const made = planCalendar(plan(), { ...options, urlOf: (id) => `${origin}/skills/${id}` });
      expect(read(made).events[0]?.description).toContain(`${origin}/skills/sql`);
    },
  );

  it("holds a long plan, its events in order and none empty", () => {
    const long = plan();
    const steps = Array.from({ length: 300 }, (_, at) => ({
      skill: `s${at}`,
      hours: { low: 0, high: 0 },
      begins: { earliest: addDays(long.from, at), latest: addDays(long.from, at) },
      ends: { earliest: addDays(long.from, at), latest: addDays(long.from, at) },
      why: "goal" as const,
      state: "untouched" as const,
    }));
    const { events } = read(planCalendar({ ...long, steps }, options));
    expect(events).toHaveLength(301);
    for (const { startDate, endDate } of events) expect(String(startDate) < String(endDate)).toBe(true);
  });
});
