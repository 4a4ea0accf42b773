"use client";
import { changed, happened } from "@/components/journal/move-words";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import type { StandingEvent } from "@/domain/progress";
import { CONFIDENCE_WORDS, latestRatings, type Rating } from "@/domain/rating";
import { Moment } from "./moment";
import type { SkillNames } from "./names";

/** The last moves on this device, newest first. */
export function GuestJournal({ names, most }: { names: SkillNames; most?: number }) {
  useProgress((progress) => progress.standings);
  const events = [...(deviceNow()?.events ?? [])].reverse().slice(0, most);
  if (events.length === 0) return <p className="sub">No line yet. The first skill you move begins it.</p>;
  return <DeviceLines events={events} names={names} />;
}

/** Moves kept on the device, as lines of a journal. */
export function DeviceLines({
  events,
  names,
}: {
  events: StandingEvent[];
  names: Record<string, { title: string; layer: number }>;
}) {
  return (
    <ol className="rows" reversed start={events[0]?.version}>
      {events.map((event) => (
        <li
          key={event.version}
          className="line marked"
          data-layer={names[event.skill]?.layer}
          data-state={event.to.state}
        >
          <span className="mark" />
          <div>
            <p>
              <a className="line-what" href={`/me/skills/${event.skill}`}>
                {names[event.skill]?.title ?? event.skill}
              </a>{" "}
              {happened(event.act)}
            </p>
            <p className="note">{changed(event)}</p>
          </div>
          <p className="line-end">
            <Moment at={event.at} day />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The newest rating of each skill on this device. */
export function GuestRatings({ names, lines }: { names: SkillNames; lines: Record<string, string[]> }) {
  useProgress((progress) => progress.mode);
  return <RatingList ratings={latestRatings(deviceNow()?.ratings ?? [])} names={names} lines={lines} />;
}

type RatingsProps = { ratings: Rating[]; names?: SkillNames; lines: Record<string, string[]> };

/** Ratings in words, newest first, for guests and accounts alike. Without names they are all of one skill, which the page names. */
export function RatingList({ ratings, names, lines }: RatingsProps) {
  if (ratings.length === 0)
    return <p className="sub">None yet. A skill’s record asks how far its four lines are true of you.</p>;
  const newest = [...ratings].sort((a, b) => b.at.localeCompare(a.at));
  const more = newest.slice(AT_ONCE);
  return (
    <>
      <RatingRows ratings={newest.slice(0, AT_ONCE)} names={names} lines={lines} />
      {more.length > 0 && (
        <details className="fold">
          <summary>{more.length} older</summary>
          <RatingRows ratings={more} names={names} lines={lines} />
        </details>
      )}
    </>
  );
}

/** As many as stand in the open; the rest folds away. */
const AT_ONCE = 6;

function RatingRows({ ratings, names, lines }: RatingsProps) {
  return (
    <ul className="rows">
      {ratings.map(({ skill, line, confidence, at }) => (
        <li key={`${skill} ${at}`} className="line ended">
          <div>
            {names && (
              <p className="line-what">
                <a href={`/me/skills/${skill}`}>{names[skill]?.title ?? skill}</a>
              </p>
            )}
            <p className={names && "note"}>
              {line === "unknown" ? "I don’t know" : (lines[skill]?.[line] ?? `line ${line + 1}`)}
            </p>
          </div>
          <p className="line-end">
            {CONFIDENCE_WORDS[confidence]}
            <br />
            <Moment at={at} day />
          </p>
        </li>
      ))}
    </ul>
  );
}
