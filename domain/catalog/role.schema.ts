import { z } from "zod";
import { day, id, level, line, prose, weight } from "./common.schema";

const skillInLayer = z.strictObject({ skill: id, by: level, weight });

/** A band of the section. `number` 0 is Foundations. */
export const layer = z.strictObject({
  number: z.int().min(0).max(3),
  name: line(40),
  question: line(120),
  principle: line(160),
  invariants: z.array(line(200)).min(2).max(7),
  examples: z.array(z.strictObject({ name: line(60), text: prose(500) })).default([]),
  skipped: prose(600),
  skills: z.array(skillInLayer).min(6, "each layer has at least six skills"),
});

const step = z.strictObject({
  level,
  titles: z.array(line(60)).min(1),
  years: line(40),
  changes: prose(400),
  expectations: z
    .array(
      z.strictObject({ summary: line(160), signals: z.array(line(220)).min(1).max(4), example: prose(400) }),
    )
    .min(4, "four to six expectations")
    .max(6, "four to six expectations"),
});

const interview = z.strictObject({
  question: prose(600),
  probes: z.array(id).min(1),
  weak: prose(1400),
  strong: prose(2800),
  follow_ups: z.array(line(240)).min(2),
});

/** Front matter of content/roles/<id>.mdx. The body below it is the story's longer form, if any. */
export const role = z.strictObject({
  title: line(60),
  family: line(40),
  aliases: z.array(line(60)).min(1),
  summary: line(200),
  titles_note: prose(600).optional(),
  analogy: z.strictObject({ title: line(80), text: prose(1400) }),
  story: z.strictObject({
    title: line(100),
    text: prose(1800),
    kind: z.enum(["incident", "example"]),
    source: z.strictObject({ title: line(160), url: z.url(), year: z.int() }).optional(),
  }),
  owns: z
    .array(z.strictObject({ name: line(40), text: line(240) }))
    .min(5)
    .max(8),
  myth: line(200),
  reality: line(240),
  ladder: z.array(step).length(4, "four steps: entry, mid, senior, advanced"),
  layers: z.array(layer).length(4, "four layers: 0 (Foundations), 1, 2, 3"),
  assumed: z.array(id).default([]),
  models: z
    .array(
      z.strictObject({
        name: line(60),
        claim: line(200),
        rules: z.array(line(160)).min(2).max(5),
        why: prose(700),
        example: prose(1200),
      }),
    )
    .min(3)
    .max(5),
  day: z.array(z.strictObject({ what: line(120), share: line(30), text: prose(400) })).min(4),
  interview: z.array(interview).min(3, "at least three worked examples"),
  traps: z.array(z.strictObject({ belief: line(160), fails: prose(600), skill: id })).min(3),
  habits: z.array(z.strictObject({ habit: line(120), text: prose(400) })).min(3),
  signals: z
    .array(
      z.strictObject({
        text: line(200).refine((text) => text.startsWith("I "), { error: "a signal is an “I” line" }),
        skills: z.array(id).min(1),
      }),
    )
    .min(3),
  stack: z.array(z.strictObject({ technology: id, use: line(200) })).min(3),
  occupation: id,
  resources: z.array(z.strictObject({ resource: id, why: line(240), layer: z.int().min(0).max(3) })).min(3),
  fits: z.array(line(200)).min(2),
  fits_not: z.array(line(200)).min(2),
  reviewed: day,
});

export type Role = z.infer<typeof role>;
export type Layer = z.infer<typeof layer>;
