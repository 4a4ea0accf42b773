import { z } from "zod";
import { address, day, line } from "./common.schema";

/** Something to learn from: content/resources/<id>.yaml. */
export const resource = z.strictObject({
  title: line(200),
  author: line(160),
  url: address,
  kind: z.enum([
    "specification",
    "documentation",
    "paper",
    "book",
    "course",
    "article",
    "video",
    "tool",
    "reference",
  ]),
  primary: z.boolean().default(false),
  level: z.enum(["beginner", "intermediate", "advanced"]),
  cost: z.enum(["free", "paid", "free-to-read"]),
  /** yes: the address was seen in a stored copy of a public page or file; no: not confirmed. */
  seen: z.enum(["yes", "no"]),
  checked: day.optional(),
  note: line(240).optional(),
});

export type Resource = z.infer<typeof resource>;
