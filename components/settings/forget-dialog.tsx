"use client";
import { useRef, useState } from "react";
import { forgetDevice } from "@/components/progress/guest";
import { capital, plural } from "@/components/ui/format";

type Props = {
  held: { skills: number; ratings: number; goal: number; notes: number; ticks: number };
  disabled: boolean;
};

/** Removes all that Strata keeps in this browser, after a second look at what that is. */
export function ForgetDialog({ held, disabled }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");

  function forget(): void {
    forgetAll();
    dialog.current?.close();
    setSaid("Forgotten. Nothing of yours is left on this device.");
  }

  return (
    <>
      <p className="settings-act">
        <button
          type="button"
          className="btn btn-plain btn-grave"
          disabled={disabled}
          onClick={() => {
            setSaid("");
            dialog.current?.showModal();
          }}
        >
          Forget everything on this device
        </button>
        <span role="status" className="note">
          {said}
        </span>
      </p>
      <dialog ref={dialog} className="ask" aria-labelledby="forget-ask">
        <h3 id="forget-ask">Forget everything on this device?</h3>
        <p>
          {capital(gone(held))} will be gone for good. There is no copy anywhere else, unless you exported
          one.
        </p>
        <div className="acts">
          <button type="button" className="btn btn-plain" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="button" className="btn btn-grave" onClick={forget}>
            Forget it all
          </button>
        </div>
      </dialog>
    </>
  );
}

function gone({ skills, ratings, goal, notes, ticks }: Props["held"]): string {
  const parts = [
    skills > 0 && plural(skills, "skill"),
    ratings > 0 && plural(ratings, "rating"),
    goal > 0 && "your goal",
    notes > 0 && plural(notes, "note"),
    ticks > 0 && plural(ticks, "tick"),
  ].filter((part) => part !== false);
  return [...parts, "your choice of theme and search key"].join(", ").replace(/, ([^,]*)$/, " and $1");
}

/** Every key of ours, whatever its name; then those who show one are told. */
function forgetAll(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith("strata.")) storage.removeItem(key);
  }
  delete document.documentElement.dataset.theme;
  window.dispatchEvent(new Event("strata:theme"));
  window.dispatchEvent(new Event("strata:slash"));
  forgetDevice();
}
