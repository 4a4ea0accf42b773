import { z } from "zod";
import { address, id, line, prose } from "./common.schema";

/** What a technology is, in the order in which the index lists them. */
export const TECHNOLOGY_KINDS = [
  "language",
  "runtime",
  "framework",
  "library",
  "format",
  "protocol",
  "database",
  "engine",
  "broker",
  "server",
  "platform",
  "service",
  "tool",
] as const;

/** A language, database or tool: content/technologies/<id>.yaml. */
export const technology = z.strictObject({
  title: line(60),
  aliases: z.array(line(60)).default([]),
  kind: z.enum(TECHNOLOGY_KINDS),
  summary: line(200),
  text: prose(1200),
  site: address,
  skills: z.array(id).min(1),
});

export type TechnologyKind = (typeof TECHNOLOGY_KINDS)[number];
export type Technology = z.infer<typeof technology>;
