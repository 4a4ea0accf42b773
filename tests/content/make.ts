import { HEADINGS } from "@/domain/catalog/body";
import { type Contents, KINDS, type Library, type Whole } from "@/domain/catalog/library";

/** A skill that no rule objects to; its resource is `spec`. */
export function aSkill(changes: Partial<Contents["skills"]> = {}): Contents["skills"] {
  return {
    title: "A skill",
    summary: "What it is for.",
    hours: { low: 2, high: 4 },
    prerequisites: [],
    helps: [],
    tags: ["api"],
    reviewed: "2026-11-20",
    changes: [],
    levels: Array.from({ length: 4 }, () => ({ can: "I can do it.", example: "Once." })),
    checks: Array.from({ length: 6 }, (_, at) => aCheck(at)),
    practice: { brief: "Build it.", hours: { low: 1, high: 2 }, done_when: ["It runs.", "It fails well."] },
    resources: ["spec", "guide"],
    ...changes,
  };
}

/** The first two are practice, every other one is about failure, and the right option moves. */
export function aCheck(at: number, rightText = "right"): Contents["skills"]["checks"][number] {
  const wrong = (name: string) => ({ text: `a tempting answer ${name}`, why: "Why it tempts." });
  const options = [wrong("one"), wrong("two")];
  options.splice(at % 3, 0, { text: rightText, why: "Why it is right.", ...{ right: true as const } });
  return {
    kind: at < 2 ? "practice" : "graded",
    about: at % 2 === 0 ? "use" : "failure",
    question: `Question ${at}?`,
    options,
  };
}

/** A role over skills given per layer. */
export function aRole(layers: string[][], changes: Partial<Contents["roles"]> = {}): Contents["roles"] {
  const text = Array.from({ length: 130 }, () => "word").join(" ");
  const step = (level: Contents["roles"]["ladder"][number]["level"]) => ({
    level,
    titles: ["Title"],
    years: "0-2",
    changes: "What changes.",
    expectations: [],
  });
  return {
    title: "Role",
    family: "Server side",
    aliases: ["Engineer of the role"],
    summary: "What it answers for.",
    analogy: { title: "Like", text: "This." },
    story: { title: "Story", text, kind: "example" },
    owns: [],
    myth: "Myth.",
    reality: "Reality.",
    ladder: [step("entry"), step("mid"), step("senior"), step("advanced")],
    layers: layers.map((skills, number) => ({
      number,
      name: `Layer ${number}`,
      question: "What?",
      principle: "This.",
      invariants: ["One.", "Two."],
      examples: [],
      skipped: "What breaks.",
      skills: skills.map((skill) => ({ skill, by: "entry" as const, weight: "essential" as const })),
    })),
    assumed: [],
    models: [],
    day: [],
    interview: [],
    traps: [],
    habits: [],
    signals: [],
    stack: [],
    occupation: "occupation",
    resources: [],
    fits: [],
    fits_not: [],
    reviewed: "2026-11-20",
    ...changes,
  };
}

export function aResource(changes: Partial<Contents["resources"]> = {}): Contents["resources"] {
  return {
    title: "Guide",
    author: "Author",
    url: "https://example.org/guide",
    kind: "article",
    primary: false,
    level: "beginner",
    cost: "free",
    seen: "no",
    ...changes,
  };
}

export const RESOURCES = {
  spec: aResource({ title: "Spec", url: "https://example.org/spec", kind: "specification", primary: true }),
  guide: aResource(),
};

/** An occupation of which nothing is known. */
export const A_PAY: Contents["pay"] = {
  title: "Occupation",
  keys: { filings: null, national: null, survey: null },
  filed: null,
  filings: [],
  survey: [],
  national: [],
  outlook: null,
};

const A_KEY = { name: "Group", fit: "exact" as const, note: "Why." };

/** What an occupation works with, of which nothing is known. */
export const A_USAGE: Contents["usage"] = {
  survey: { source: "survey", year: 2025, key: A_KEY, n: 100, technologies: [] },
  listed: { source: "list", year: 2025, key: A_KEY, occupation: "Developers", technologies: [] },
};

/** An article of the right length under the four headings; with another name it has other words. */
export function aBody(words = 400, name = "word"): string {
  const perPart = Math.ceil((words - HEADINGS.join(" ").split(" ").length) / HEADINGS.length);
  const text = (part: number) => Array.from({ length: perPart }, (_, at) => `${name}${part}x${at}`).join(" ");
  return HEADINGS.map((heading, part) => `## ${heading}\n\n${text(part)}\n`).join("\n");
}

/** A library of whole files, each skill with a sound article. */
export function aLibrary(
  given: { [K in keyof Whole]?: Record<string, Contents[K]> },
  broken: Partial<Record<keyof Whole, string[]>> = {},
): Library {
  const whole = Object.fromEntries(KINDS.map((kind) => [kind, given[kind] ?? {}])) as Whole;
  const existing = Object.fromEntries(
    KINDS.map((kind) => [kind, new Set([...Object.keys(whole[kind]), ...(broken[kind] ?? [])])]),
  ) as unknown as Library["existing"];
  const bodies = Object.fromEntries(Object.keys(whole.skills).map((id) => [id, aBody(400, id)]));
  return { existing, whole, bodies: { roles: {}, skills: bodies } };
}

/** Skills by their hard prerequisites alone, with titles of their own. */
export function skillsOf(edges: Record<string, string[]>): Record<string, Contents["skills"]> {
  return Object.fromEntries(
    Object.entries(edges).map(([id, prerequisites]) => [id, aSkill({ title: id, prerequisites })]),
  );
}
