import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { graphOf, type RoleEntry } from "@/domain/catalog/catalog";
import { compileCatalog, gradedChecks } from "@/domain/catalog/entries";
import { bandsOf, breakTitle, mapGraph } from "@/domain/catalog/map";
import { findIn, SEARCH_OPTIONS, type SearchDocument, searchDocuments } from "@/domain/catalog/search";
import { A_PAY, A_USAGE, aLibrary, aRole, aSkill, RESOURCES } from "./make";

const role = aRole([["orchestration"], ["idempotency"], ["optional"], ["ghost"]], {
  title: "Backend developer",
  aliases: ["API engineer"],
  stack: [{ technology: "kubernetes", use: "Runs it." }],
});
role.layers[2]?.skills.splice(0, 1, { skill: "optional", by: "mid", weight: "optional" });

const library = aLibrary({
  roles: { backend: role, frontend: aRole([], { title: "Frontend developer", occupation: "other" }) },
  skills: {
    orchestration: aSkill({ title: "Orchestration", hours: { low: 1, high: 2 } }),
    idempotency: aSkill({
      title: "Idempotency",
      prerequisites: ["orchestration"],
      hours: { low: 10, high: 20 },
    }),
    optional: aSkill({ title: "Extra", prerequisites: ["outside"], hours: { low: 100, high: 200 } }),
    outside: aSkill({ title: "Outside" }),
  },
  technologies: {
    kubernetes: {
      title: "Kubernetes",
      aliases: ["k8s"],
      kind: "platform",
      summary: "Runs containers.",
      text: "t",
      site: "u",
      skills: [],
    },
    cpp: {
      title: "C++",
      aliases: [],
      kind: "language",
      summary: "A language.",
      text: "t",
      site: "u",
      skills: [],
    },
  },
  companies: {
    acme: {
      name: "Acme",
      filings: [
        {
          currency: "USD",
          source: "s",
          year: 2025,
          employer: "ACME",
          occupation: "Developers",
          n: 3,
        },
      ],
    },
  },
  pay: {
    occupation: {
      ...A_PAY,
      keys: { ...A_PAY.keys, filings: { name: "Developers", fit: "proxy", note: "n" } },
    },
    other: { ...A_PAY, keys: { ...A_PAY.keys, filings: { name: "Developers", fit: "close", note: "n" } } },
  },
  usage: { occupation: A_USAGE },
  resources: RESOURCES,
});
const catalog = compileCatalog(library, "0123456789abcdef", "2026-11-20");

describe("the catalogue", () => {
  it("a skill knows what it unlocks and where it stands, and shows only practice checks", () => {
    const { orchestration, idempotency } = catalog.skills;
    expect(orchestration?.unlocks).toEqual(["idempotency"]);
    expect(idempotency?.roles).toEqual([{ role: "backend", layer: 1, by: "entry", weight: "essential" }]);
    expect(orchestration?.practiceChecks.map(({ kind }) => kind)).toEqual(["practice", "practice"]);
    expect(orchestration?.gradedCount).toBe(4);
    expect(orchestration?.words).toBeGreaterThan(350);
    expect(orchestration).not.toHaveProperty("checks");
  });

  it("graded checks stand apart and nowhere else", () => {
    const graded = gradedChecks(library);
    expect(graded.idempotency).toHaveLength(4);
    for (const check of graded.idempotency ?? [])
      expect(JSON.stringify(catalog)).not.toContain(check.question);
  });

  it("a role's hours add essential and useful skills; what is broken or optional counts none", () => {
    expect(catalog.roles.backend).toMatchObject({
      id: "backend",
      skillCount: 4,
      hours: { low: 11, high: 22 },
    });
  });

  it("technologies and companies know their roles, everything its id, the whole its revision", () => {
    expect(catalog.technologies.kubernetes?.roles).toEqual(["backend"]);
    expect(catalog.technologies.cpp?.roles).toEqual([]);
    expect(catalog.companies.acme?.roles).toEqual(["backend", "frontend"]);
    expect(catalog.companies.acme?.filings[0]?.roles).toEqual(["backend", "frontend"]);
    expect(catalog.resources.spec?.id).toBe("spec");
    expect(catalog).toMatchObject({ revision: "0123456789abcdef", built: "2026-11-20" });
  });

  it("an occupation and its use of technologies know the roles that point to them", () => {
    expect(catalog.pay.occupation?.roles).toEqual(["backend"]);
    expect(catalog.pay.other?.roles).toEqual(["frontend"]);
    expect(catalog.usage.occupation?.roles).toEqual(["backend"]);
  });

  it("an article that is not there has no words", () => {
    const bare = { ...library, bodies: { roles: {}, skills: {} } };
    expect(compileCatalog(bare, "r", "d").skills.outside?.words).toBe(0);
  });

  it("the graph is every skill's hard prerequisites", () => {
    expect(graphOf(catalog).prerequisites).toEqual({
      orchestration: [],
      idempotency: ["orchestration"],
      optional: ["outside"],
      outside: [],
    });
  });
});

