import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Path } from "@/domain/catalog/problem";

export type Fault = { line: number; path: Path; says: string };

/** A YAML (or JSON) text as data, with the line on which each field stands. */
export type Located = { data: unknown; faults: Fault[]; lineOf(path: Path): number };

/** Reads YAML with dates kept as text. `above` is the number of lines in the file before the text. */
export function locate(text: string, above = 0): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + above;
  const faults = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    path: [],
    says: `${inWords(error.code, error.message)}`,
  }));
  const data = faults.length > 0 ? undefined : document.toJS();
  return { data, faults, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

/** Where the deepest part of the path that exists begins: the key of a field, the first letter of an item. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (item === undefined) return offset;
      offset = startOf(item);
      node = item;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

/** The parser's commonest complaints with their remedy; the others in the parser's own words. */
function inWords(code: string, message: string): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "the same field stands twice; keep one";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "not readable as YAML: a text that holds `: ` stands without quotes; put it in double quotes";
    case "MISSING_CHAR":
      return "not readable as YAML: a quote or bracket is never closed; close it";
    default:
      return `not readable as YAML: ${message.toLowerCase()}; mend the line, or put the text in double quotes`;
  }
}
