import type { GradedCheck } from "./assessment";
import type { PlacementGraph } from "./placement";
import {
  askNow,
  type OpenMark,
  type PlacementAnswer,
  type PlacementSummary,
  summaryOf,
} from "./placement-record";
import type { Confidence, Line } from "./rating";
import type { RefusalCode } from "./refusal";
import { seeded, shuffled } from "./seeded";

/** A question as it is put. The four lines of a skill stand in the catalogue; a check brings its options, shuffled. */
export type PlacementQuestion =
  | { number: number; skill: string; ask: "line" }
  | { number: number; skill: string; ask: "check"; check: string; question: string; options: string[] };

/** An answer as it comes in; `option` is the place of an option as shown, null for "I don't know". */
export type PlacementReply =
  | { question: number; skill: string; line: Line; confidence: Confidence }
  | { question: number; skill: string; check: string; option: number | null }
  | { stop: true };

/** A placement under way, as far as its questions depend on it. */
export type UnderWay = { seed: number; given: readonly string[]; answers: readonly PlacementAnswer[] };

/** What the content and the secret add: checks by skill, and the sealing of right and wrong. */
export type PlacementMeans = {
  graph: PlacementGraph;
  graded: (skill: string) => readonly GradedCheck[];
  seal: (number: number, right: boolean) => string;
  open: OpenMark;
};

export type PlacementTurn =
  | {
      ok: true;
      answer: PlacementAnswer | null;
      finished: { early: boolean; result: PlacementSummary } | null;
    }
  | { ok: false; code: RefusalCode; detail: string; path?: string };

/** The question that stands now; null when all that was worth asking has been. */
export const questionNow = (under: UnderWay, means: PlacementMeans): PlacementQuestion | null =>
  putNow(under, means)?.question ?? null;

/** The end of a placement in which nothing is asked any more; null while a question stands. */
export const endedNow = (under: UnderWay, means: PlacementMeans) =>
  questionNow(under, means) ? null : ended(under, means, false);

/** Takes one answer, or the wish to stop; says what is kept of it and whether that was the end. */
export function takeReply(under: UnderWay, reply: PlacementReply, means: PlacementMeans): PlacementTurn {
  if ("stop" in reply) return { ok: true, answer: null, finished: ended(under, means, true) };
  const put = putNow(under, means);
  if (!put) return other("Nothing more is asked; end it, and see the result.");
  const answer = answerTo(put, reply, means.seal);
  if ("ok" in answer) return answer;
  const after = { ...under, answers: [...under.answers, answer] };
  return { ok: true, answer, finished: endedNow(after, means) };
}

function ended({ seed, given, answers }: UnderWay, { graph, open }: PlacementMeans, early: boolean) {
  return { early, result: summaryOf(graph, seed, given, answers, open) };
}

type Refused = Extract<PlacementTurn, { ok: false }>;

/** What is kept of a reply to the question that stands; a refusal, in words, of one to any other. */
function answerTo(
  { question: { number, skill }, drawn }: Put,
  reply: Exclude<PlacementReply, { stop: true }>,
  seal: PlacementMeans["seal"],
): PlacementAnswer | Refused {
  if (reply.question < number)
    return other(
      `Question ${reply.question} is answered already, and that answer is kept; question ${number} stands now.`,
    );
  if (reply.question !== number || reply.skill !== skill) return other(MOVED);
  if ("line" in reply) {
    const { line, confidence } = reply;
    return drawn ? other(MOVED) : { ask: "line", skill, line, confidence };
  }
  if (drawn?.check !== reply.check) return other(MOVED);
  if (reply.option === null)
    return { ask: "check", skill, check: drawn.check, option: null, mark: seal(number, false) };
  const picked = drawn.options[reply.option];
  if (!picked) {
    const detail = "Choose one of the options that the question shows, or say that you do not know.";
    return { ok: false, code: "request.invalid", detail, path: "option" };
  }
  const mark = seal(number, picked.right === true);
  return { ask: "check", skill, check: drawn.check, option: picked.written, mark };
}

const MOVED =
  "This question was revised or has moved; all earlier answers are kept, and another question stands now.";
const other = (detail: string): Refused => ({ ok: false, code: "placement.other-question", detail });

/** A check with its options in the order shown; `written`: where each stands in the content. */
type Drawn = {
  check: string;
  question: string;
  options: (GradedCheck["options"][number] & { written: number })[];
};
type Put = { question: PlacementQuestion; drawn: Drawn | null };

/** The question that stands now, with what its answer is held against. */
function putNow({ seed, given, answers }: UnderWay, { graph, graded, open }: PlacementMeans): Put | null {
  const now = askNow(graph, seed, given, answers, open);
  if (!now) return null;
  const { number, skill, ask } = now;
  if (ask === "line") return { question: { number, skill, ask }, drawn: null };
  const drawn = drawnCheck(graded(skill), seed, number);
  if (!drawn) return null;
  const { check, question } = drawn;
  const options = drawn.options.map(({ text }) => text);
  return { question: { number, skill, ask, check, question, options }, drawn };
}

/** Which check is asked, and the order of its options: both follow from the seed and the question's number. */
function drawnCheck(checks: readonly GradedCheck[], seed: number, number: number): Drawn | null {
  const random = seeded(seed + 7919 * number);
  const drawn = checks[Math.floor(random() * checks.length)];
  if (!drawn) return null;
  const options = drawn.options.map((option, written) => ({ ...option, written }));
  return { check: drawn.check, question: drawn.question, options: shuffled(options, random) };
}
