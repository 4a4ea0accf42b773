"use client";
import { useState } from "react";
import { deviceNow } from "@/components/progress/guest";
import { deviceExport } from "./device-file";

/** Saves the device's store as a file. It is made in the browser: nothing is sent. */
export function GuestExportButton({ disabled }: { disabled: boolean }) {
  const [said, setSaid] = useState("");

  function save(): void {
    const device = deviceNow();
    if (!device) return;
    const now = new Date().toISOString();
    const text = JSON.stringify(deviceExport(device, now), null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `strata-${now.slice(0, 10)}.json`;
    link.click();
    // Some browsers read the address only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    setSaid(`Saved as ${link.download}.`);
  }

  return (
    <p className="settings-act">
      <button type="button" className="btn btn-plain" onClick={save} disabled={disabled}>
        Export JSON
      </button>
      <span role="status" className="note">
        {said}
      </span>
    </p>
  );
}
