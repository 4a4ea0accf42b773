import { describe, expect, it } from "vitest";
import type { PayEntry, RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { breadcrumbs, occupation, term } from "./things";

const role = {
  id: "devops",
  title: "DevOps engineer",
  aliases: ["Platform engineer"],
  summary: "Runs it.",
} as RoleEntry;
const row = {
  currency: "USD",
  source: "s",
  region: "United States",
  employment: 1,
  p10: 1,
  p25: 2,
  p50: 3,
  p75: 4,
};
const pay = {
  keys: { national: { name: "15-1252", fit: "proxy", note: "" } },
  national: [
    { ...row, year: 2024, p90: 5 },
    { ...row, year: 2025, p90: null },
    { ...row, year: 2026, p50: null, p90: null },
  ],
} as unknown as PayEntry;

describe("what a page says to machines", () => {
  it("is the way to it, with whole addresses", () => {
    const { itemListElement } = breadcrumbs(
      { name: "Roles", path: "/roles" },
      { name: "DevOps", path: "/roles/devops" },
    );
    expect(itemListElement).toEqual([
      { "@type": "ListItem", position: 1, name: "Roles", item: "http://localhost:3000/roles" },
      { "@type": "ListItem", position: 2, name: "DevOps", item: "http://localhost:3000/roles/devops" },
    ]);
  });

  it("is a role with the newest national figures there are, and whose they are", () => {
    expect(occupation(role, pay).estimatedSalary).toEqual({
      "@type": "MonetaryAmountDistribution",
      name: "Everybody employed under 15-1252, United States, May 2025",
      currency: "USD",
      duration: "P1Y",
      percentile10: 1,
      percentile25: 2,
      median: 3,
      percentile75: 4,
    });
  });

  it("has no figure where no source gives one", () => {
    expect(occupation(role, undefined)).not.toHaveProperty("estimatedSalary");
    expect(occupation(role, { ...pay, national: [] })).not.toHaveProperty("estimatedSalary");
  });

  it("is a skill as a term", () => {
    const skill = { id: "sagas", title: "Sagas", summary: "Undo." } as SkillEntry;
    expect(term(skill)).toMatchObject({ "@type": "DefinedTerm", termCode: "sagas", name: "Sagas" });
  });
});
