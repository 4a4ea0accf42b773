import { withoutCode } from "./body";
import { fileOf, type Library } from "./library";
import type { Path } from "./problem";

/** A text that a reader takes in at once, and where it stands. */
export type Paragraph = { file: string; path: Path; text: string };

/** What authors write in full: derived files and one-line entries hold no prose of their own. */
const WRITTEN = ["roles", "skills", "technologies"] as const;

/** Every text of roles, skills and technologies: each field by itself, articles by paragraph, code left out. */
export function paragraphsOf(library: Library): Paragraph[] {
  return WRITTEN.flatMap((kind) => {
    const fields = Object.entries(library.whole[kind]).flatMap(([id, data]) =>
      fieldsOf(data, []).map((field) => ({ file: fileOf(kind, id), ...field })),
    );
    if (kind === "technologies") return fields;
    const bodies = Object.entries(library.bodies[kind]).flatMap(([id, body]) =>
      blocksOf(body).map((block) => ({ file: fileOf(kind, id), ...block })),
    );
    return [...fields, ...bodies];
  });
}

type Found = Pick<Paragraph, "path" | "text">;

/** Every text of two words or more in a group of fields, with its place. */
export function fieldsOf(data: unknown, path: Path): Found[] {
  // One word is an id, an address or a keyword.
  if (typeof data === "string") return /\s/.test(data) ? [{ path, text: data }] : [];
  if (typeof data !== "object" || data === null) return [];
  const inner: [string | number, unknown][] = Array.isArray(data)
    ? data.map((item, at) => [at, item])
    : Object.entries(data);
  return inner.flatMap(([key, value]) => fieldsOf(value, [...path, key]));
}

/** Runs of lines between empty ones. Headings and the rules of tables are the same everywhere. */
function blocksOf(body: string): Found[] {
  const found: Found[] = [];
  let open: string[] = [];
  const lines = withoutCode(body).split("\n");
  for (const [at, line] of [...lines, ""].entries()) {
    const text = /^(#|\|[\s:|-]*$)/.test(line) ? "" : line.trim();
    if (text !== "") open.push(text);
    else if (open.length > 0) {
      found.push({ path: ["body", at - open.length], text: open.join(" ") });
      open = [];
    }
  }
  return found;
}
