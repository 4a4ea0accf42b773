import "server-only";
import { drawn, type TakeDrawn } from "@/db/commands/draw-take";
import type { Recall, Take, TakeWithSheet } from "@/db/queries/takes";
import { type Chosen, gradeSheet, type SheetQuestion } from "@/domain/assessment";
import { type History, provableFrom, standingOf } from "@/domain/progress";
import { dueIn } from "@/domain/recall";

/** A take that was answered: its questions as they were put, what was chosen, and what was right. */
export type TakeExplained = {
  take: string;
  answered: string;
  right: number;
  passed: boolean;
  questions: (SheetQuestion & { chosen: Chosen; ok: boolean })[];
};

/** The graded checks of one skill, as its owner may see them. */
export type MyCheck = {
  /** The take to be answered, without a word on which option is right. */
  open: TakeDrawn | null;
  /** The newest answered take; null while one is open, whose questions may be the same. */
  last: TakeExplained | null;
  /** All answered takes, newest first. */
  takes: { take: string; answered: string; right: number; asked: number; passed: boolean }[];
  /** When it falls due again: only what is practised or proven does. */
  due: string | null;
  dueNow: boolean;
  /** From when on one more pass proves; null while none counts. */
  provableFrom: string | null;
  provableNow: boolean;
};

/** What is read of a skill's takes, as a page may show it. */
export function checkOf(
  takes: readonly Take[],
  last: TakeWithSheet | null,
  recall: Recall | undefined,
  history: History,
  now: Date,
): MyCheck {
  const { state } = standingOf(history);
  const proves = provableFrom(history);
  const passed = (when: string | null) => when !== null && Date.parse(when) <= now.getTime();
  const due = dueIn(state, recall);
  return {
    open: last && last.answered === null ? drawn(last.id, last.skill, last.drawn, last.sheet) : null,
    last: last && explained(last),
    takes: takes.flatMap(line).reverse(),
    due,
    dueNow: passed(due),
    provableFrom: proves,
    provableNow: passed(proves),
  };
}

function explained({ id, answered, chosen, sheet }: TakeWithSheet): TakeExplained | null {
  if (answered === null || chosen === null) return null;
  const { right, passed, marks } = gradeSheet(sheet, chosen);
  const questions = sheet.map((question, at) => ({
    ...question,
    chosen: chosen[at] ?? null,
    ok: marks[at] === true,
  }));
  return { take: id, answered, right, passed, questions };
}

function line({ id, answered, right, passed, checks }: Take): MyCheck["takes"] {
  if (answered === null) return [];
  return [{ take: id, answered, right: right ?? 0, asked: checks.length, passed: passed === true }];
}
