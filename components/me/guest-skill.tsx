"use client";
import { type FormEvent, useState } from "react";
import { because, changed, happened, held } from "@/components/journal/move-words";
import { deviceNow, deviceRatings, rateAsGuest } from "@/components/progress/guest";
import { actsFor, move } from "@/components/progress/progress-store";
import { useProgress } from "@/components/progress/use-progress";
import { ACT_WORDS } from "@/components/progress/words";
import type { Confidence, Line } from "@/domain/rating";
import { RatingList } from "./guest-record";
import { Moment } from "./moment";
import { RatingFields } from "./rating-fields";

type Props = { skill: string; title: string; lines: { can: string; example: string }[] };

/** A guest's record of one skill, from the device: where it stands, why, the acts, the ratings. */
export function GuestSkill({ skill, title, lines }: Props) {
  const mode = useProgress((progress) => progress.mode);
  const standing = useProgress(({ standings }) => standings[skill]);
  if (mode === "loading") return <p className="sub">Reading this device …</p>;
  const events = (deviceNow()?.events ?? []).filter((event) => event.skill === skill).reverse();
  const last = events[0];
  return (
    <>
      <section className="me-part" aria-labelledby="stands">
        <h2 id="stands">{standing && last ? held(standing) : "Not started"}</h2>
        <p className="sub">{last ? because(last) : "Nothing has happened here yet."}</p>
        <div className="acts">
          {actsFor(skill).map((act) => (
            <button key={act} type="button" className="btn btn-plain" onClick={() => void move(skill, act)}>
              {ACT_WORDS[act]}
            </button>
          ))}
        </div>
      </section>
      <GuestRating skill={skill} title={title} lines={lines} />
      <section className="me-part" aria-labelledby="history">
        <h2 id="history">What happened</h2>
        {events.length === 0 && <p className="sub">No line yet.</p>}
        <ol className="rows">
          {events.map((event) => (
            <li key={event.version} className="line">
              <p>
                {title} {happened(event.act)}
              </p>
              <p className="note">
                {changed(event)} <Moment at={event.at} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function GuestRating({ skill, title, lines }: Props) {
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
        <RatingList
          ratings={ratings}
          names={{ [skill]: { title, needs: [], hours: 0 } }}
          lines={{ [skill]: lines.map(({ can }) => can) }}
        />
      )}
    </section>
  );
}
