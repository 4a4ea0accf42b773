/** As much of a tree of HTML as is looked at here. */
type Node = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
};

/** Deeper than anybody writes, and far from where a stack ends. */
const DEEPEST = 40;

/** The longest text that is read as Markdown, and the most marks of stress and links in one paragraph of it. */
const LONGEST = 20_000;
const MARKS = 400;

/** Quotes and lists in quotes and lists, all opened on one line. */
const CONTAINERS = /^(?:[ \t]{0,3}(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t])){8}/m;

/**
 * Whether a text is made to be slow: readers of Markdown take the square of the time for marks that wait for their
 * partner, and for quotes in quotes. Within these limits the time grows with the length alone.
 */
export function tangled(text: string): boolean {
  if (text.length > LONGEST || CONTAINERS.test(text)) return true;
  return text.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_~[]/g)?.length ?? 0) > MARKS);
}

/** A plugin that keeps of HTML and images their text, and moves headings below those of the page. */
export function tamed() {
  return (tree: unknown): void => {
    const open: [node: Node, depth: number][] = [[tree as Node, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, depth] = next;
      if (depth > DEEPEST) throw new RangeError("nested without end");
      node.children = node.children?.map(tame);
      for (const child of node.children ?? []) open.push([child, depth + 1]);
    }
  };
}

/** Addresses that a text may lead to: complete ones of the web and of mail. Anything else is no link. */
export function safeAddress(address: string): string | undefined {
  return /^(https?:\/\/[^/]|mailto:[^/])/i.test(address) ? address : undefined;
}

function tame(node: Node): Node {
  if (node.type === "raw") return { type: "text", value: node.value };
  if (node.type !== "element") return node;
  const [, level] = /^h([1-6])$/.exec(node.tagName ?? "") ?? [];
  if (level) return { ...node, tagName: `h${Math.min(Number(level) + 2, 6)}` };
  if (node.tagName === "img") return { type: "text", value: String(node.properties?.alt ?? "") };
  // A task's box is a field of a form; its sign says the same.
  if (node.tagName === "input") return { type: "text", value: node.properties?.checked ? "☑" : "☐" };
  return node;
}
