import { randomInt } from "node:crypto";
import { drawSheet, type SheetQuestion } from "@/domain/assessment";
import { refuse } from "@/domain/refusal";
import { canonical, newId, sha256 } from "../canonical";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { NOTHING_THERE, project } from "../project";
import { lastTakeOf, takesOf } from "../queries/takes";
import { build, change } from "../query";
import { runCommand } from "../run";
import { sheet } from "../schema/assessment";

/** A take as its owner sees it before it is answered: which option is right stays here. */
export type TakeDrawn = {
  take: string;
  skill: string;
  drawn: string;
  questions: { question: string; options: string[] }[];
};

/** Draws three graded checks of a skill. While a take of it is open, that one is given again. */
export function drawTake(
  store: Store,
  actor: Actor,
  input: { skill: string },
  meta: Meta,
): Promise<Outcome<TakeDrawn>> {
  const { skill } = input;
  return runCommand(store, actor, meta, {
    act: "take.draw",
    idempotent: true,
    load: [takesOf(actor.person, skill), lastTakeOf(actor.person, skill)],
    decide: (takes, last) => {
      if (last?.answered === null)
        return {
          ok: true,
          facts: [],
          rows: () => [],
          answer: () => ({ status: 200, body: drawn(last.id, skill, last.drawn, last.sheet) }),
        };
      if (!meta.known.skill(skill)) return refuse("skill.unknown", `No skill is called ${skill}.`);
      const seen = new Set(takes.flatMap(({ checks }) => checks));
      const questions = drawSheet(meta.known.graded(skill), seen, randomInt(2 ** 31));
      if (questions.length === 0) return refuse("take.no-checks", `${skill} has no graded checks yet.`);
      const text = canonical(questions);
      const made = { take: newId("k"), checks: questions.map(({ check }) => check), sha256: sha256(text) };
      return {
        ok: true,
        facts: [{ type: "take.drawn", skill, payload: made }],
        rows: (events) => [
          ...project(events, NOTHING_THERE),
          change(
            build.insert(sheet).values({
              person: actor.person,
              take: made.take,
              questions: text,
              sha256: made.sha256,
              version: events[0]?.version ?? 0,
            }),
          ),
        ],
        answer: (events) => ({
          status: 201,
          version: events[0]?.version ?? 0,
          body: drawn(made.take, skill, meta.now.toISOString(), questions),
        }),
      };
    },
  });
}

/** What may be shown of an open take. */
export function drawn(take: string, skill: string, at: string, sheet: readonly SheetQuestion[]): TakeDrawn {
  const questions = sheet.map(({ question, options }) => ({
    question,
    options: options.map(({ text }) => text),
  }));
  return { take, skill, drawn: at, questions };
}
