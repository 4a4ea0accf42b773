"use client";

import { useSyncExternalStore } from "react";

const KEY = "strata.theme";
const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

const isChoice = (value: string | undefined): value is Choice => CHOICES.some((choice) => choice === value);

/** System, Light, Dark. Hidden without JavaScript: then the system decides. */
export function ThemeSelect() {
  const choice = useSyncExternalStore(subscribe, current, () => "system" as const);
  return (
    <label className="theme-select">
      <span>Theme</span>
      <select value={choice} onChange={(event) => choose(event.target.value)}>
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}

function current(): Choice {
  const theme = document.documentElement.dataset.theme;
  return isChoice(theme) ? theme : "system";
}

function choose(value: string) {
  const root = document.documentElement;
  if (value === "light" || value === "dark") root.dataset.theme = value;
  else delete root.dataset.theme;
  try {
    if (value === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Storage may be refused; the choice then lasts until the page is left.
  }
  window.dispatchEvent(new Event("strata:theme"));
}

function subscribe(onChange: () => void) {
  window.addEventListener("strata:theme", onChange);
  return () => window.removeEventListener("strata:theme", onChange);
}
