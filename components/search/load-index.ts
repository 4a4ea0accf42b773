import MiniSearch from "minisearch";
import { findIn, SEARCH_OPTIONS, type SearchDocument, type SearchHit } from "@/domain/catalog/search";

export type Find = (query: string) => SearchHit[];

let loading: Promise<Find> | null = null;

/** Fetches the index once a visit; a failed try may be tried again. */
export function loadIndex(): Promise<Find> {
  loading ??= fetch("/search-index.json")
    .then((answer) => {
      if (!answer.ok) throw new Error(`search index: ${answer.status}`);
      return answer.text();
    })
    .then((text) => {
      const index = MiniSearch.loadJSON<SearchDocument>(text, SEARCH_OPTIONS);
      return (query: string) =>
        findIn(index, query).map(({ type, id, title, summary }) => ({ type, id, title, summary }));
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
