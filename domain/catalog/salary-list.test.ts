import { describe, expect, it } from "vitest";
import { answers, catalogOf, filing, key, national, payEntry, roleEntry } from "@/tests/fixtures/listing";
import { readSalaries } from "./salary-filters";
import { listSalaries, neverFiled } from "./salary-list";

const spread = (n: number, p50: number) => ({ n, p25: p50 - 10, p50, p75: p50 + 10 });
const catalog = catalogOf(
  [roleEntry("backend", [], { occupation: "dev" }), roleEntry("frontend", [], { occupation: "web" })],
  [],
  [
    payEntry("dev", {
      keys: { filings: key("Software"), national: key("15-1252"), survey: key("Back-end") },
      filed: { currency: "USD", source: "dol-lca", year: 2026, region: "United States", n: 200, p50: 125 },
      filings: [
        filing(1, spread(30, 100)),
        filing(2, spread(90, 120)),
        filing("Texas", spread(50, 115)),
        filing("Ohio", { n: 5 }),
        filing("Utah", { n: 6 }),
      ],
      survey: [
        answers("All countries", "all", spread(500, 80)),
        answers("All countries", "00-04", spread(40, 30)),
        answers("All countries", "05-09", spread(40, 50)),
        answers("All countries", "20+", spread(40, 90)),
        answers("Spain", "all", spread(40, 45)),
      ],
      national: [national(2024, 133), national(2025, 135)],
    }),
    payEntry("web", {
      keys: { filings: key("Web"), national: key("15-1254"), survey: null },
      filings: [filing(1, { n: 60, p50: 70 }), filing(2, { n: 19, p50: 90 })],
      national: [],
    }),
  ],
);
const lines = (kind: "filings" | "survey" | "national", values: Record<string, string>) =>
  listSalaries(catalog, kind, values).lines.map(({ row, region, level, at }) =>
    [row.name, region, level, at?.p50 ?? null].join(" "),
  );

describe("the filings", () => {
  it("show the level with the most filings of each row, the highest median first", () => {
    expect(lines("filings", {})).toEqual(["Software United States II 120", "Web United States I 70"]);
  });

  it("show every level on a line of its own, and those without a figure last", () => {
    expect(lines("filings", { level: "each" })).toEqual([
      "Software United States II 120",
      "Software United States I 100",
      "Web United States I 70",
      "Web United States II ",
    ]);
  });

  it("show one level, one state, every state, one role", () => {
    expect(lines("filings", { level: "1" })).toEqual([
      "Software United States I 100",
      "Web United States I 70",
    ]);
    expect(lines("filings", { region: "texas" })).toEqual(["Software Texas  115"]);
    expect(lines("filings", { region: "each", level: "all" })).toEqual([
      "Software Texas  115",
      "Software Ohio  ",
      "Software Utah  ",
    ]);
    expect(lines("filings", { role: "frontend" })).toEqual(["Web United States I 70"]);
  });

  it("name the rows that have nothing for what was chosen", () => {
    const { without } = listSalaries(catalog, "filings", { region: "texas" });
    expect(without.map(({ name }) => name)).toEqual(["Web"]);
  });

  it("have one row over all levels of the country, with those that name none, and a median alone", () => {
    expect(lines("filings", { level: "all" })).toEqual(["Software United States  125"]);
    expect(listSalaries(catalog, "filings", { level: "all" }).lines[0]).toMatchObject({
      n: 200,
      at: { p10: null, p25: null, p50: 125 },
    });
  });

  it("never tell the levels of a state apart", () => {
    expect(lines("filings", { region: "texas", level: "2" })).toEqual([]);
    expect(neverFiled({ region: "texas", level: "2" })).toBe(true);
    const fine: Record<string, string>[] = [{}, { level: "2" }, { level: "all" }, { region: "texas" }];
    for (const values of fine) expect(neverFiled(values)).toBe(false);
    for (const level of ["all", "each"]) expect(neverFiled({ region: "texas", level })).toBe(false);
  });
});

