"use client";
import { type FormEvent, useState } from "react";
import { because } from "@/components/journal/move-words";
import { deviceNow, deviceRatings, rateAsGuest } from "@/components/progress/guest";
import { actsFor, move } from "@/components/progress/progress-store";
import { useProgress } from "@/components/progress/use-progress";
import { ACT_WORDS } from "@/components/progress/words";
import { hollow, type State } from "@/domain/progress";
import type { Confidence, Line } from "@/domain/rating";
import { DeviceLines } from "./guest-record";
import { HollowNote, missingUnder } from "./missing";
import { RatingFields } from "./rating-fields";
import { RatingList } from "./rating-list";
import { RecordHead } from "./record-head";

type Props = {
  skill: string;
  title: string;
  layer: number;
  /** What the skill rests on. */
  needs: Record<string, { title: string }>;
  lines: { can: string; example: string }[];
};

/** A guest's record of one skill, from the device: where it stands, why, the acts, the ratings. */
export function GuestSkill({ skill, title, layer, needs, lines }: Props) {
  const mode = useProgress((progress) => progress.mode);
  const standings = useProgress((progress) => progress.standings);
  if (mode === "loading") return <p className="sub device-wait">Reading this device …</p>;
  const standing = standings[skill] ?? { state: "untouched" as const, basis: null };
  const stateOf = (id: string): State => standings[id]?.state ?? "untouched";
  const isHollow = hollow(skill, stateOf, () => Object.keys(needs));
  const events = (deviceNow()?.events ?? []).filter((event) => event.skill === skill).reverse();
  const last = events[0];
  return (
    <>
      <RecordHead
        layer={layer}
        standing={standing}
        hollow={isHollow}
        acts={actsFor(skill).map((act) => (
          <button
            key={act}
            type="button"
            className={act === "start" || act === "resume" ? "btn" : "btn btn-plain"}
            onClick={() => void move(skill, act)}
          >
            {ACT_WORDS[act]}
          </button>
        ))}
      >
        <p className="sub">
          {last ? because(last) : "Not moved yet. Say where you stand."} Kept on this device.
        </p>
        {isHollow && <HollowNote ids={missingUnder(Object.keys(needs), stateOf)} names={needs} />}
      </RecordHead>
      <div className="record-two">
        <GuestRating skill={skill} lines={lines} />
        <section className="me-part" aria-labelledby="history">
          <h2 id="history">What happened</h2>
          {events.length === 0 ? (
            <p className="sub">No line yet. A move writes the first.</p>
          ) : (
            <DeviceLines events={events} names={{ [skill]: { title, layer } }} />
          )}
        </section>
      </div>
    </>
  );
}

function GuestRating({ skill, lines }: Pick<Props, "skill" | "lines">) {
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState(0);
  const ratings = [...deviceRatings(skill)].reverse();

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const line = form.get("line") === "unknown" ? "unknown" : (Number(form.get("line")) as Line);
    const confidence = Number(form.get("confidence")) as Confidence;
    const kept = rateAsGuest({ skill, line, confidence });
    setSaid(kept ? "Kept on this device." : "This browser keeps nothing; the rating lasts until you leave.");
    setShown(shown + 1);
  }

  return (
    <section className="me-part" aria-labelledby="rating">
      <h2 id="rating">Rate yourself</h2>
      <p className="sub">A rating is your own view, with its date. It moves nothing and proves nothing.</p>
      <form onSubmit={onSubmit} className="form">
        <RatingFields lines={lines} />
        <button type="submit" className="btn">
          Keep this rating
        </button>
      </form>
      <p role="status">{said}</p>
      {ratings.length > 0 && (
        <RatingList ratings={ratings} lines={{ [skill]: lines.map(({ can }) => can) }} />
      )}
    </section>
  );
}
