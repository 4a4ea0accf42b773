import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GoalLevel } from "@/domain/goal";
import type { Basis, State } from "@/domain/progress";
import type { Confidence } from "@/domain/rating";

/** Projections: what the ledger comes to. Each row holds the version of the event that made it so. */
export const standing = sqliteTable("standing", {
  person: text().notNull(),
  skill: text().notNull(),
  state: text().$type<State>().notNull(),
  basis: text().$type<Basis>(),
  beforeState: text("before_state").$type<State>(),
  beforeBasis: text("before_basis").$type<Basis>(),
  since: text(),
  version: integer().notNull(),
});

export const rating = sqliteTable("rating", {
  person: text().notNull(),
  skill: text().notNull(),
  at: text().notNull(),
  line: integer().$type<0 | 1 | 2 | 3>(),
  confidence: integer().$type<Confidence>().notNull(),
  claimed: integer({ mode: "boolean" }).notNull(),
  version: integer().notNull(),
});

export const goal = sqliteTable("goal", {
  person: text().notNull(),
  role: text().notNull(),
  level: text().$type<GoalLevel>().notNull(),
  hoursPerWeek: integer("hours_per_week").notNull(),
  revision: integer().notNull(),
  version: integer().notNull(),
});

export const profile = sqliteTable("profile", {
  person: text().notNull(),
  handle: text().notNull(),
  name: text().notNull(),
  public: integer({ mode: "boolean" }).notNull(),
  revision: integer().notNull(),
  version: integer().notNull(),
});
