import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const note = sqliteTable("note", {
  person: text().notNull(),
  skill: text().notNull(),
  text: text().notNull(),
  sha256: text().notNull(),
  revision: integer().notNull(),
  at: text().notNull(),
  version: integer().notNull(),
});

/** `at` is null once a tick has been taken off again. */
export const tick = sqliteTable("tick", {
  person: text().notNull(),
  resource: text().notNull(),
  at: text(),
  version: integer().notNull(),
});

export const feed = sqliteTable("feed", {
  id: text().notNull(),
  hash: text().notNull(),
  person: text().notNull(),
  created: text().notNull(),
  fetched: text(),
  revoked: text(),
});
