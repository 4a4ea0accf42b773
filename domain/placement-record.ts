import {
  type Evidence,
  MOST_QUESTIONS,
  nextAsk,
  type PlacedSkill,
  type PlacementGraph,
  placementResult,
} from "./placement";
import type { Confidence, Line } from "./rating";

/** One answer of a placement, as it was given. Whether a check was right stays sealed until the end. */
export type PlacementAnswer =
  | { ask: "line"; skill: string; line: Line; confidence: Confidence }
  | {
      ask: "check";
      skill: string;
      /** The question, by the id that its words give it. */
      check: string;
      /** The option as written in the content, null for "I don't know". */
      option: number | null;
      /** Says right or wrong only to who holds the secret. */
      mark: string;
    };

/** What a placement came to, as it is kept: later content changes nothing of it. */
export type PlacementSummary = {
  skills: PlacedSkill[];
  /** Missing skills under what is known. */
  holes: string[];
  settled: boolean;
  /** Numbers of the questions that were checks, and whether they were answered rightly. */
  checks: { number: number; skill: string; right: boolean }[];
};

/** A line counts as a claim to know the skill from the second of four on: the first is the shaky one. */
export const claims = (line: Line): boolean => line !== "unknown" && line >= 1;

/** Opens a sealed mark: right, wrong, or null when it cannot be opened any more. */
export type OpenMark = (number: number, mark: string) => boolean | null;

/** What the answers say about the skills. A mark that cannot be opened says nothing. */
export function evidenceOf(
  given: readonly string[],
  answers: readonly PlacementAnswer[],
  open: OpenMark,
): Evidence[] {
  const before = given.map((skill): Evidence => ({ skill, kind: "given", yes: true }));
  const said = answers.flatMap((answer, at): Evidence[] => {
    if (answer.ask === "line") return [{ skill: answer.skill, kind: "line", yes: claims(answer.line) }];
    const right = open(at + 1, answer.mark);
    return right === null ? [] : [{ skill: answer.skill, kind: "check", yes: right }];
  });
  return [...before, ...said];
}

/** The question that stands now, or null when the placement is at its end. */
export function askNow(
  graph: PlacementGraph,
  seed: number,
  given: readonly string[],
  answers: readonly PlacementAnswer[],
  open: OpenMark,
): { number: number; skill: string; ask: "line" | "check" } | null {
  if (answers.length >= MOST_QUESTIONS) return null;
  const ask = nextAsk(graph, seed, evidenceOf(given, answers, open));
  return ask && { number: answers.length + 1, skill: ask.skill, ask: ask.kind };
}

/** The result of all answers. */
export function summaryOf(
  graph: PlacementGraph,
  seed: number,
  given: readonly string[],
  answers: readonly PlacementAnswer[],
  open: OpenMark,
): PlacementSummary {
  const { skills, holes, settled } = placementResult(graph, seed, evidenceOf(given, answers, open));
  const checks = answers.flatMap((answer, at) => {
    if (answer.ask === "line") return [];
    const right = open(at + 1, answer.mark);
    return right === null ? [] : [{ number: at + 1, skill: answer.skill, right }];
  });
  const rounded = skills.map((skill) => ({ ...skill, chance: Math.round(skill.chance * 100) / 100 }));
  return { skills: rounded, holes, settled, checks };
}

/** The skills that a result offers as known: all that acceptance can move. */
export const offeredBy = (summary: Pick<PlacementSummary, "skills">): string[] =>
  summary.skills
    .filter(({ verdict, basis }) => verdict === "known" && basis !== "given")
    .map(({ skill }) => skill);

export type PlacementShift = { gained: string[]; lost: string[] };

/** What a placement says otherwise than the one before: skills newly known, and no longer. */
export function comparedWith(
  now: Pick<PlacementSummary, "skills">,
  before: Pick<PlacementSummary, "skills">,
): PlacementShift {
  const known = (summary: Pick<PlacementSummary, "skills">) =>
    new Set(summary.skills.filter(({ verdict }) => verdict === "known").map(({ skill }) => skill));
  const [held, had] = [known(now), known(before)];
  return { gained: [...held].filter((id) => !had.has(id)), lost: [...had].filter((id) => !held.has(id)) };
}
