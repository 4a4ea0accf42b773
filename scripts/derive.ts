import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveCompanies } from "./derive/companies";
import { occupations } from "./derive/occupation";
import { derivePay } from "./derive/pay";
import { DeriveError } from "./derive/table";
import { deriveUsage } from "./derive/usage";

/** Writes content/{pay,companies,usage}/*.json from the trimmed sources in content/_data. */
function derive(): void {
  const all = occupations();
  const companies = deriveCompanies(all);
  const pays = new Map(all.map((occupation) => [occupation.id, derivePay(occupation)]));
  const usages = new Map(
    all.flatMap((occupation) => {
      const found = deriveUsage(occupation);
      return found ? occupation.roles.map((role) => [role, found] as const) : [];
    }),
  );
  replace("pay", pays);
  replace("companies", companies);
  replace("usage", usages);
  console.log(`derived ${pays.size} pay, ${companies.size} companies, ${usages.size} usage files`);
}

/** The folder holds exactly these entries afterwards. */
function replace(kind: string, entries: Map<string, unknown>): void {
  const folder = join(process.cwd(), "content", kind);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith(".json")) rmSync(join(folder, file));
  for (const [id, entry] of entries)
    writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(entry, null, 2)}\n`);
}

try {
  derive();
} catch (error) {
  if (!(error instanceof DeriveError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
