/** A place inside a file: `["layers", 2, "skills", 3]`. */
export type Path = readonly (string | number)[];

/** Something wrong in a content file, in words. Who reads the file adds the line. */
export type Finding = { file: string; path: Path; says: string };

/** A path as an author reads it: `layers[2].skills[3]`. */
export function spell(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

/** Names in code marks, as a list in a sentence: "`a`, `b` and `c`". */
export function listed(names: readonly string[], joint = "and"): string {
  const marked = names.map((name) => `\`${name}\``);
  const last = marked.pop() ?? "nothing";
  return marked.length === 0 ? last : `${marked.join(", ")} ${joint} ${last}`;
}

/** "1 skill", "2 skills". */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
