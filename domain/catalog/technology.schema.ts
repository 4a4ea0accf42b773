import { z } from "zod";
import { address, id, line, prose } from "./common.schema";

/** A language, database or tool: content/technologies/<id>.yaml. */
export const technology = z.strictObject({
  title: line(60),
  aliases: z.array(line(60)).default([]),
  kind: z.enum(["language", "runtime", "framework", "database", "broker", "tool", "platform"]),
  summary: line(200),
  text: prose(1200),
  site: address,
  skills: z.array(id).min(1),
});

export type Technology = z.infer<typeof technology>;
