import type { ReactNode } from "react";

/** Roles whose skills have been begun, beside the one that is shown in full. */
export function OtherRoles({ children }: { children: ReactNode }) {
  return (
    <section className="me-part" aria-labelledby="others">
      <h2 id="others">What counts elsewhere too</h2>
      <p className="sub">Skills are shared. Your goal decides which role stands above.</p>
      <ul className="rows other-roles">{children}</ul>
    </section>
  );
}
