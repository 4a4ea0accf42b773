import { describe, expect, it } from "vitest";
import { addressWith, type Filter, folded, readFilters } from "./filters";

const filters: Filter[] = [
  {
    kind: "choice",
    name: "family",
    label: "Family",
    none: "Every family",
    options: [
      { id: "server-side", name: "Server side" },
      { id: "data", name: "Data" },
    ],
  },
  { kind: "amount", name: "pay", label: "Pay at least", unit: "dollars" },
  { kind: "words", name: "q", label: "With the words" },
];
const read = (query: Parameters<typeof readFilters>[0]) => readFilters(query, filters);

describe("a query is read", () => {
  it("by id, and by the name that the reader sees", () => {
    expect(read({ family: "server-side" }).values).toEqual({ family: "server-side" });
    expect(read({ family: " Server Side " }).values).toEqual({ family: "server-side" });
  });

  it("as if nothing was said where a field was left empty or names what it shows when empty", () => {
    expect(read({ family: "", pay: "  ", q: undefined })).toEqual({ values: {}, broken: [] });
    expect(read({ family: "every family" })).toEqual({ values: {}, broken: [] });
  });

  it("with amounts as people write them", () => {
    expect(read({ pay: "$120,000" }).values).toEqual({ pay: "120000" });
    expect(read({ pay: "0120 000" }).values).toEqual({ pay: "120000" });
  });

  it("with words as they are, cut at two hundred letters", () => {
    expect(read({ q: "  a b " }).values).toEqual({ q: "a b" });
    expect(read({ q: "x".repeat(999) }).values.q).toHaveLength(200);
  });
});

describe("what cannot be read is left out and named", () => {
  it("with the nearest value, by id or by name", () => {
    expect(read({ family: "servr-side", pay: "5" })).toEqual({
      values: { pay: "5" },
      broken: [
        {
          name: "family",
          label: "Family",
          value: "servr-side",
          fault: "unknown",
          meant: { id: "server-side", name: "Server side" },
        },
      ],
    });
  });

  it("without one where none is near", () => {
    expect(read({ family: "mobile" }).broken).toMatchObject([{ fault: "unknown", meant: null }]);
    expect(read({ family: "da" }).broken).toMatchObject([{ fault: "unknown", meant: null }]);
  });

  it("where an amount is no whole number", () => {
    for (const pay of ["abc", "-5", "1.5", "12345678901"])
      expect(read({ pay })).toMatchObject({ values: {}, broken: [{ value: pay, fault: "no-number" }] });
  });

  it("where a filter is given twice: the first one counts", () => {
    expect(read({ pay: ["5", "6", "7"] })).toMatchObject({
      values: { pay: "5" },
      broken: [{ value: "6", fault: "repeated" }],
    });
  });

  it("where the name of a filter is nearly one of ours; what is far from all is let be", () => {
    expect(read({ famly: "data" }).broken).toEqual([
      {
        name: "famly",
        label: "famly",
        value: "",
        fault: "no-filter",
        meant: { id: "family", name: "Family" },
      },
    ]);
    expect(read({ utm_source: "x" }).broken).toEqual([]);
  });
});

it("an address holds what is set, in the order of the filters, and each change takes or gives one", () => {
  expect(addressWith("/roles", filters, {})).toBe("/roles");
  expect(addressWith("/roles", filters, { q: "a b", family: "data" })).toBe("/roles?family=data&q=a+b");
  expect(addressWith("/roles", filters, { q: "a", pay: "5" }, { q: null })).toBe("/roles?pay=5");
  expect(addressWith("/roles", filters, { pay: "5" }, { pay: "6", other: "x" })).toBe("/roles?pay=6");
});

it("names fold to the letters of an id", () => {
  expect(folded("Iran, Islamic Republic of...")).toBe("iran-islamic-republic-of");
  expect(folded("Côte d’Ivoire")).toBe("cote-d-ivoire");
});
