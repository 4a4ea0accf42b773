import { describe, expect, it } from "vitest";
import { catalogOf, filing, payEntry, roleEntry, skillEntry } from "@/tests/fixtures/listing";
import { hoursOfRow, listRoles, readRoleList, roleFilters } from "./role-list";

const catalog = catalogOf(
  [
    roleEntry("backend", [["a", "b"]], {
      title: "Backend developer",
      family: "Server side",
      occupation: "dev",
      hours: { low: 40, high: 60 },
    }),
    roleEntry("data", [["b", "c"]], {
      title: "Data engineer",
      family: "Data",
      occupation: "ware",
      hours: { low: 20, high: 40 },
    }),
    roleEntry("design", [["d"]], {
      title: "Designer",
      family: "Data",
      occupation: "none",
      hours: { low: 30, high: 50 },
    }),
  ],
  [skillEntry("a", [10, 20]), skillEntry("b", [1, 2]), skillEntry("c", [3, 4]), skillEntry("d", [5, 9])],
  [
    payEntry("dev", { filings: [filing(2, { n: 50, p50: 122_000 })] }),
    payEntry("ware", { filings: [filing(2, { n: 50, p50: 130_000 })] }),
    payEntry("none", { filings: [filing(2, { n: 3 })] }),
  ],
);
const ids = (values: Record<string, string>) => listRoles(catalog, values).map(({ role }) => role.id);

describe("the list of roles", () => {
  it("stands by title", () => {
    expect(ids({})).toEqual(["backend", "data", "design"]);
  });

  it("stands by title whatever the order of the files", () => {
    const turned = Object.fromEntries(Object.entries(catalog.roles).reverse());
    const rows = listRoles({ ...catalog, roles: turned }, {});
    expect(rows.map(({ role }) => role.id)).toEqual(["backend", "data", "design"]);
  });

  it("can be cut by family, filed median and hours", () => {
    expect(ids({ family: "data" })).toEqual(["data", "design"]);
    expect(ids({ pay: "125000" })).toEqual(["data"]);
    expect(ids({ hours: "30" })).toEqual(["data"]);
  });

  it("leaves out a role without a figure when a pay is asked for, even none", () => {
    expect(ids({ pay: "0" })).toEqual(["backend", "data"]);
  });

  it("stands by pay, by hours, by the way", () => {
    expect(ids({ sort: "pay" })).toEqual(["data", "backend", "design"]);
    expect(ids({ sort: "hours" })).toEqual(["data", "design", "backend"]);
    expect(ids({ sort: "move", from: "data" })).toEqual(["data", "design", "backend"]);
  });

  it("judges by the hours of the way, once it is known where the reader comes from", () => {
    expect(ids({ from: "data", hours: "7" })).toEqual(["data", "design"]);
    const [backend] = listRoles(catalog, { from: "data" });
    expect(backend && hoursOfRow(backend)).toEqual({ low: 10, high: 20 });
    const [still] = listRoles(catalog, {});
    expect(still && hoursOfRow(still)).toEqual({ low: 40, high: 60 });
  });

  it("has no figure for a role whose pay file is missing", () => {
    const bare = { ...catalog, pay: {} };
    expect(listRoles(bare, { sort: "pay" }).map(({ filed }) => filed)).toEqual([null, null, null]);
  });
});

describe("its filters", () => {
  const filters = roleFilters(catalog);

  it("offer every family once, and every role to come from", () => {
    expect(filters).toMatchObject([
      {
        options: [
          { id: "data", name: "Data" },
          { id: "server-side", name: "Server side" },
        ],
      },
      {},
      { options: [{ id: "backend" }, { id: "data" }, { id: "design" }] },
      {},
      {},
    ]);
  });

  it("sort by the way only from somewhere", () => {
    expect(readRoleList({ sort: "move", pay: "5" }, filters)).toEqual({
      values: { pay: "5" },
      broken: [
        {
          name: "sort",
          label: "Sort by",
          value: "move",
          fault: "needs",
          meant: { id: "from", name: "I come from" },
        },
      ],
    });
    expect(readRoleList({ sort: "move", from: "data" }, filters)).toEqual({
      values: { from: "data", sort: "move" },
      broken: [],
    });
    expect(readRoleList({ sort: "pay" }, filters).broken).toEqual([]);
  });
});
