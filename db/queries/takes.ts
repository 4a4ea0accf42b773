import { and, desc, eq } from "drizzle-orm";
import type { Chosen, SheetQuestion } from "@/domain/assessment";
import type { RecallCard } from "@/domain/recall";
import { build, first, map, type Query, select } from "../query";
import { recall, sheet, take } from "../schema/assessment";

/** A take as its events left it. `chosen`, `right` and `passed` stand once it is answered. */
export type Take = {
  id: string;
  skill: string;
  /** Ids of the questions put. */
  checks: string[];
  drawn: string;
  answered: string | null;
  chosen: Chosen[] | null;
  right: number | null;
  passed: boolean | null;
  version: number;
};
export type TakeWithSheet = Take & { sheet: SheetQuestion[] };
/** `due` stands in a column of its own, too, and has to be that of the card. */
export type Recall = { due: string; card: RecallCard; version: number };

/** All takes of a person, oldest first; of one skill or of all. */
export const takesOf = (person: string, skill?: string): Query<Take[]> => {
  const mine = and(eq(take.person, person), skill === undefined ? undefined : eq(take.skill, skill));
  const rows = build.select().from(take).where(mine).orderBy(take.drawn, take.id);
  return map(select(rows), (found) => found.map(asTake));
};

/** One take with its questions, answers among them: for the server alone until it is answered. */
export const takeOf = (person: string, id: string): Query<TakeWithSheet | null> =>
  map(first(select(joined(and(eq(take.person, person), eq(take.id, id))))), (row) => row && withSheet(row));

/** The newest take of a skill with its questions, open or answered. */
export const lastTakeOf = (person: string, skill: string): Query<TakeWithSheet | null> =>
  map(
    first(
      select(
        joined(and(eq(take.person, person), eq(take.skill, skill)))
          .orderBy(desc(take.version))
          .limit(1),
      ),
    ),
    (row) => row && withSheet(row),
  );

/** Every sheet of a person: ids of takes, the questions as kept, their hash. */
export const sheetsOf = (person: string): Query<{ take: string; questions: string; sha256: string }[]> => {
  const { take, questions, sha256 } = sheet;
  return select(
    build.select({ take, questions, sha256 }).from(sheet).where(eq(sheet.person, person)).orderBy(take),
  );
};

/** The scheduler's cards of a person, by skill. */
export const recallsOf = (person: string): Query<Map<string, Recall>> =>
  map(
    select(build.select().from(recall).where(eq(recall.person, person)).orderBy(recall.skill)),
    (rows) =>
      new Map(
        rows.map(({ skill, due, card, version }) => [
          skill,
          { due, card: JSON.parse(card) as RecallCard, version },
        ]),
      ),
  );

const joined = (where: ReturnType<typeof and>) =>
  build
    .select({ row: take, questions: sheet.questions })
    .from(take)
    .innerJoin(sheet, and(eq(sheet.person, take.person), eq(sheet.take, take.id)))
    .where(where);

type Joined = { row: typeof take.$inferSelect; questions: string };

const withSheet = ({ row, questions }: Joined): TakeWithSheet => ({
  ...asTake(row),
  sheet: JSON.parse(questions) as SheetQuestion[],
});

function asTake({ person: _, checks, chosen, correct, ...row }: typeof take.$inferSelect): Take {
  return {
    ...row,
    checks: JSON.parse(checks) as string[],
    chosen: chosen === null ? null : (JSON.parse(chosen) as Chosen[]),
    right: correct,
  };
}
