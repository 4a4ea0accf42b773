import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { digest } from "./files";
import { onlyWords, type Spot } from "./only-words";
import type { Article, Problem } from "./read";
import { writeIfChanged } from "./write";

/** Raised when the way bodies are compiled changes, so that none from before is taken for fresh. */
const RECIPE = "1";

/**
 * Compiles articles to modules under .content/bodies. A module begins with the hash of what it was made
 * from: an unchanged article is not compiled again.
 */
export async function compileBodies(out: string, articles: Article[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const article of articles) {
    const target = join(out, "bodies", article.kind, `${article.id}.mjs`);
    const head = `// ${digest(`${RECIPE}\0${article.text}`)}\n`;
    if (existsSync(target) && readFileSync(target, "utf8").startsWith(head)) continue;
    const compiled = await compileBody(article);
    if (typeof compiled === "string") writeIfChanged(target, head + compiled);
    else problems.push(...compiled);
  }
  return problems;
}

/** Removes bodies whose article is gone and writes the map from id to module. */
export function writeBodyMap(out: string, articles: Article[]): void {
  const maps = (["roles", "skills"] as const).map((kind) => {
    const ids = new Set(articles.filter((article) => article.kind === kind).map(({ id }) => id));
    const folder = join(out, "bodies", kind);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (!ids.has(name.replace(/\.mjs$/, ""))) rmSync(join(folder, name));
    }
    const lines = [...ids].map((id) => `  "${id}": () => import("./bodies/${kind}/${id}.mjs"),\n`);
    return `export const ${kind} = {\n${lines.join("")}};\n`;
  });
  writeIfChanged(join(out, "bodies.mjs"), maps.join(""));
}

/** The article as JavaScript, or what is wrong with it. */
export async function compileBody({ path: file, text, firstLine }: Article): Promise<string | Problem[]> {
  const spots: Spot[] = [];
  const problem = (line: number, says: string): Problem => ({ file, line, path: ["body"], says });
  try {
    const compiled = await compile(
      { value: text, path: file },
      // Cells keep `align`: the policy allows no style attribute.
      { remarkPlugins: [remarkGfm, [onlyWords, spots]], tableCellAlignToStyle: false },
    );
    if (spots.length === 0) return String(compiled);
    return spots.map(({ line, says }) => problem(line + firstLine - 1, says));
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    // For an unclosed tag the place stands only inside the sentence.
    const place = line ?? Number(/\((\d+):\d+/.exec(reason ?? "")?.[1] ?? 1);
    const said = (reason ?? String(error)).replace(/ \((\d+:\d+(-\d+:\d+)?)\)/g, "").split("\n")[0];
    return [
      problem(
        place + firstLine - 1,
        `not readable as MDX: ${said}; write \`<\` and \`{\` in backticks or as words`,
      ),
    ];
  }
}
