import { z } from "zod";
import { day, hours, id, line, prose } from "./common.schema";

/** One answer of a check. `why` explains it: why it is right, or why it tempts and still is wrong. */
export const option = z.strictObject({ text: line(300), right: z.literal(true).optional(), why: prose(500) });

/** A multiple-choice question. Practice ones stand on the page, graded ones only on the server. */
export const check = z.strictObject({
  kind: z.enum(["practice", "graded"]),
  about: z.enum(["use", "failure"]),
  question: prose(800),
  options: z.array(option).min(3, "a check has 3 to 5 options").max(5, "a check has 3 to 5 options"),
});

/** What a person can do, and one concrete thing that shows it. */
export const canDo = z.strictObject({
  can: line(200).refine((text) => text.startsWith("I can "), { error: "starts with “I can ”" }),
  example: line(320),
});

/** Front matter of content/skills/<id>.mdx. The body below it is the article. */
export const skill = z.strictObject({
  title: line(60),
  summary: line(160),
  hours,
  prerequisites: z.array(id),
  helps: z.array(id).default([]),
  tags: z.array(id).min(1),
  reviewed: day,
  changes: z.array(z.strictObject({ date: day, note: line(200) })).default([]),
  levels: z.array(canDo).length(4, "four “I can” lines, from shaky to sure"),
  checks: z.array(check).min(6, "at least six checks"),
  practice: z.strictObject({
    brief: prose(900),
    hours: z.strictObject({ low: z.number().min(1).max(4), high: z.number().min(1).max(4) }),
    done_when: z.array(line(300)).min(2, "at least two done-when lines").max(6),
  }),
  resources: z.array(id).min(2, "at least two resources"),
});

export type Skill = z.infer<typeof skill>;
export type Check = z.infer<typeof check>;
