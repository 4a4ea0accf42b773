import type { ReactNode, RefObject } from "react";

/** `arrived`: the page answers a form that was sent without a script, so the browser itself moves the focus. */
export type Head = { ref: RefObject<HTMLHeadingElement | null>; arrived: boolean };

/** The heading of the step that is due, which the focus goes to after each answer. */
export function StandTitle({ head, children }: { head: Head; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: only after an answer, when the reader expects the next question.
    <h2 ref={head.ref} tabIndex={-1} autoFocus={head.arrived} className="stand-title">
      {children}
    </h2>
  );
}
