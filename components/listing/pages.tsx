import { addressWith, type Filter, type Values } from "@/domain/catalog/filters";

type Props = { path: string; filters: readonly Filter[]; values: Values; page: number; pages: number };

/** Leaves through a list that is longer than a page. */
export function Pages({ path, filters, values, page, pages }: Props) {
  if (pages === 1) return null;
  const to = (at: number) => addressWith(path, filters, values, { page: at === 1 ? null : String(at) });
  return (
    <nav className="pages num" aria-label="Pages">
      {page > 1 && (
        <a className="btn btn-plain" href={to(page - 1)} rel="prev">
          Page {page - 1}
        </a>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <a className="btn btn-plain" href={to(page + 1)} rel="next">
          Page {page + 1}
        </a>
      )}
    </nav>
  );
}
