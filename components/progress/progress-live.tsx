"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { ActsPopover } from "./acts-popover";
import { NoticeBar } from "./notice-bar";
import { paint } from "./paint";
import { paintRatings } from "./paint-ratings";
import { snapshot } from "./progress-state";
import { leaveWhenSignedOut, openActs, subscribe } from "./progress-store";
import { useProgress } from "./use-progress";

/** Brings the page's skills to life: paints states and cores, opens the acts, tells what happened. */
export function ProgressLive() {
  const saved = useProgress((progress) => progress.saved);
  const router = useRouter();

  // What the server has written of the reader on this page is older than what it has just been told.
  useEffect(() => {
    if (saved > 0 && location.pathname.startsWith("/me")) router.refresh();
  }, [saved, router]);

  const path = usePathname();
  useEffect(() => {
    if (path) leaveWhenSignedOut();
  }, [path]);
  useEffect(() => {
    const repaint = () => {
      paint(snapshot());
      void paintRatings(snapshot().mode);
      if (document.querySelector("[data-tick]"))
        void import("./paint-ticks").then(({ paintTicks }) => paintTicks(snapshot().mode));
      const begun = Object.keys(snapshot().standings).length > 0;
      if (document.querySelector(begun ? "[data-section]" : ".chip[data-next]"))
        void import("./paint-next").then(({ paintNext }) => paintNext(snapshot()));
      if (begun && document.querySelector("[data-role-core]"))
        void import("./paint-role-cores").then(({ paintRoleCores }) => paintRoleCores(snapshot()));
    };
    const leave = subscribe(repaint);
    let asked = 0;
    // Pages change without a reload, so new chips are painted when they appear.
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => addedNodes.length > 0)) return;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(repaint);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    repaint();
    return () => {
      leave();
      observer.disconnect();
      cancelAnimationFrame(asked);
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <>
      <ActsPopover />
      <NoticeBar />
    </>
  );
}

function onClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  openFrom(event);
}

/** Enter clicks a link by itself; a button also answers to Space. */
function onKey(event: KeyboardEvent): void {
  if (event.key === " ") openFrom(event);
}

function openFrom(event: Event): void {
  const square =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-state-control]") : null;
  const skill = square?.closest<HTMLElement>("[data-skill]")?.dataset.skill;
  if (!square || !skill || snapshot().mode === "loading") return;
  event.preventDefault();
  openActs({ skill, title: square.dataset.title ?? skill, square });
}
