"use client";
import { changed, happened } from "@/components/journal/move-words";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import type { StandingEvent } from "@/domain/progress";
import { latestRatings } from "@/domain/rating";
import { Moment } from "./moment";
import type { SkillNames } from "./names";
import { RatingList } from "./rating-list";

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
export function GuestRatings({ names }: { names: SkillNames }) {
  useProgress((progress) => progress.mode);
  return <RatingList ratings={latestRatings(deviceNow()?.ratings ?? [])} names={names} />;
}
