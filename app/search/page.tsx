import type { Metadata } from "next";
import { foundInWords } from "@/components/search/result";
import { ResultList } from "@/components/search/result-list";
import { findIn } from "@/domain/catalog/search";
import { searchIndex } from "@/server/content";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export const metadata: Metadata = {
  title: "Search",
  robots: { index: false },
  alternates: { canonical: "/search" },
};

/** Longer questions are cut: nothing in the index is that long. */
const LONGEST = 200;

/** The twin of the search dialog, for any browser. */
export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? (q[0] ?? "") : (q ?? "")).trim().slice(0, LONGEST);
  const hits = query
    ? findIn(searchIndex(), query).map(({ type, id, title, summary }) => ({ type, id, title, summary }))
    : [];
  return (
    <main id="main" className="page">
      <h1>Search</h1>
      <form action="/search" className="search-form">
        <label className="visually-hidden" htmlFor="q">
          Search roles, skills, technologies and companies
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          placeholder="Kubernetes, idempotency, Microsoft"
        />
        <button className="btn" type="submit">
          Search
        </button>
      </form>
      {query && (
        <section aria-labelledby="found">
          <h2 id="found" className="small-head">
            {foundInWords(hits.length, query)}
          </h2>
          {hits.length === 0 && <p className="note">Three ways on:</p>}
          <ResultList hits={hits} />
        </section>
      )}
    </main>
  );
}
