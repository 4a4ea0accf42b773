import type { Catalog } from "./catalog";

/** What a search result shows. */
export type SearchHit = {
  type: "role" | "skill" | "technology" | "company";
  id: string;
  title: string;
  summary: string;
};

/** What is indexed; `text` is empty for companies, which are found by name alone. */
export type SearchDocument = SearchHit & { key: string; aliases: string; tags: string; text: string };

/** Letters and digits, with the signs that tell C, C++ and C# apart. */
const WORD = /[\p{L}\p{N}]+[+#]*/gu;

/**
 * MiniSearch options shared by the build, the search page and the browser: an index can only be
 * read with the options that it was made with.
 */
export const SEARCH_OPTIONS = {
  idField: "key",
  fields: ["title", "aliases", "tags", "text"],
  storeFields: ["type", "id", "title", "summary"],
  tokenize: (text: string): string[] => text.match(WORD) ?? [],
  processTerm: (term: string): string => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""),
  searchOptions: {
    boost: { title: 4, aliases: 3, tags: 1.5 },
    // Short words are names (Go, C, R): a slip in them is another word.
    prefix: (term: string): boolean => term.length > 1,
    fuzzy: (term: string): number | false => (term.length > 3 ? 0.25 : false),
    boostDocument: (key: string): number => (key.startsWith("company/") ? 0.5 : 1),
    combineWith: "AND" as const,
  },
};

/** The part of MiniSearch that searching needs; what it gives back carries the stored fields. */
type Index = { search(query: string, options?: { combineWith: "OR" }): object[] };

/** What holds all the words; where nothing does, what holds some of them. Best first. */
export function findIn(index: Index, query: string): SearchHit[] {
  const all = index.search(query);
  const found = all.length > 0 ? all : index.search(query, { combineWith: "OR" });
  return (found as SearchHit[]).map(({ type, id, title, summary }) => ({ type, id, title, summary }));
}

/** One document for each thing that has a page. */
export function searchDocuments(catalog: Catalog): SearchDocument[] {
  const roles = Object.values(catalog.roles).map(({ id, title, summary, aliases, family }) =>
    document({ type: "role", id, title, summary }, aliases, [family]),
  );
  const skills = Object.values(catalog.skills).map(({ id, title, summary, tags }) =>
    document({ type: "skill", id, title, summary }, [], tags),
  );
  const technologies = Object.values(catalog.technologies).map(({ id, title, summary, aliases, kind }) =>
    document({ type: "technology", id, title, summary }, aliases, [kind]),
  );
  const companies = Object.values(catalog.companies).map(({ id, name, roles: held }) => {
    const titles = Object.values(catalog.roles)
      .filter((role) => held.includes(role.id))
      .map((role) => role.title);
    return {
      ...document({ type: "company", id, title: name, summary: titles.join(", ") }, [], []),
      text: "",
    };
  });
  return [...roles, ...skills, ...technologies, ...companies];
}

function document(hit: SearchHit, aliases: string[], tags: string[]): SearchDocument {
  const key = `${hit.type}/${hit.id}`;
  return { ...hit, key, aliases: aliases.join(", "), tags: tags.join(", "), text: hit.summary };
}
