import { seeded, shuffled } from "./seeded";

/** A graded question with an id that follows from its words: another wording is another question. */
export type GradedCheck = {
  check: string;
  question: string;
  options: readonly { text: string; right?: boolean | undefined; why: string }[];
};

/** A question as it was put: its options in the order in which they were shown. */
export type SheetQuestion = {
  check: string;
  question: string;
  options: { text: string; right: boolean; why: string }[];
};

/** An answer: the place of an option as shown, or null for "I don't know". */
export type Chosen = number | null;

export const TAKE_SIZE = 3;

/**
 * Draws the questions of one take: three, those in no earlier take of this skill first, options shuffled. All of
 * it follows from the seed. With four graded checks or more, a second take holds at least one that is new.
 */
export function drawSheet(
  checks: readonly GradedCheck[],
  seen: ReadonlySet<string>,
  seed: number,
): SheetQuestion[] {
  const random = seeded(seed);
  const mixed = shuffled(checks, random);
  const fresh = mixed.filter(({ check }) => !seen.has(check));
  const known = mixed.filter(({ check }) => seen.has(check));
  return [...fresh, ...known].slice(0, TAKE_SIZE).map((check) => shown(check, random));
}

/** One question with its options shuffled, as a take or a placement shows it. */
export function shown({ check, question, options }: GradedCheck, random: () => number): SheetQuestion {
  const order = shuffled(options, random);
  return {
    check,
    question,
    options: order.map(({ text, right, why }) => ({ text, right: right === true, why })),
  };
}

export type Grade = { right: number; passed: boolean; marks: boolean[] };

/** Grades a take: passed only when every answer is right. */
export function gradeSheet(sheet: readonly SheetQuestion[], chosen: readonly Chosen[]): Grade {
  const marks = sheet.map(({ options }, at) => {
    const answer = chosen[at];
    return typeof answer === "number" && options[answer]?.right === true;
  });
  const right = marks.filter(Boolean).length;
  return { right, passed: sheet.length > 0 && right === sheet.length, marks };
}

/** The answers that name no option of their question: their places, for a refusal that names them. */
export function misfits(sheet: readonly SheetQuestion[], chosen: readonly Chosen[]): number[] {
  return sheet.flatMap(({ options }, at) => {
    const answer = chosen[at];
    const fits = answer === null || (answer !== undefined && answer >= 0 && answer < options.length);
    return fits ? [] : [at];
  });
}
