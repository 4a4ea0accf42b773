import { describe, expect, it } from "vitest";
import { checkFigures } from "@/domain/catalog/figures";
import { inspect } from "@/domain/catalog/inspect";
import { checkTitles } from "@/domain/catalog/titles";
import { A_PAY, A_USAGE, aLibrary, aResource, aSkill, RESOURCES } from "./make";

const filing = { currency: "USD" as const, source: "s", year: 2025 };

describe("titles", () => {
  it("two skills of one title are told apart by nobody", () => {
    const skills = { a: aSkill({ title: "Caching" }), b: aSkill({ title: "caching." }) };
    expect(checkTitles(aLibrary({ skills }))).toEqual([
      {
        file: "content/skills/b.mdx",
        path: ["title"],
        says: "“caching.” is taken by content/skills/a.mdx; rename one, or merge them",
      },
    ]);
  });

  it("resources are told apart by title and author, and each address stands once", () => {
    const resources = {
      a: aResource({ title: "Algorithms", author: "One", url: "https://example.org/1" }),
      b: aResource({ title: "Algorithms", author: "Two", url: "https://example.org/2" }),
      c: aResource({ title: "Other", url: "https://example.org/2/" }),
    };
    expect(checkTitles(aLibrary({ resources })).map(({ file, says }) => `${file} ${says}`)).toEqual([
      "content/resources/c.yaml “https://example.org/2/” is taken by content/resources/b.yaml; rename one, or merge them",
    ]);
  });

  it("C, C++ and C# are three names", () => {
    const language = {
      aliases: [],
      kind: "language" as const,
      summary: "s",
      text: "t",
      site: "u",
      skills: [],
    };
    const technologies = Object.fromEntries(
      ["C", "C++", "C#"].map((title) => [title, { ...language, title }]),
    );
    expect(checkTitles(aLibrary({ technologies }))).toEqual([]);
  });

  it("companies are told apart by name", () => {
    const company = { name: "One", filings: [] };
    expect(checkTitles(aLibrary({ companies: { a: company, b: company } }))).toHaveLength(1);
  });
});

describe("figures", () => {
  const row = { ...filing, region: "US", region_type: "national" as const, wage_level: null };
  const KEYS = { ...A_PAY.keys, filings: { name: "Developers", fit: "proxy" as const, note: "Why." } };
  const check = (changes: Partial<typeof A_PAY>) =>
    checkFigures(aLibrary({ pay: { o: { ...A_PAY, ...changes } } }));
  const pay = (rows: { n: number; p50?: number }[]) =>
    check({ filings: rows.map((figures) => ({ ...row, ...figures })) });

  it("under twenty answers only the count stands", () => {
    expect(pay([{ n: 19 }, { n: 20, p50: 1 }])).toEqual([]);
    expect(
      pay([
        { n: 20, p50: 1 },
        { n: 19, p50: 1 },
      ]),
    ).toEqual([
      {
        file: "content/pay/o.json",
        path: ["filings", 1, "p50"],
        says: "a figure from 19 answers; under 20 only `n` stands, leave the figure out",
      },
    ]);
    expect(
      pay([
        { n: 3, p50: 1 },
        { n: 4, p50: 1 },
      ])[0]?.says,
    ).toBe("a figure from 3 answers; under 20 only `n` stands, leave the figure out (1 more in this file)");
  });

  it("all filings together, a company's median and a technology's share are held to the same", () => {
    expect(check({ filed: { ...filing, region: "US", n: 19, p50: 1 } })[0]?.path).toEqual(["filed", "p50"]);
    const employer = { ...filing, employer: "C", occupation: "Developers" };
    const technologies = [{ technology: "go", name: "Go", n: 19, share: 0.2 }];
    const library = aLibrary({
      pay: { o: { ...A_PAY, keys: KEYS } },
      companies: { c: { name: "C", filings: [{ ...employer, n: 2, median: 5 }] } },
      usage: { o: { ...A_USAGE, survey: { ...A_USAGE.survey, technologies } } },
    });
    expect(checkFigures(library).map(({ file, path }) => `${file} ${path.join(".")}`)).toEqual([
      "content/companies/c.json filings.0.median",
      "content/usage/o.json survey.technologies.0.share",
    ]);
  });

  it("a filing is for an occupation that some pay file is filed under", () => {
    const filings = [{ ...filing, employer: "C", occupation: "Develoopers", n: 2 }];
    const companies = { c: { name: "C", filings } };
    const found = (given: Parameters<typeof aLibrary>[0], broken?: Parameters<typeof aLibrary>[1]) =>
      checkFigures(aLibrary({ companies, ...given }, broken));
    expect(found({ pay: { o: { ...A_PAY, keys: KEYS } } })).toEqual([
      {
        file: "content/companies/c.json",
        path: ["filings", 0, "occupation"],
        says: "no pay file is filed under “Develoopers”, did you mean `Developers`?",
      },
    ]);
    expect(found({ pay: { o: A_PAY } })[0]?.says).toBe(
      "no pay file is filed under “Develoopers”; run `npm run derive`, or add the occupation to content/_data/occupations.yaml",
    );
    expect(found({ pay: { o: { ...A_PAY, keys: KEYS } } }, { pay: ["broken"] })).toEqual([]);
  });
});

it("a sound library passes every rule at once", () => {
  expect(
    inspect(
      aLibrary({ skills: { a: aSkill() }, resources: RESOURCES }),
      {},
      {},
      { sources: new Set(), placeholders: new Set() },
    ),
  ).toEqual([]);
});
