/** `npm run derive`: writes content/{pay,companies,usage}/*.json from the trimmed sources in content/_data. */
import { join } from "node:path";
import { DeriveError } from "./derive/table";
import { derive } from "./derive/write";

const content = join(process.cwd(), "content");
try {
  console.log(derive(join(content, "_data"), content));
} catch (error) {
  if (!(error instanceof DeriveError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
