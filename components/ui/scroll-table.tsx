import type { ReactNode } from "react";

/** A table that scrolls inside itself on narrow screens, and can be scrolled by keys. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys.
    // biome-ignore lint/a11y/useSemanticElements: a region inside a section, named after its table.
    <div className="table-wrap" tabIndex={0} role="region" aria-label={label}>
      <table className="table">{children}</table>
    </div>
  );
}
