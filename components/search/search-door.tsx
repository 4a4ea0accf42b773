"use client";

import { type ComponentType, type MouseEvent, useEffect, useState } from "react";

type Dialog = ComponentType<{ onClose: () => void }>;

/** The way into search: a link to /search that becomes a dialog once JavaScript is here. */
export function SearchDoor() {
  const [open, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<Dialog | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    if (open && !Dialog) import("./search-dialog").then((part) => setDialog(() => part.SearchDialog));
  }, [open, Dialog]);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };

  return (
    <>
      <a className="find" href="/search" onClick={onClick}>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <circle cx="7.5" cy="7.5" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="m11.3 11.3 4.2 4.2" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
        <span>Search roles and skills</span>
        <kbd>/</kbd>
      </a>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Ctrl or Cmd with K always; the bare slash unless it was turned off or the reader is typing. */
function isSearchKey(event: KeyboardEvent): boolean {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") return true;
  if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey) return false;
  const target = event.target;
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  )
    return false;
  try {
    return localStorage.getItem("strata.slash") !== "off";
  } catch {
    return true;
  }
}