describe("the order", () => {
  const order = (sort: string) =>
    lines("filings", { level: "each", sort }).map((line) => line.split(" at")[0]);

  it("is by either end of the middle half; a line without that end stands behind", () => {
    for (const sort of ["low", "high"])
      expect(order(sort)).toEqual([
        "Software United States II 120",
        "Software United States I 100",
        "Web United States I 70",
        "Web United States II ",
      ]);
  });

  it("is by name, levels from low to high", () => {
    expect(order("name")[0]).toBe("Software United States I 100");
  });

  it("is by name, whatever the order of the source", () => {
    const states = lines("filings", { region: "each", sort: "name" });
    expect(states).toEqual(["Software Ohio  ", "Software Texas  115", "Software Utah  "]);
  });

  it("is by sample", () => {
    expect(order("sample")).toEqual([
      "Software United States II 120",
      "Web United States I 70",
      "Software United States I 100",
      "Web United States II ",
    ]);
  });
});

describe("the survey", () => {
  it("shows all countries and all years together", () => {
    expect(lines("survey", {})).toEqual(["Back-end All countries  80"]);
  });

  it("shows a country, every country, a band, every band", () => {
    expect(lines("survey", { region: "spain" })).toEqual(["Back-end Spain  45"]);
    expect(lines("survey", { region: "each" })).toEqual(["Back-end Spain  45"]);
    expect(lines("survey", { level: "20-and-more" })).toEqual([
      "Back-end All countries 20 years and more 90",
    ]);
    expect(lines("survey", { level: "each", sort: "name" })).toEqual([
      "Back-end All countries 0–4 years 30",
      "Back-end All countries 5–9 years 50",
      "Back-end All countries 20 years and more 90",
    ]);
  });
});

it("the national statistics show their latest year, and nothing for a row without one", () => {
  expect(lines("national", {})).toEqual(["15-1252 United States  135"]);
  const without = listSalaries(catalog, "national", {}).without;
  expect(without.map(({ name }) => name)).toEqual(["15-1254"]);
});

it("a sample that the source does not give stands behind those that it gives", () => {
  const entry = (id: string, employment: number | null) =>
    payEntry(id, {
      keys: { filings: null, national: key(id), survey: null },
      national: [{ ...national(2025, 1), employment }],
    });
  const some = catalogOf(
    ["a", "b", "c"].map((id) => roleEntry(id, [], { occupation: id })),
    [],
    [entry("a", null), entry("b", 50), entry("c", null)],
  );
  const { lines: sorted } = listSalaries(some, "national", { sort: "sample" });
  expect(sorted.map(({ row, n }) => [row.name, n])).toEqual([
    ["b", 50],
    ["a", null],
    ["c", null],
  ]);
});

describe("an address of the salaries", () => {
  const read = (query: Record<string, string>) => readSalaries(query, catalog);

  it("asks for the filings where it says nothing else", () => {
    expect(read({})).toMatchObject({ kind: "filings", values: {}, broken: [] });
    expect(read({ region: "Texas", level: "2", sort: "low" }).values).toEqual({
      region: "texas",
      level: "2",
      sort: "low",
    });
    expect(read({ region: "united-states", level: "level ii" }).values).toEqual({ level: "2" });
  });

  it("offers the countries and bands of the survey", () => {
    expect(read({ kind: "survey", region: "spain", level: "5-9" })).toMatchObject({
      kind: "survey",
      values: { region: "spain", level: "5-9" },
      broken: [],
    });
  });

  it("names a kind, a state or a level that nobody knows", () => {
    expect(read({ kind: "surveys" })).toMatchObject({
      kind: "filings",
      broken: [{ name: "kind", meant: { id: "survey" } }],
    });
    expect(read({ region: "texs" }).broken).toMatchObject([{ name: "region", meant: { id: "texas" } }]);
    expect(read({ level: "5" }).broken).toMatchObject([{ name: "level", value: "5" }]);
  });

  it("says that the national statistics know no region and no level", () => {
    expect(read({ kind: "national", region: "texas", level: "2" }).broken).toMatchObject([
      { name: "region", fault: "no-filter" },
      { name: "level", fault: "no-filter" },
    ]);
    expect(read({ kind: "national" }).broken).toEqual([]);
  });
});
