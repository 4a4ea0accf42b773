import { fieldId } from "@/components/ui/field";
import type { Filter, Values } from "@/domain/catalog/filters";
import { setFilters } from "./filter-words";

type Props = {
  path: string;
  filters: readonly Filter[];
  values: Values;
  /** What the address says besides the filters. */
  kept?: Record<string, string>;
};

/**
 * Filters as a plain GET form: every choice is in the address, and Back takes one back. On phones it is folded; on
 * wide screens the fold is always open (listing.css).
 */
export function FilterForm({ path, filters, values, kept = {} }: Props) {
  const set = setFilters(filters, values).length;
  const seen = filters.filter((filter) => !("unseen" in filter));
  return (
    <details className="fold filter-fold">
      <summary>Filter and sort{set > 0 && <span className="tag">{set} set</span>}</summary>
      <form
        action={path}
        className="filter-form"
        data-many={seen.length > 5 ? "" : undefined}
        autoComplete="off"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {seen.map((filter) => (
          <div key={filter.name} className="field" data-kind={filter.kind}>
            <label htmlFor={fieldId(filter.name, "filter")}>{filter.label}</label>
            <Control filter={filter} value={values[filter.name]} />
          </div>
        ))}
        <button type="submit" className="btn">
          Show
        </button>
      </form>
    </details>
  );
}

function Control({ filter, value }: { filter: Filter; value: string | undefined }) {
  const id = fieldId(filter.name, "filter");
  if (filter.kind !== "choice")
    return (
      <input
        id={id}
        name={filter.name}
        type={filter.kind === "words" ? "search" : "text"}
        inputMode={filter.kind === "amount" ? "numeric" : undefined}
        placeholder={filter.kind === "amount" ? (filter.unit === "dollars" ? "dollars" : "hours") : undefined}
        defaultValue={value}
      />
    );
  return (
    <select id={id} name={filter.name} defaultValue={value ?? ""}>
      <option value="">{filter.none}</option>
      {filter.options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
