"use client";
import { useSyncExternalStore } from "react";

const KEY = "strata.slash";
const CHANGED = "strata:slash";

/** Whether the bare slash opens search. It can be turned off for those who speak or dictate to their browser. */
export function SlashKeyToggle() {
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  return (
    <label className="choice slash-key">
      <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
      <span>
        The <kbd>/</kbd> key opens search
        <small>Turn it off if you dictate. Ctrl or Cmd with K always opens it.</small>
      </span>
    </label>
  );
}

function isOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Storage may be refused; the key then stays as it is, and the box shows it.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
