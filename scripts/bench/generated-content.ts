import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { HEADINGS } from "@/domain/catalog/body";

/** Each role holds these shared skills as its Foundations and three layers of its own above them. */
const SHARED = 12;
const PER_LAYER = 12;
const OWN = 3 * PER_LAYER;
const NEEDS = 3;
const TOOLS = ["drill", "hammer", "lens"];
const WORKS = ["spec", "guide", "book"];

/** A text has other words in another place, so that no two paragraphs are alike. */
export type Words = (count: number) => string;

/**
 * Writes a sound catalogue of at least so many skills into `root/content`: roles of 48 skills, three prerequisites a
 * skill, articles of 450 words. Occupations, pay and sources are the real ones. Gives the number of skills written.
 */
export function generateContent(root: string, least: number): number {
  const roles = Math.ceil((least - SHARED) / OWN);
  const put = (path: string, text: string) => {
    mkdirSync(join(root, "content", path, ".."), { recursive: true });
    writeFileSync(join(root, "content", path), text);
  };
  for (const kept of ["pay", "sources"])
    cpSync(`content/${kept}`, join(root, "content", kept), { recursive: true });
  const words = vocabulary();
  const shared = Array.from({ length: SHARED }, (_, at) => `ground-${at}`);
  for (const id of shared) putSkill(put, id, [], words);
  for (let role = 0; role < roles; role++) {
    const layers = [0, 1, 2].map((layer) =>
      Array.from({ length: PER_LAYER }, (_, at) => `r${role}-l${layer + 1}-${at}`),
    );
    for (const [layer, ids] of layers.entries()) {
      const below = layer === 0 ? shared : (layers[layer - 1] as string[]);
      for (const [at, id] of ids.entries()) {
        putSkill(
          put,
          id,
          Array.from({ length: NEEDS }, (_, step) => below[(at + step * 4) % below.length] as string),
          words,
        );
      }
    }
    put(`roles/role-${role}.mdx`, matter(roleOf(role, [shared, ...layers], words)));
  }
  for (const id of TOOLS) put(`technologies/${id}.yaml`, stringify(technologyOf(id, words)));
  for (const id of WORKS) put(`resources/${id}.yaml`, stringify(resourceOf(id, id === "spec")));
  return SHARED + roles * OWN;
}

type Put = (path: string, text: string) => void;

const matter = (data: unknown, body = ""): string => `---\n${stringify(data)}---\n${body}`;

function putSkill(put: Put, id: string, prerequisites: string[], words: Words): void {
  const checks = Array.from({ length: 6 }, (_, at) => ({
    kind: at < 2 ? "practice" : "graded",
    about: at % 2 === 0 ? "use" : "failure",
    question: `${words(18)}?`,
    options: [0, 1, 2].map((option) => ({
      text: words(option === at % 3 ? 8 : 12),
      ...(option === at % 3 ? { right: true } : {}),
      why: words(16),
    })),
  }));
  const data = {
    title: `Skill ${id}`,
    summary: words(12),
    hours: { low: 4, high: 9 },
    prerequisites,
    tags: ["generated"],
    reviewed: "2026-11-20",
    levels: Array.from({ length: 4 }, () => ({ can: `I can ${words(12)}.`, example: words(16) })),
    checks,
    practice: { brief: words(24), hours: { low: 1, high: 3 }, done_when: [words(10), words(10), words(10)] },
    resources: ["spec", "guide"],
  };
  const parts = HEADINGS.map((heading) => `## ${heading}\n\n${words(55)}.\n\n${words(55)}.\n`);
  put(`skills/${id}.mdx`, matter(data, `\n${parts.join("\n")}`));
}

function roleOf(at: number, layers: string[][], words: Words) {
  const [, first = []] = layers;
  const probes = first.slice(0, 2);
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return {
    title: `Role ${at}`,
    family: `Family ${at % 7}`,
    aliases: [words(2)],
    summary: words(14),
    analogy: { title: words(3), text: words(60) },
    story: { title: words(4), kind: "example", text: words(140) },
    owns: times(5, () => ({ name: words(2), text: words(10) })),
    myth: words(12),
    reality: words(12),
    ladder: ["entry", "mid", "senior", "advanced"].map((level) => ({
      level,
      titles: [words(2)],
      years: "0-2",
      changes: words(20),
      expectations: times(4, () => ({ summary: words(8), signals: [words(8)], example: words(14) })),
    })),
    layers: layers.map((skills, number) => ({
      number,
      name: words(2),
      question: `${words(8)}?`,
      principle: words(10),
      invariants: times(3, () => words(10)),
      skipped: words(24),
      skills: skills.map((skill) => ({ skill, by: "entry", weight: "essential" })),
    })),
    models: times(3, () => ({
      name: words(2),
      claim: words(10),
      rules: [words(8), words(8)],
      why: words(24),
      example: words(40),
    })),
    day: times(4, () => ({ what: words(4), share: words(3), text: words(16) })),
    interview: times(3, () => ({
      question: words(24),
      probes,
      weak: words(40),
      strong: words(80),
      follow_ups: [words(8), words(8)],
    })),
    traps: times(3, () => ({ belief: words(8), fails: words(24), skill: probes[0] })),
    habits: times(3, () => ({ habit: words(5), text: words(18) })),
    signals: times(3, () => ({ text: `I can ${words(10)}.`, skills: probes })),
    stack: TOOLS.map((technology) => ({ technology, use: words(8) })),
    occupation: "back-end-software-developers",
    resources: WORKS.map((resource, layer) => ({ resource, why: words(10), layer })),
    fits: [words(10), words(10)],
    fits_not: [words(10), words(10)],
    reviewed: "2026-11-20",
  };
}

const technologyOf = (id: string, words: Words) => ({
  title: `Tool ${id}`,
  kind: "tool",
  summary: words(12),
  text: words(40),
  site: `https://example.org/${id}`,
  skills: ["ground-0"],
});

const resourceOf = (id: string, primary: boolean) => ({
  title: `Work ${id}`,
  author: "Author",
  url: `https://example.org/${id}`,
  kind: primary ? "specification" : "article",
  primary,
  level: "beginner",
  cost: "free",
  seen: "no",
});

const SYLLABLES = [
  "ba",
  "den",
  "fo",
  "gri",
  "kel",
  "lum",
  "mi",
  "nor",
  "pa",
  "ras",
  "sto",
  "tev",
  "vi",
  "wen",
];
const SEED = 20261120;

/** Words made of syllables, from a generator with a fixed seed (Park and Miller's, 1988): each run writes the same. */
function vocabulary(): Words {
  let state = SEED;
  const next = (below: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
  const word = (): string =>
    Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join("");
  return (count) => {
    const text = Array.from({ length: count }, word).join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
