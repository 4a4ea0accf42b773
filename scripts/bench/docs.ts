import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { browserVersion } from "./browser";
import { type Figure, limitInWords, valueInWords } from "./figure";

const FILE = "docs/performance.md";

/** Replaces a benchmark's table in docs/performance.md, between its markers. */
export function writeDocs(name: string, figures: Figure[], tables: string): void {
  const text = readFileSync(FILE, "utf8");
  const [from, to] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
  const begin = text.indexOf(from);
  const end = text.indexOf(to);
  if (begin < 0 || end < begin) throw new Error(`${FILE}: no place between ${from} and ${to}`);
  writeFileSync(FILE, `${text.slice(0, begin)}${from}\n${block(name, figures, tables)}\n${text.slice(end)}`);
}

function block(name: string, figures: Figure[], tables: string): string {
  const rows = figures.map(
    (figure) => `| ${figure.what} | ${valueInWords(figure)} | ${limitInWords(figure)} |`,
  );
  const day = new Date().toISOString().slice(0, 10);
  return [
    "| figure | measured | limit |",
    "|---|---:|---|",
    ...rows,
    "",
    ...(tables ? [tables, ""] : []),
    `\`npm run bench -- ${name}\`, ${day}, on ${machine()}.`,
  ].join("\n");
}

/** What the reader needs to compare, and nothing that names the machine. */
function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, ${browserVersion()}`;
}
