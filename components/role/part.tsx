import type { ReactNode } from "react";

/** One part of a role page: an anchor for the rail, a heading, at most one line under it. */
export function Part({
  id,
  title,
  sub,
  children,
}: {
  id: string;
  title: string;
  sub?: string;
  children: ReactNode;
}) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {sub && <p className="sub">{sub}</p>}
      {children}
    </section>
  );
}
