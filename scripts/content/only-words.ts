export type Spot = { line: number; says: string };

type Node = {
  type: string;
  name?: string | null;
  value?: string;
  position?: { start: { line: number } };
  children?: Node[];
};

/** A remark plugin that notes what runs code or writes HTML: content is read as data and imports nothing. */
export function onlyWords(spots: Spot[]) {
  return (tree: unknown): void => visit(tree as Node, spots);
}

function visit(node: Node, spots: Spot[]): void {
  const says = objection(node);
  if (says) spots.push({ line: node.position?.start.line ?? 1, says });
  for (const child of node.children ?? []) visit(child, spots);
}

function objection({ type, name, value = "" }: Node): string | null {
  switch (type) {
    case "mdxjsEsm":
      return "found an `import` or `export`, an article holds no code that runs; put it in a code block or remove it";
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(value)
        ? null
        : `found {${value}} outside code, braces would run it; write it in backticks`;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return /^[A-Z]/.test(name ?? "")
        ? null
        : `found <${name ?? ""}>, an article holds no HTML; write Markdown, or put it in backticks`;
    case "image":
      return "found an image, an article holds none; draw it as a table or a code block";
    default:
      return null;
  }
}
