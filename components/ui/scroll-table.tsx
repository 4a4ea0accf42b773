import type { ReactNode } from "react";

/** With `figures`, every column but the first holds numbers and is set to the right. */
type Props = { label: string; figures?: boolean; children: ReactNode };

/** A table that scrolls inside itself on narrow screens, and can be scrolled by keys. */
export function ScrollTable({ label, figures = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys.
    // biome-ignore lint/a11y/useSemanticElements: a region inside a section, named after its table.
    <div className="table-wrap" tabIndex={0} role="region" aria-label={label}>
      <table className={figures ? "table figures" : "table"}>{children}</table>
    </div>
  );
}
