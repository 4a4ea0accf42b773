import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { id, line } from "@/domain/catalog/common.schema";

const key = z.strictObject({ name: line(120), fit: z.enum(["exact", "close", "proxy"]), note: line(240) });

const occupation = z.strictObject({
  title: line(120),
  filings: key.nullable(),
  national: key.nullable(),
  survey: key.nullable(),
  onet: line(20),
  roles: z.array(id).min(1),
});

export type Occupation = z.infer<typeof occupation> & { id: string };

/** The occupations of content/_data/occupations.yaml: which row of each source speaks for which roles. */
export function occupations(folder: string): Occupation[] {
  const parsed = z
    .record(id, occupation)
    .parse(parse(readFileSync(join(folder, "occupations.yaml"), "utf8")));
  return Object.entries(parsed).map(([name, value]) => ({ id: name, ...value }));
}
