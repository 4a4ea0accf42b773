"use client";
import { changed, happened } from "@/components/journal/move-words";
import { runsOf, titlesInWords } from "@/components/journal/runs";
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
  const events = [...(deviceNow()?.events ?? [])].reverse();
  if (events.length === 0) return <p className="sub">No line yet. The first skill you move begins it.</p>;
  return <DeviceLines events={events} names={names} most={most} />;
}

/** Moves kept on the device, as lines of a journal. */
export function DeviceLines({
  events,
  names,
  most,
}: {
  events: StandingEvent[];
  names: Record<string, { title: string; layer: number }>;
  /** For a glance: so many lines, the moves of one placement as one. */
  most?: number;
}) {
  const titleOf = (id: string) => names[id]?.title ?? id;
  const runs = runsOf(
    events,
    (one, other) => most !== undefined && one.act === other.act && one.at === other.at,
  );
  return (
    <ol className="rows">
      {runs.slice(0, most).map(([event, ...others]) => (
        <li
          key={event.version}
          className="line marked"
          data-layer={names[event.skill]?.layer}
          data-state={event.to.state}
        >
          <span className="mark" />
          <div>
            <p>
              <a className="line-what" href={others.length > 0 ? "/me/journal" : `/me/skills/${event.skill}`}>
                {others.length > 0 ? `${others.length + 1} skills` : titleOf(event.skill)}
              </a>{" "}
              {happened(event.act)}
            </p>
            <p className="note">
              {others.length > 0
                ? titlesInWords([event, ...others].map(({ skill }) => titleOf(skill)))
                : changed(event)}
            </p>
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
