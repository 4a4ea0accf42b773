import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveCompanies } from "./companies";
import { occupations } from "./occupation";
import { derivePay } from "./pay";
import { tablesIn } from "./table";
import { deriveUsage } from "./usage";

/** Reads the trimmed sources in one folder and writes {pay,companies,usage}/*.json into the other. */
export function derive(from: string, to: string): string {
  const table = tablesIn(from);
  const all = occupations(from);
  const companies = deriveCompanies(all, table);
  const pays = new Map(all.map((occupation) => [occupation.id, derivePay(occupation, table)]));
  const usages = new Map(
    all.flatMap((occupation) => {
      const found = deriveUsage(occupation, table);
      return found ? [[occupation.id, found] as const] : [];
    }),
  );
  // Written last, so that a source with a fault changes nothing.
  replace(join(to, "pay"), pays);
  replace(join(to, "companies"), companies);
  replace(join(to, "usage"), usages);
  return `derived ${pays.size} pay, ${companies.size} companies, ${usages.size} usage files`;
}

/** The folder holds exactly these entries afterwards. */
function replace(folder: string, entries: Map<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith(".json")) rmSync(join(folder, file));
  for (const [id, entry] of entries)
    writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(entry, null, 2)}\n`);
}
