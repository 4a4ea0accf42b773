import { fileOf, type Library } from "./library";
import { didYouMean } from "./nearest";
import type { Finding } from "./problem";

/** The four questions that each skill's article answers, in this order. */
export const HEADINGS = [
  "Why it exists",
  "How it works",
  "How it fails",
  "How you know that you have it",
] as const;

const SHORTEST = 350;
const LONGEST = 900;

/** Length, headings, tables and inner links of the articles. A finding's path is ["body"] and, where it has one, its line there. */
export function checkBodies(library: Library): Finding[] {
  const skills = Object.entries(library.bodies.skills).flatMap(([id, body]) =>
    [...length(body), ...headings(body), ...tables(body), ...links(body, library)].map((found) => ({
      file: fileOf("skills", id),
      ...found,
    })),
  );
  const roles = Object.entries(library.bodies.roles).flatMap(([id, body]) =>
    [...tables(body), ...links(body, library)].map((found) => ({ file: fileOf("roles", id), ...found })),
  );
  return [...skills, ...roles];
}

/** Words of prose: code blocks do not count. */
export function countWords(body: string): number {
  return withoutCode(body)
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

type Found = Pick<Finding, "path" | "says">;

function length(body: string): Found[] {
  const words = countWords(body);
  if (words < SHORTEST)
    return [
      bodySays(`found ${words} words outside code, at least ${SHORTEST} are needed; add ${SHORTEST - words}`),
    ];
  if (words > LONGEST)
    return [
      bodySays(`found ${words} words outside code, at most ${LONGEST} are allowed; cut ${words - LONGEST}`),
    ];
  return [];
}

function headings(body: string): Found[] {
  const found = [...withoutCode(body).matchAll(/^## +(.+?) *$/gm)].map((match) => match[1] as string);
  if (found.join("\n") === HEADINGS.join("\n")) return [];
  const missing = HEADINGS.find((heading) => !found.includes(heading));
  if (missing !== undefined)
    return [bodySays(`no heading \`## ${missing}\`; the four are \`${HEADINGS.join("`, `")}\``)];
  return [
    bodySays(
      `found the headings \`${found.join("`, `")}\`, only these, in this order: \`${HEADINGS.join("`, `")}\``,
    ),
  ];
}

/** A row of cells over a row of dashes. */
const TABLE_HEAD = /^\|(.*)\|\s*$/;
const DASHES = /^\|[\s:|-]*-[\s:|-]*$/;

/** A column without a heading means nothing to somebody who hears the table. */
function tables(body: string): Found[] {
  const lines = withoutCode(body).split("\n");
  return lines.flatMap((text, at) => {
    const cells = DASHES.test(lines[at + 1] ?? "") ? TABLE_HEAD.exec(text)?.[1]?.split("|") : undefined;
    const empty = cells?.findIndex((cell) => cell.trim() === "") ?? -1;
    if (empty < 0) return [];
    return [{ path: ["body", at], says: `column ${empty + 1} of this table has no heading; name it` }];
  });
}

const INNER_LINK = /\]\(\/(roles|skills|technologies|companies)\/([^)#?\s]*)/g;

function links(body: string, { existing }: Library): Found[] {
  return withoutCode(body)
    .split("\n")
    .flatMap((text, at) =>
      [...text.matchAll(INNER_LINK)].flatMap(([, kind, id = ""]) => {
        const known = existing[kind as "skills"];
        if (known.has(id)) return [];
        const says = `the link to /${kind}/${id} leads nowhere${didYouMean(id, known, "remove it")}`;
        return [{ path: ["body", at], says }];
      }),
    );
}

const bodySays = (says: string): Found => ({ path: ["body"], says });

/** Code becomes empty lines, so that the lines of the rest keep their numbers. */
export const withoutCode = (body: string): string =>
  body.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, (block) => block.replace(/[^\n]/g, ""));
