import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dayInWords, daysBetween, daysInWords } from "./days";

it("counts days over months, leap years and the end of summer time", () => {
  expect(addDays("2026-11-28", 3)).toBe("2026-12-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-10-24T23:30:00.000Z", 2)).toBe("2026-10-26");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-11-28", "2027-11-28")).toBe(365);
  expect(daysBetween("2026-11-28", "2026-11-21")).toBe(-7);
});

it("goes back as far as it went", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 40_000 }), (days) => {
      expect(daysBetween("2026-11-28", addDays("2026-11-28", days))).toBe(days);
    }),
  );
});

it("says a day and a range in words, month and year once where they are the same", () => {
  expect(dayInWords("2026-11-04")).toBe("4 November 2026");
  expect(dayInWords("2026-11-14T08:00:00.000Z", false)).toBe("14 November");
  expect(daysInWords({ earliest: "2027-05-03", latest: "2027-08-09" })).toBe(
    "between 3 May and 9 August 2027",
  );
  expect(daysInWords({ earliest: "2026-12-03", latest: "2027-01-09" })).toBe(
    "between 3 December 2026 and 9 January 2027",
  );
  expect(daysInWords({ earliest: "2027-05-03", latest: "2027-05-19" })).toBe("between 3 and 19 May 2027");
  expect(daysInWords({ earliest: "2027-05-03", latest: "2027-05-03" })).toBe("on 3 May 2027");
});