describe("search", () => {
  const made = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  made.addAll(searchDocuments(catalog));
  const index = MiniSearch.loadJSON<SearchDocument>(JSON.stringify(made), SEARCH_OPTIONS);
  const first = (query: string) => findIn(index, query)[0];

  it("a typo still finds", () => {
    expect(first("kuberntes")).toEqual({
      type: "technology",
      id: "kubernetes",
      title: "Kubernetes",
      summary: "Runs containers.",
    });
    expect(first("idempotancy")?.id).toBe("idempotency");
  });

  it("the beginning of a word, an alias, other accents and capitals find too", () => {
    expect(first("orch")?.id).toBe("orchestration");
    expect(first("k8s")?.id).toBe("kubernetes");
    expect(first("ÁPI Engineer")?.id).toBe("backend");
  });

  it("signs belong to names", () => {
    expect(first("c++")?.id).toBe("cpp");
    expect(findIn(index, "!?")).toEqual([]);
  });

  it("all words first, and some of them when nothing holds all", () => {
    expect(findIn(index, "backend developer").map(({ id }) => id)).toEqual(["backend"]);
    expect(first("what about idempotency")?.id).toBe("idempotency");
  });

  it("a company is found by its name and shows its roles", () => {
    expect(first("acme")).toEqual({
      type: "company",
      id: "acme",
      title: "Acme",
      summary: "Backend developer, Frontend developer",
    });
  });
});

describe("the map", () => {
  const backend = catalog.roles.backend as RoleEntry;

  it("holds the role's whole skills in learning order with the edges between them", () => {
    const graph = mapGraph(backend, catalog.skills);
    expect(graph.nodes.map(({ id, layer }) => [id, layer])).toEqual([
      ["orchestration", 0],
      ["idempotency", 1],
      ["optional", 2],
    ]);
    expect(graph.edges).toEqual([{ from: "orchestration", to: "idempotency" }]);
  });

  it("inside a layer, too, what is rested on comes first", () => {
    const both = { ...backend, layers: aRole([["idempotency", "orchestration"]]).layers };
    expect(mapGraph(both, catalog.skills).nodes.map(({ id }) => id)).toEqual([
      "orchestration",
      "idempotency",
    ]);
  });

  it("a node is big enough for a finger and for its title", () => {
    const graph = mapGraph(backend, catalog.skills);
    for (const { width, height } of graph.nodes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(breakTitle("From electromagnetism to a switch")).toEqual([
      "From",
      "electromagnetism to",
      "a switch",
    ]);
  });

  it("bands run from the first node to the last of each layer", () => {
    const node = (id: string, layer: number, y: number) => ({
      id,
      layer,
      x: 0,
      y,
      width: 88,
      height: 44,
      lines: [id],
    });
    expect(bandsOf([node("b", 1, 10), node("a", 0, 100), node("c", 0, 160)])).toEqual([
      { layer: 0, y: 100, height: 104 },
      { layer: 1, y: 10, height: 44 },
    ]);
  });
});
