import { addressWith, type Filter, type Values } from "@/domain/catalog/filters";
import { setFilters, setWords } from "./filter-words";

type Props = { path: string; filters: readonly Filter[]; values: Values; kept?: Record<string, string> };

/** What is set, each with a link that takes it away. */
export function FiltersSet({ path, filters, values, kept = {} }: Props) {
  const set = setFilters(filters, values);
  if (set.length === 0) return null;
  const all = [...Object.keys(kept).map(asWords), ...filters];
  return (
    <ul className="filters-set" aria-label="Filters that are set">
      {set.map((filter) => {
        const words = setWords(filter, values[filter.name] ?? "");
        const href = addressWith(path, all, { ...kept, ...values }, { [filter.name]: null, page: null });
        return (
          <li key={filter.name}>
            <a className="filter-chip" href={href}>
              <span className="visually-hidden">Take away: </span>
              {words}
              <Cross />
            </a>
          </li>
        );
      })}
      {set.length > 1 && (
        <li>
          <a className="filter-clear" href={addressWith(path, all, kept)}>
            Clear all
          </a>
        </li>
      )}
    </ul>
  );
}

/** What the address keeps besides the filters is written like one. */
export const asWords = (name: string): Filter => ({ kind: "words", name, label: name });

function Cross() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" fill="none" />
    </svg>
  );
}
