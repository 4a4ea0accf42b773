import { expect, it } from "vitest";
import { A_PAY } from "@/tests/content/make";
import type { CompanyEntry, PayEntry } from "./catalog";
import { filedByOccupation } from "./filed";

const figure = { currency: "USD", source: "s", year: 2026 } as const;
const company = (id: string, filings: [occupation: string, n: number, roles: string[]][]): CompanyEntry => ({
  id,
  name: id,
  roles: [],
  filings: filings.map(([occupation, n, roles]) => ({ ...figure, employer: id, occupation, n, roles })),
});
const pay: PayEntry = {
  ...A_PAY,
  id: "web",
  roles: ["frontend"],
  keys: { ...A_PAY.keys, filings: { name: "Web", fit: "close", note: "Why." } },
  filed: { ...figure, region: "US", n: 228 },
};

it("employers stand under the occupation that they filed for, the most filings first", () => {
  const companies = {
    a: company("a", [
      ["Web", 5, ["frontend"]],
      ["Software", 10, ["backend", "fullstack"]],
    ]),
    b: company("b", [["Web", 17, ["frontend"]]]),
    c: company("c", [["Software", 900, ["backend", "fullstack"]]]),
  };
  const lists = filedByOccupation({ companies, pay: { web: pay } });
  expect(
    lists.map(({ occupation, roles, whole, rows }) => [
      occupation,
      roles,
      whole?.n,
      rows.map((row) => row.company.id),
    ]),
  ).toEqual([
    ["Software", ["backend", "fullstack"], undefined, ["c", "a"]],
    ["Web", ["frontend"], 228, ["b", "a"]],
  ]);
});
