"use client";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import { ForgetDialog } from "./forget-dialog";
import { GuestExportButton } from "./guest-export-button";
import { GuestImportForm } from "./guest-import-form";
import { Part } from "./part";

/** What a guest has on this device: how much, as a file, from a file, and gone. */
export function GuestData({ known }: { known: { skills: string[]; roles: string[]; resources: string[] } }) {
  const mode = useProgress((progress) => progress.mode);
  const standings = useProgress((progress) => progress.standings);
  const device = deviceNow();
  const held = {
    skills: Object.values(standings).filter(({ state }) => state !== "untouched").length,
    moves: device?.events.length ?? 0,
    ratings: device?.ratings.length ?? 0,
    goal: device?.goal ? 1 : 0,
    notes: Object.keys(device?.notes ?? {}).length,
    ticks: Object.keys(device?.ticks ?? {}).length,
  };
  const ready = mode === "guest";
  return (
    <>
      <Part
        id="kept"
        title="Kept on this device"
        sub="In this browser’s storage and nowhere else. Clearing its data clears this too."
      >
        <noscript>
          <p className="sub">Without JavaScript nothing can be kept on a device, exported or imported.</p>
        </noscript>
        <dl className="facts settings-facts">
          {(
            [
              ["Skills begun or set aside", held.skills],
              ["Moves in the journal", held.moves],
              ["Ratings", held.ratings],
              ["Notes", held.notes],
              ["Resources ticked", held.ticks],
              ["Goal", held.goal > 0 ? "set" : "none"],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{ready ? value : "…"}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part
        id="export"
        title="Export"
        sub="States, ratings, goal, notes and ticks as a file. It can be imported here, or into an account."
      >
        <GuestExportButton disabled={!ready} />
      </Part>
      <Part
        id="import"
        title="Import"
        sub="A JSON file that Strata exported. It is merged into this device: of each skill the further state stays, ratings and ticks come together, a note that differs is appended, and nothing is lost. The file is not sent anywhere."
      >
        <GuestImportForm known={known} />
      </Part>
      <Part
        id="forget"
        title="Forget everything"
        sub="Removes all that Strata keeps in this browser: moves, ratings, goal, notes, ticks, theme and the search key."
      >
        <ForgetDialog held={held} disabled={!ready} />
      </Part>
    </>
  );
}
