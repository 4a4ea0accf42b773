import type { SearchHit } from "@/domain/catalog/search";
import { addressOf, MOST, WAYS_ON } from "./result";

/** Plain links; with none, three ways on. */
export function ResultList({ hits }: { hits: SearchHit[] }) {
  if (hits.length === 0)
    return (
      <ul className="results">
        {WAYS_ON.map((way) => (
          <li key={way.href}>
            <a href={way.href}>
              <strong>{way.name}</strong>
            </a>
          </li>
        ))}
      </ul>
    );
  return (
    <ul className="results">
      {hits.slice(0, MOST).map((hit) => (
        <li key={`${hit.type} ${hit.id}`}>
          <a href={addressOf(hit)}>
            <strong>{hit.title}</strong> <span className="tag">{hit.type}</span>
            <span className="note">{hit.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
