import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { madeFrom, readStamp, writeStamp } from "./content/stamp";

/*
 * npm run content [-- --report] [-- --links] [-- --accept] [-- --draft] [-- --source FILE]
 * Checks content/ in words and compiles it to .content/. The compiler is loaded only when something
 * changed: an unchanged run is on the way of every start.
 */
const { values } = parseArgs({
  options: {
    report: { type: "boolean", default: false },
    links: { type: "boolean", default: false },
    accept: { type: "boolean", default: false },
    draft: { type: "boolean", default: false },
    source: { type: "string", multiple: true, default: [] },
  },
});

const root = process.cwd();
// A text that is drawn on, kept as fingerprints, so that no sentence of it stands here unnoticed.
if (values.source.length > 0) {
  const { addSourceRuns } = await import("./content/source-runs");
  const texts = values.source.map((file) => readFileSync(file, "utf8"));
  console.log(`${addSourceRuns(root, texts)} runs of words are known to stand in sources`);
}
const today = new Date().toISOString().slice(0, 10);
const made = madeFrom(root, today);
const before = Object.values(values).some((value) => value === true) ? null : readStamp(root, made);
if (before) say(before);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { build } = await import("./content/build");
  const built = await build(root, { today, draft: values.draft, accept: values.accept });
  if (built.problems.length > 0) {
    for (const problem of built.problems) console.error(problem);
    console.error(
      `content: ${built.problems.length} wrong${values.draft ? "; what is whole was written" : ""}`,
    );
    if (!values.draft) return 1;
  }
  const says = summary(built);
  say(says);
  if (built.problems.length === 0) writeStamp(root, madeFrom(root, today), says);
  if (values.report) say((await import("./content/report")).report(built.catalog));
  if (!values.links) return 0;
  const { addressesOf, checkLinks } = await import("./content/links");
  const { ok, lines } = await checkLinks(addressesOf(built.catalog));
  say(lines);
  return ok ? 0 : 1;
}

function summary({
  catalog,
  unpublished,
}: Awaited<ReturnType<typeof import("./content/build").build>>): string[] {
  const count = (kind: "roles" | "skills" | "resources") => `${Object.keys(catalog[kind]).length} ${kind}`;
  const fine = `content: ${count("roles")}, ${count("skills")}, ${count("resources")}; revision ${catalog.revision}`;
  if (unpublished.length === 0) return [fine];
  const some = unpublished.slice(0, 3).join(", ");
  return [
    fine,
    `${unpublished.length} ids are new (${some}${unpublished.length > 3 ? ", …" : ""}); run \`npm run content -- --accept\` before you commit them`,
  ];
}

function say(lines: string[]): void {
  for (const line of lines) console.log(line);
}
