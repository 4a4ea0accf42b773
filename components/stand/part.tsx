import type { ReactNode } from "react";

/** A titled part of the result. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="stand-part" aria-labelledby={`stand-${id}`}>
      <h3 id={`stand-${id}`}>{title}</h3>
      {children}
    </section>
  );
}
