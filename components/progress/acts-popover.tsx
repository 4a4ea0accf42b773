"use client";
import { useEffect, useRef } from "react";
import type { Act } from "@/domain/progress";
import { stateOf } from "./progress-state";
import { actsFor, move, openActs } from "./progress-store";
import { useProgress } from "./use-progress";
import { ACT_WORDS, STATE_WORDS } from "./words";

/** The acts allowed for the skill whose square was pressed: one popover for the whole page, beside its square. */
export function ActsPopover() {
  const open = useProgress((progress) => progress.open);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const popover = box.current;
    if (!open || !popover) return;
    popover.showPopover();
    place(popover, open.square);
    open.square.setAttribute("aria-expanded", "true");
    popover.querySelector<HTMLElement>("button")?.focus();
    return () => open.square.setAttribute("aria-expanded", "false");
  }, [open]);

  function onToggle(event: { newState: string }): void {
    if (event.newState === "closed") openActs(null);
  }

  function choose(act: Act): void {
    if (!open) return;
    const { skill, square } = open;
    box.current?.hidePopover();
    square.focus();
    void move(skill, act);
  }

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby="acts-title"
      className="acts-popover"
      onToggle={onToggle}
    >
      {open && (
        <>
          <p id="acts-title">
            <strong>{open.title}</strong> {STATE_WORDS[stateOf(open.skill)]}
          </p>
          <ul>
            {actsFor(open.skill).map((act) => (
              <li key={act}>
                <button type="button" onClick={() => choose(act)}>
                  {ACT_WORDS[act]}
                </button>
              </li>
            ))}
          </ul>
          <a href={`/me/skills/${open.skill}`}>Rate yourself, or see its record</a>
        </>
      )}
    </div>
  );
}

/** Under the square, or above it where there is no room; never off the edge. */
function place(popover: HTMLElement, square: HTMLElement): void {
  const at = square.getBoundingClientRect();
  const size = popover.getBoundingClientRect();
  const room = document.documentElement.clientWidth - size.width - 8;
  const below = at.bottom + 6;
  const top = below + size.height > window.innerHeight - 8 ? Math.max(8, at.top - size.height - 6) : below;
  popover.style.left = `${Math.max(8, Math.min(at.left, room))}px`;
  popover.style.top = `${top}px`;
}
