"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type Find, loadIndex } from "./load-index";
import { foundInWords } from "./result";
import { ResultList } from "./result-list";

/** Search from anywhere: a native dialog, a field, real links. Arrows move the real focus. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [find, setFind] = useState<Find | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    loadIndex().then(
      (ready) => setFind(() => ready),
      () => setFailed(true),
    );
  }, []);

  const asked = query.trim();
  const hits = find && asked ? find(asked) : [];
  const status = statusOf({ asked, failed, ready: find !== null, found: hits.length });

  return (
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label="Search"
      onClose={onClose}
      onKeyDown={(event) => moveFocus(event, dialog.current)}
    >
      <form action="/search" className="search-form">
        <label className="visually-hidden" htmlFor="search-field">
          Search roles, skills, technologies and companies
        </label>
        <input
          id="search-field"
          name="q"
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search roles, skills, technologies, companies"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button type="button" className="btn btn-plain" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </form>
      <p className="note search-status" role="status">
        {status}
      </p>
      {find && asked !== "" && <ResultList hits={hits} />}
    </dialog>
  );
}

type Situation = { asked: string; failed: boolean; ready: boolean; found: number };

function statusOf({ asked, failed, ready, found }: Situation): string {
  if (failed) return "The index did not load. Enter searches on the server.";
  if (asked === "") return "Type a name. Slips are forgiven.";
  return ready ? foundInWords(found, asked) : "Loading.";
}

/** Down and up walk from the field through the links and back. */
function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement | null) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !dialog) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>("input, .results a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  event.preventDefault();
  next?.focus();
}
