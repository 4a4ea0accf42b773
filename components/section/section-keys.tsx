"use client";

import { useEffect } from "react";
import { placeLeft, rememberPlace } from "@/components/ui/place";

/** Arrows in the section: up to what rests on a skill, down to what it rests on, left and right along the chips. */
export function SectionKeys() {
  useEffect(() => {
    const left = placeLeft();
    if (left?.matches(".chip")) focusIn(left, ".chip-name");
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("click", onClick);
    };
  }, []);
  return null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>(".chip > a") : null;
  const chip = link?.closest<HTMLElement>(".chip");
  const next = chip && neighbour(chip, event.key);
  if (!link || !next) return;
  event.preventDefault();
  focusIn(next, link.matches(".state") ? ".state" : ".chip-name");
}

function neighbour(chip: HTMLElement, key: string): Element | null {
  const section = chip.closest("[data-section]");
  const id = chip.dataset.skill;
  if (!section || !id) return null;
  const all = [...section.querySelectorAll<HTMLElement>(".chip")];
  switch (key) {
    case "ArrowUp":
      return section.querySelector(`.chip[data-needs~="${id}"]`);
    case "ArrowDown":
      return all.find((one) => chip.dataset.needs?.split(" ").includes(one.dataset.skill ?? "")) ?? null;
    case "ArrowLeft":
      return all[all.indexOf(chip) - 1] ?? null;
    case "ArrowRight":
      return all[all.indexOf(chip) + 1] ?? null;
    default:
      return null;
  }
}

function onClick(event: MouseEvent): void {
  const chip = event.target instanceof Element ? event.target.closest(".chip-name")?.closest(".chip") : null;
  if (chip?.id) rememberPlace(chip.id);
}

/** A folded chip is unfolded first: focus in a closed fold would be lost. */
function focusIn(chip: Element, target: string): void {
  const fold = chip.closest("details");
  if (fold) fold.open = true;
  chip.querySelector<HTMLElement>(target)?.focus();
}
