import type { ReactNode } from "react";

type Props = { label: string; columns: number; children: ReactNode };

/** A column for each role. Three of them scroll inside themselves on phones, and can be scrolled by keys. */
export function AlignedTable({ label, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region inside a section, named after its table.
    <div className="aligned-wrap" tabIndex={columns > 2 ? 0 : undefined} role="region" aria-label={label}>
      <table className="aligned" data-columns={columns}>
        {children}
      </table>
    </div>
  );
}
