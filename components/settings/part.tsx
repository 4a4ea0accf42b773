import type { ReactNode } from "react";

type Props = { id: string; title: string; sub?: ReactNode; children: ReactNode };

/** One part of the settings, with the anchor that the contents lead to. */
export function Part({ id, title, sub, children }: Props) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {sub && <p className="sub">{sub}</p>}
      {children}
    </section>
  );
}
