import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EventType } from "@/domain/events";
import type { Basis, StandingAct, State } from "@/domain/progress";

/** Tables as the queries see them. What is lawful in them stands in db/migrations, by hand. */
export const person = sqliteTable("person", {
  id: text().notNull(),
  email: text(),
  role: text().$type<"member" | "admin">().notNull(),
  opened: text().notNull(),
});

export const event = sqliteTable("event", {
  person: text().notNull(),
  version: integer().notNull(),
  id: text().notNull(),
  type: text().$type<EventType>().notNull(),
  skill: text(),
  act: text().$type<StandingAct>(),
  fromState: text("from_state").$type<State>(),
  fromBasis: text("from_basis").$type<Basis>(),
  toState: text("to_state").$type<State>(),
  toBasis: text("to_basis").$type<Basis>(),
  beforeState: text("before_state").$type<State>(),
  beforeBasis: text("before_basis").$type<Basis>(),
  undoes: integer(),
  payload: text().notNull(),
  actor: text().notNull(),
  via: text().$type<"session" | "token" | "system">().notNull(),
  at: text().notNull(),
  request: text().notNull(),
  revision: text().notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text().notNull(),
});

export const erasure = sqliteTable("erasure", {
  person: text().notNull(),
  at: text().notNull(),
  request: text().notNull(),
});

export const answer = sqliteTable("answer", {
  actor: text().notNull(),
  key: text().notNull(),
  requestHash: text("request_hash").notNull(),
  status: integer().notNull(),
  body: text().notNull(),
  at: text().notNull(),
});
