import { count, money } from "@/components/ui/format";
import type { Filed } from "@/domain/catalog/filed";

/** How much of all filings for the occupation the listed employers made. */
export function WholeLine({ filed: { whole, rows } }: { filed: Filed }) {
  if (!whole) return null;
  const listed = rows.reduce((sum, { filing }) => sum + filing.n, 0);
  const offer = whole.p50 === undefined ? "" : `, with a median offer of ${money(whole.p50, whole.currency)}`;
  return (
    <p className="note measure">
      {count(whole.n)} certified filings in all{offer}, {whole.region}, {whole.year}. The {rows.length}{" "}
      employers listed made {count(listed)} of them.
    </p>
  );
}
