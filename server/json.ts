// An export nests seven levels; code that walks a value of some thousand runs out of stack.
const DEEPEST = 64;

/** The value of JSON in UTF-8; null when it is not that, or nested deeper than anything of ours. */
export function parseJson(bytes: Uint8Array | ArrayBuffer): { value: unknown } | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return tooDeep(text) ? null : { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
