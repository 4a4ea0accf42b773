/**
 * `npm run new role|skill <id> [-- --like ROLE]`: a file from the template. With --like a role begins with the
 * layers, stack, resources and pay of another: what two roles share need not be typed again.
 */
import { parseArgs } from "node:util";
import { begin } from "./new/begin";

const { values, positionals } = parseArgs({
  options: { like: { type: "string" } },
  allowPositionals: true,
});
const [kind = "", id = "", ...more] = positionals;
const made =
  more.length > 0
    ? {
        ok: false as const,
        says: `found “${more.join(" ")}” after the id; an id is one word, joined by hyphens`,
      }
    : begin(process.cwd(), {
        kind,
        id,
        like: values.like ?? null,
        today: new Date().toISOString().slice(0, 10),
      });
if (made.ok) {
  console.log(`${made.path} is there. \`npm run content\` says in words what is still missing;`);
  console.log("`npm run content -- --draft` and `npm run dev` show it while you write.");
} else {
  console.error(`${made.says}\nusage: npm run new role|skill <id> [-- --like ROLE]`);
  process.exitCode = 1;
}
