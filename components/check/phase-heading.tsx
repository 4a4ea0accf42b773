"use client";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { phase: string; as?: "h2" | "h3"; id?: string; className?: string; children: ReactNode };

/** A heading that takes the focus when what it heads has become another: the form that had it is gone. */
export function PhaseHeading({ phase, as: Heading = "h3", id, className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    heading.current?.focus();
  }, [phase]);
  return (
    <Heading ref={heading} tabIndex={-1} id={id} className={className}>
      {children}
    </Heading>
  );
}
