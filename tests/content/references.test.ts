import { describe, expect, it } from "vitest";
import type { Contents } from "@/domain/catalog/library";
import { checkReferences, referencesOf } from "@/domain/catalog/references";
import { A_PAY, A_USAGE, aLibrary, aRole, aSkill, RESOURCES, skillsOf } from "./make";

const base = { resources: RESOURCES };
const places = (library: ReturnType<typeof aLibrary>, retired = {}) =>
  checkReferences(library, retired).map(({ file, path, says }) => `${file} ${path.join(".")} ${says}`);

const row = { currency: "USD" as const, source: "ghost", year: 2025, n: 30 };

describe("names that lead nowhere", () => {
  it("an unknown skill comes with the nearest name", () => {
    const skills = {
      ...skillsOf({ graphql: [] }),
      rest: aSkill({ title: "rest", prerequisites: ["graphq"] }),
    };
    expect(places(aLibrary({ ...base, skills }))).toEqual([
      "content/skills/rest.mdx prerequisites.0 no skill `graphq`, did you mean `graphql`?",
    ]);
  });

  it("with nothing near, the file to add is named", () => {
    const skills = { a: aSkill({ resources: ["spec", "zebra"] }) };
    expect(places(aLibrary({ ...base, skills }))).toEqual([
      "content/skills/a.mdx resources.1 no resource `zebra`; add content/resources/zebra.yaml or remove the name",
    ]);
  });

  it("a file that exists and is broken is no unknown name", () => {
    expect(
      places(aLibrary({ ...base, skills: skillsOf({ a: ["broken"] }) }, { skills: ["broken"] })),
    ).toEqual([]);
  });

  it("a retired name says what replaced it, or that nothing did", () => {
    const skills = skillsOf({ a: ["old", "gone"] });
    expect(places(aLibrary({ ...base, skills }), { skills: { old: "new", gone: null } })).toEqual([
      "content/skills/a.mdx prerequisites.0 skill `old` was retired; write `new` instead",
      "content/skills/a.mdx prerequisites.1 skill `gone` was retired without a successor; remove the name",
    ]);
  });

  it("a name that stands in many rows is said once, with the number of the others", () => {
    const filing = { ...row, region: "US", region_type: "national" as const, wage_level: null };
    const pay = { o: { ...A_PAY, filings: [filing, filing, filing] } };
    expect(places(aLibrary({ pay }))).toEqual([
      "content/pay/o.json filings.0.source no source `ghost`; add content/sources/ghost.yaml or remove the name (2 more in this file)",
    ]);
  });

  it("each derived file says by name which source it lacks", () => {
    const filing = { ...row, employer: "C", occupation: "o" };
    const library = aLibrary({
      pay: { o: { ...A_PAY, filed: { ...row, region: "US" } } },
      companies: { c: { name: "C", filings: [filing] } },
      usage: { o: A_USAGE },
    });
    const remedy = (name: string) =>
      `no source \`${name}\`; add content/sources/${name}.yaml or remove the name`;
    expect(places(library)).toEqual([
      `content/companies/c.json filings.0.source ${remedy("ghost")}`,
      `content/pay/o.json filed.source ${remedy("ghost")}`,
      `content/usage/o.json survey.source ${remedy("survey")}`,
      `content/usage/o.json listed.source ${remedy("list")}`,
    ]);
  });

  it("every field of every kind that names another file is followed", () => {
    const ghost = ["ghost"];
    const role = aRole([ghost], {
      assumed: ["shade"],
      interview: [{ question: "?", probes: ["probe"], weak: "w", strong: "s", follow_ups: [] }],
      traps: [{ belief: "b", fails: "f", skill: "trap" }],
      signals: [{ text: "I", skills: ["signal"] }],
      stack: [{ technology: "tech", use: "u" }],
      resources: [{ resource: "book", why: "w", layer: 0 }],
    });
    const technology = {
      title: "T",
      aliases: [],
      kind: "tool",
      summary: "s",
      text: "t",
      site: "u",
      skills: ghost,
    } as const;
    const library = aLibrary({
      roles: { r: role },
      technologies: { t: { ...technology, aliases: [], skills: ghost } },
      companies: {
        c: { name: "C", filings: [{ ...row, employer: "C", occupation: "o" }] },
      },
      pay: {
        o: {
          ...A_PAY,
          filed: { ...row, source: "filed", region: "US" },
          survey: [{ ...row, source: "survey", country: "US", years: "all" }],
          national: [
            {
              currency: "USD",
              source: "nation",
              year: 2025,
              region: "US",
              employment: null,
              p10: null,
              p25: null,
              p50: null,
              p75: null,
              p90: null,
            },
          ],
          outlook: {
            source: "look",
            occupation: "o",
            from: 1,
            to: 2,
            employment_from: 1,
            employment_to: 2,
            change_percent: 1,
          },
        },
      },
      usage: {
        r: {
          survey: { ...A_USAGE.survey, technologies: [{ technology: "t1", name: "T1", n: 1 }] },
          listed: {
            ...A_USAGE.listed,
            technologies: [{ technology: "t2", name: "T2", hot: true, in_demand: true }],
          },
        },
      },
    });
    const found = checkReferences(library, {}).map(({ path }) => path.join("."));
    expect(found).toEqual([
      "layers.0.skills.0.skill",
      "assumed.0",
      "interview.0.probes.0",
      "traps.0.skill",
      "signals.0.skills.0",
      "stack.0.technology",
      "occupation",
      "resources.0.resource",
      "skills.0",
      "filings.0.source",
      "filed.source",
      "survey.0.source",
      "national.0.source",
      "outlook.source",
      "survey.source",
      "survey.technologies.0.technology",
      "listed.source",
      "listed.technologies.0.technology",
    ]);
  });
});

it("resources and sources name no other file", () => {
  const library = aLibrary({ resources: RESOURCES });
  library.whole.sources = { s: {} as Contents["sources"] };
  expect(checkReferences(library, {})).toEqual([]);
  expect(referencesOf("skills", aSkill()).map(({ id }) => id)).toEqual(["spec", "guide"]);
});

describe("names that stand twice", () => {
  it("a skill that both needs and is helped by another keeps one of the two", () => {
    const skills = { ...skillsOf({ a: [] }), b: aSkill({ title: "b", prerequisites: ["a"], helps: ["a"] }) };
    expect(places(aLibrary({ ...base, skills }))).toEqual([
      "content/skills/b.mdx helps.0 `a` already stands at prerequisites[0]; keep one",
    ]);
  });

  it("a role holds a skill in one layer", () => {
    const library = aLibrary(
      { roles: { r: aRole([["a"], ["a"]]) }, skills: skillsOf({ a: [] }), ...base },
      { pay: ["occupation"] },
    );
    expect(places(library)).toEqual([
      "content/roles/r.mdx layers.1.skills.0.skill `a` already stands at layers[0].skills[0].skill; keep one",
    ]);
  });
});
