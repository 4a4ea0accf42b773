import { expect, it } from "vitest";
import type { Catalog } from "@/domain/catalog/catalog";
import { compileCatalog } from "@/domain/catalog/entries";
import { report } from "@/scripts/content/report";
import { A_PAY, A_USAGE, aLibrary, aRole, aSkill, RESOURCES } from "./make";

const figure = { currency: "USD", source: "s", year: 2026 } as const;
const role = aRole([["ground"], ["first", "second"]], { occupation: "developers" });
role.layers[1]?.skills.splice(1, 1, { skill: "second", by: "senior", weight: "optional" });

const technology = {
  title: "Go",
  aliases: [],
  kind: "language" as const,
  summary: "A language.",
  text: "t",
  site: "u",
  skills: ["first"],
};

const WHOLE = aLibrary({
  roles: { backend: role },
  skills: {
    ground: aSkill({ title: "Ground", hours: { low: 10, high: 20 } }),
    first: aSkill({ title: "First", hours: { low: 1, high: 3 }, prerequisites: ["ground"] }),
    second: aSkill({ title: "Second", prerequisites: ["ground", "first"] }),
    stray: aSkill({ title: "Stray" }),
  },
  technologies: { go: technology, stray: { ...technology, title: "Stray", skills: ["ground"] } },
  companies: {
    acme: {
      name: "Acme",
      filings: [
        { ...figure, employer: "ACME", occupation: "Developers", n: 30 },
        { ...figure, employer: "Acme Labs", occupation: "Developers", n: 3 },
      ],
    },
    other: { name: "Other", filings: [{ ...figure, employer: "Other", occupation: "Writers", n: 3 }] },
  },
  pay: {
    developers: {
      ...A_PAY,
      keys: { ...A_PAY.keys, filings: { name: "Developers", fit: "proxy", note: "Why." } },
      filings: [{ ...figure, region: "US", region_type: "national", wage_level: null, n: 3 }],
      outlook: {
        source: "s",
        occupation: "Developers",
        from: 2024,
        to: 2034,
        employment_from: 1,
        employment_to: 2,
        change_percent: 100,
      },
    },
  },
  usage: {
    developers: {
      survey: { ...A_USAGE.survey, technologies: [{ technology: "go", name: "Go", n: 30, share: 0.3 }] },
      listed: {
        ...A_USAGE.listed,
        technologies: [{ technology: "stray", name: "Stray", hot: true, in_demand: false }],
      },
    },
  },
  resources: { ...RESOURCES, guide: { ...(RESOURCES.guide as typeof RESOURCES.spec), seen: "yes" } },
});

it("the report counts what there is, one fact a line", () => {
  expect(report(compileCatalog(WHOLE, "0123", "2026-11-20"))).toEqual([
    "revision 0123",
    "4 skills, 1 roles",
    "prerequisites above Foundations: 1.50 a skill (3.00 or more wanted)",
    "role backend: 3 skills, 11-23 hours (essential and useful)",
    "  layer 0 Layer 0: 1 skill, 10-20 hours",
    "  layer 1 Layer 1: 2 skills, 1-3 hours",
    "  prerequisites above Foundations: 1.50 a skill",
    "1 skills in no role's layers",
    "24 checks, of which 16 graded",
    expect.stringMatching(/^\d+ words in articles \(\d+-\d+ each\)$/),
    "2 resources: 1 seen, 1 unseen, 1 primary",
    "  unseen: spec https://example.org/spec",
    "2 technologies: 2 tied to skills, 1 to roles",
    "  how common: 1 in the survey, 1 in lists of occupations",
    "  role backend: 1",
    "  in no role: stray",
    "2 companies",
    "  Developers: 1 companies under 2 names; roles backend",
    "  Writers: 1 companies under 1 name; roles none",
    "1 occupations with pay",
    "  filings: 1 occupations, 1 row",
    "  survey: 0 occupations, 0 rows",
    "  national: 0 occupations, 0 rows",
    "  growth: 1 occupations, 1 row",
    "0 sources",
  ]);
});

it("an empty catalogue is counted too", () => {
  const empty: Catalog = compileCatalog(aLibrary({}), "0", "2026-11-20");
  expect(report(empty)).toContain("0 words in articles (none yet)");
  expect(report(empty)).toContain("0 technologies: 0 tied to skills, 0 to roles");
});
