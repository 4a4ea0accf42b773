import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { id, line } from "@/domain/catalog/common.schema";
import { key } from "@/domain/catalog/derived.schema";
import { spell } from "@/domain/catalog/problem";
import { check } from "../content/issues";
import { locate } from "../content/positions";
import { DeriveError, placeOf } from "./table";

const FILE = "occupations.yaml";

const occupation = z.strictObject({
  title: line(120),
  filings: key.nullable(),
  national: key.nullable(),
  survey: key.nullable(),
  onet: key.nullable(),
});

export type Occupation = z.infer<typeof occupation> & { id: string };

/** The occupations of content/_data/occupations.yaml: which row of each source speaks for each. */
export function occupations(folder: string): Occupation[] {
  const path = join(folder, FILE);
  if (!existsSync(path))
    throw new DeriveError(`${placeOf(FILE)}: no such file; without it no occupation is known`);
  const { data, faults, lineOf } = locate(readFileSync(path, "utf8"));
  const [unreadable] = faults;
  if (unreadable) throw new DeriveError(`${placeOf(FILE)}:${unreadable.line}: ${unreadable.says}`);
  const checked = check(z.record(id, occupation), data);
  if (checked.ok) return Object.entries(checked.value).map(([name, value]) => ({ id: name, ...value }));
  throw new DeriveError(
    checked.said
      .map(({ path, says }) => `${placeOf(FILE)}:${lineOf(path)}: ${spell(path)}: ${says}`)
      .join("\n"),
  );
}

/** Who asks for a row, in a message. */
export const askedBy = ({ id }: Pick<Occupation, "id">, kind: string): string =>
  `\`${id}.${kind}\` in ${placeOf(FILE)}`;
