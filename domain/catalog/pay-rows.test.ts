import { describe, expect, it } from "vitest";
import { catalogOf, filing, key, national, payEntry, roleEntry } from "@/tests/fixtures/listing";
import { latestNational, mostFiledRow, payRows } from "./pay-rows";

const keys = { filings: key("Software Developers"), national: key("15-1252"), survey: null };
const outlook = {
  source: "bls-projections",
  occupation: "Software developers",
  from: 2024,
  to: 2034,
  employment_from: 100,
  employment_to: 116,
  change_percent: 16,
};
const known = catalogOf(
  [
    roleEntry("backend", [], { occupation: "back" }),
    roleEntry("fullstack", [], { occupation: "full" }),
    roleEntry("frontend", [], { occupation: "front" }),
    roleEntry("lost", [], { occupation: "gone" }),
  ],
  [],
  [
    payEntry("back", { keys, outlook }),
    payEntry("full", { keys: { ...keys, filings: key("Software Developers", "close") } }),
    payEntry("front", { keys: { ...keys, filings: key("Web Developers"), national: null } }),
  ],
);

describe("the rows of a source", () => {
  it("hold every role that they speak for, each with its fit", () => {
    const { rows } = payRows(known, "filings");
    expect(rows.map(({ name, holders }) => [name, holders.map(({ role, fit }) => [role.id, fit])])).toEqual([
      [
        "Software Developers",
        [
          ["backend", "proxy"],
          ["fullstack", "close"],
        ],
      ],
      ["Web Developers", [["frontend", "proxy"]]],
    ]);
  });

  it("name the roles that there is no row for", () => {
    expect(payRows(known, "filings").without.map(({ id }) => id)).toEqual(["lost"]);
    expect(payRows(known, "survey").rows).toEqual([]);
  });

  it("are called in words where the source has only a code", () => {
    expect(payRows(known, "national").rows).toMatchObject([
      { name: "15-1252", title: "Software developers" },
    ]);
    const bare = catalogOf([roleEntry("full", [], { occupation: "full" })], [], [payEntry("full", { keys })]);
    expect(payRows(bare, "national").rows).toMatchObject([{ name: "15-1252", title: "15-1252" }]);
  });

  it("stand by their titles", () => {
    const two = catalogOf(
      [roleEntry("z", [], { occupation: "z" }), roleEntry("a", [], { occupation: "a" })],
      [],
      [
        payEntry("z", { keys: { ...keys, filings: key("Web") } }),
        payEntry("a", { keys: { ...keys, filings: key("Data") } }),
      ],
    );
    expect(payRows(two, "filings").rows.map(({ name }) => name)).toEqual(["Data", "Web"]);
  });
});

describe("the single figures", () => {
  it("of the filings: the country's level with the most, if enough of them make a median", () => {
    const pay = payEntry("x", {
      filings: [
        filing(1, { n: 30, p50: 1 }),
        filing(2, { n: 90, p50: 2 }),
        filing(3, { n: 15, p50: 3 }),
        filing(4, { n: 99 }),
        filing("Texas", { n: 500, p50: 5 }),
      ],
    });
    expect(mostFiledRow(pay)?.wage_level).toBe(2);
    expect(mostFiledRow(payEntry("x"))).toBeNull();
  });

  it("of the statistics: the latest year", () => {
    const rows = [national(2023, 1), national(2025, 3), national(2024, 2)];
    expect(latestNational(payEntry("x", { national: rows }))?.year).toBe(2025);
    expect(latestNational(payEntry("x"))).toBeNull();
  });
});
