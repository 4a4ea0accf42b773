import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Takes with the questions they put, cards of the scheduler, placements. JSON columns hold canonical texts. */
export const sheet = sqliteTable("sheet", {
  person: text().notNull(),
  take: text().notNull(),
  questions: text().notNull(),
  sha256: text().notNull(),
  version: integer().notNull(),
});

export const take = sqliteTable("take", {
  person: text().notNull(),
  id: text().notNull(),
  skill: text().notNull(),
  checks: text().notNull(),
  drawn: text().notNull(),
  answered: text(),
  chosen: text(),
  correct: integer(),
  passed: integer({ mode: "boolean" }),
  version: integer().notNull(),
});

export const recall = sqliteTable("recall", {
  person: text().notNull(),
  skill: text().notNull(),
  due: text().notNull(),
  card: text().notNull(),
  version: integer().notNull(),
});

export const placement = sqliteTable("placement", {
  person: text().notNull(),
  id: text().notNull(),
  role: text().notNull(),
  seed: integer().notNull(),
  given: text().notNull(),
  state: text().$type<"open" | "finished" | "accepted">().notNull(),
  started: text().notNull(),
  ended: text(),
  answers: text().notNull(),
  result: text(),
  accepted: text(),
  brought: integer({ mode: "boolean" }).notNull(),
  version: integer().notNull(),
});
