import { z } from "zod";
import { address, day, line, prose } from "./common.schema";

/** Where figures come from: content/sources/<id>.yaml. */
export const source = z.strictObject({
  title: line(160),
  publisher: line(120),
  url: address,
  licence: line(120),
  licence_url: address.optional(),
  attribution: prose(600),
  /** What the licence wants said beside each figure; the attribution stands on the page of sources. */
  notice: line(240).optional(),
  /** What the figures speak of, in words, such as “May 2025”. */
  period: line(80),
  /** Last day of that period: 30 months later pages add that a newer release may exist. */
  period_end: day,
  released: line(60),
  what: prose(700),
  caveats: z.array(prose(500)),
});

export type Source = z.infer<typeof source>;
