import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const account = sqliteTable("account", {
  provider: text().notNull(),
  subject: text().notNull(),
  person: text().notNull(),
  linked: text().notNull(),
});

export const session = sqliteTable("session", {
  id: text().notNull(),
  hash: text().notNull(),
  person: text().notNull(),
  agent: text().notNull(),
  created: text().notNull(),
  seen: text().notNull(),
  idleUntil: text("idle_until").notNull(),
  ends: text().notNull(),
  ended: text(),
});

export const token = sqliteTable("token", {
  id: text().notNull(),
  hash: text().notNull(),
  person: text().notNull(),
  name: text().notNull(),
  scope: text().$type<"read" | "write">().notNull(),
  created: text().notNull(),
  expires: text().notNull(),
  revoked: text(),
});

export const verification = sqliteTable("verification", {
  hash: text().notNull(),
  email: text().notNull(),
  created: text().notNull(),
  expires: text().notNull(),
  used: text(),
});
