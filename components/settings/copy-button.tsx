"use client";
import { useState } from "react";

/** Copies the text of one element. Where the clipboard is refused it selects the text instead, and says so. */
export function CopyButton({ of }: { of: string }) {
  const [said, setSaid] = useState("");

  async function copy(): Promise<void> {
    const source = document.getElementById(of);
    if (!source) return;
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      setSaid("Copied.");
    } catch {
      getSelection()?.selectAllChildren(source);
      setSaid("Selected. Copy it with Ctrl or Cmd and C.");
    }
  }

  return (
    <>
      <button type="button" className="btn btn-plain copy-button" onClick={() => void copy()}>
        Copy
      </button>
      <span role="status" className="note">
        {said}
      </span>
    </>
  );
}
