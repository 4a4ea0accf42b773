import { fileOf, type Kind, type Library, nounOf } from "./library";
import { didYouMean } from "./nearest";
import type { Finding } from "./problem";

/** Kinds whose ids are public for ever: in addresses, ledgers, exports. Pay and usage are found by occupation. */
export const LASTING = ["roles", "skills", "technologies", "companies", "resources", "sources"] as const;
export type Lasting = (typeof LASTING)[number] & Kind;

/** content/retired.json: what left, and what replaced it (null: nothing did). */
export type Retired = Partial<Record<Lasting, Record<string, string | null>>>;

/** content/ids.json: every id that was ever published. */
export type Published = Partial<Record<Lasting, string[]>>;

export const RETIRED_FILE = "content/retired.json";
export const PUBLISHED_FILE = "content/ids.json";

/** Ids never vanish silently, come back as something else, or lead to nothing. */
export function checkLastingIds(library: Library, retired: Retired, published: Published): Finding[] {
  return LASTING.flatMap((kind) => {
    const existing = library.existing[kind];
    const gone = retired[kind] ?? {};
    return [
      ...(published[kind] ?? []).flatMap((id, at) => vanished(kind, id, at, existing, gone)),
      ...Object.entries(gone).flatMap(([id, successor]) => succession(kind, id, successor, existing)),
    ];
  });
}

/** Ids that content has and the published list does not. */
export function unpublished(library: Library, published: Published): string[] {
  return LASTING.flatMap((kind) => {
    const known = new Set(published[kind] ?? []);
    return [...library.existing[kind]].filter((id) => !known.has(id)).map((id) => `${kind}/${id}`);
  });
}

/** The published list with all that content has now; nothing ever leaves it. */
export function publish(library: Library, published: Published): Required<Published> {
  const entries = LASTING.map((kind) => [
    kind,
    [...new Set([...(published[kind] ?? []), ...library.existing[kind]])].sort(),
  ]);
  return Object.fromEntries(entries);
}

function vanished(
  kind: Lasting,
  id: string,
  at: number,
  existing: ReadonlySet<string>,
  gone: Record<string, string | null>,
): Finding[] {
  if (existing.has(id) || id in gone) return [];
  const says = `${nounOf(kind)} \`${id}\` was published and ${fileOf(kind, id)} is gone; bring it back, or add \`${id}\` to ${kind} in ${RETIRED_FILE} with what replaced it`;
  return [{ file: PUBLISHED_FILE, path: [kind, at], says }];
}

function succession(
  kind: Lasting,
  id: string,
  successor: string | null,
  existing: ReadonlySet<string>,
): Finding[] {
  const finding = (says: string): Finding => ({ file: RETIRED_FILE, path: [kind, id], says });
  const found: Finding[] = [];
  if (existing.has(id))
    found.push(
      finding(
        `\`${id}\` is retired and ${fileOf(kind, id)} exists; ids are never reused: name the new ${nounOf(kind)} otherwise`,
      ),
    );
  if (successor !== null && !existing.has(successor))
    found.push(
      finding(
        `no ${nounOf(kind)} \`${successor}\`${didYouMean(successor, existing, "name one that exists, or null")}`,
      ),
    );
  return found;
}
