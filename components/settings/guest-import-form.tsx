"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { deviceNow, replaceDevice } from "@/components/progress/guest";
import type { ImportReport } from "@/domain/importing";
import { mergeIntoDevice } from "./device-file";
import { FileField } from "./import-form";
import { ImportReportLines } from "./import-report";
import { FILE_LIMIT, readExport } from "./read-export";

type Said = { refused: string } | { report: ImportReport } | null;

/** Merges an export into the device, in the browser. */
export function GuestImportForm({
  known,
}: {
  known: { skills: string[]; roles: string[]; resources: string[] };
}) {
  const [said, setSaid] = useState<Said>(null);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (said) summary.current?.focus();
  }, [said]);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (!(file instanceof File) || file.size === 0) return setSaid({ refused: "Choose a file first." });
    if (file.size > FILE_LIMIT) return setSaid({ refused: "An export has at most 8 MB." });
    const brought = readExport(await file.text());
    if (typeof brought === "string") return setSaid({ refused: brought });
    const device = deviceNow();
    if (!device) return setSaid({ refused: "You are signed in by now. Load this page again." });
    const merged = mergeIntoDevice(device, brought, known, new Date().toISOString());
    const kept = replaceDevice(merged.device);
    form.reset();
    setSaid(
      kept
        ? { report: merged.report }
        : { refused: "This browser has no room for it. It lasts until you leave the page." },
    );
  }

  return (
    <form className="form" onSubmit={(event) => void onSubmit(event)}>
      {said && (
        <div
          ref={summary}
          tabIndex={-1}
          className={"refused" in said ? "form-errors" : "form-done"}
          role={"refused" in said ? "alert" : "status"}
        >
          {"refused" in said ? (
            <p>
              <strong>Nothing was imported.</strong> {said.refused}
            </p>
          ) : (
            <ImportReportLines report={said.report} where="this device" />
          )}
        </div>
      )}
      <FileField />
      <button type="submit" className="btn">
        Import this file
      </button>
    </form>
  );
}
