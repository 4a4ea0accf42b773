"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** A heading that takes the focus when the part below it has become another: the form that had it is gone. */
export function PhaseHeading({ phase, children }: { phase: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    heading.current?.focus();
  }, [phase]);
  return (
    <h3 ref={heading} tabIndex={-1} className="check-head">
      {children}
    </h3>
  );
}
