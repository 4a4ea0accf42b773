import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { findIn, SEARCH_OPTIONS, type SearchDocument, type SearchHit } from "@/domain/catalog/search";
import { type Figure, median, quantile } from "./figure";

const INDEX = ".content/search.json";

/** The size of the search index, and the time of a query: every title, whole, begun and with a slip in it. */
export async function search(): Promise<Figure[]> {
  const text = readFileSync(INDEX, "utf8");
  const index = MiniSearch.loadJSON<SearchDocument>(text, SEARCH_OPTIONS);
  const titles = titlesIn(text);
  const queries = titles.flatMap((title) => [title, title.slice(0, 4), slipped(title)]);
  // The first round warms the code up, as a page does that was asked before.
  for (const query of queries) findIn(index, query);
  const times = queries.map((query) => timed(() => findIn(index, query)));
  const found = titles.filter((title) => findIn(index, slipped(title)).some((hit) => hit.title === title));
  const first = (findIn(index, "kuberntes")[0] as SearchHit | undefined)?.title === "Kubernetes";
  return [
    { what: "the index, gzip", value: gzipSync(text).length / 1000, unit: "kB", most: 80 },
    { what: `a query, median of ${queries.length}`, value: median(times), unit: "ms", most: 10 },
    { what: "a query, 99 of 100", value: quantile(times, 0.99), unit: "ms", most: 10 },
    { what: "titles found in spite of a slip", value: (100 * found.length) / titles.length, unit: "%" },
    { what: "“kuberntes” finds Kubernetes first (1 = yes)", value: first ? 1 : 0, unit: "", least: 1 },
  ];
}

/** The stored titles of everything that has a page. */
function titlesIn(text: string): string[] {
  const { storedFields } = JSON.parse(text) as { storedFields: Record<string, { title: string }> };
  return Object.values(storedFields).map(({ title }) => title);
}

/** The title without its fourth letter: a slip of the commonest kind. */
const slipped = (title: string): string => (title.length < 6 ? title : title.slice(0, 3) + title.slice(4));

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
