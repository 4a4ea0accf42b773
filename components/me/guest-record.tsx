"use client";
import { changed, happened } from "@/components/journal/move-words";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import { CONFIDENCE_WORDS, latestRatings, type Rating } from "@/domain/rating";
import { Moment } from "./moment";
import type { SkillNames } from "./names";

/** The last moves on this device, newest first. */
export function GuestJournal({ names, most }: { names: SkillNames; most?: number }) {
  useProgress((progress) => progress.standings);
  const events = [...(deviceNow()?.events ?? [])].reverse().slice(0, most);
  if (events.length === 0) return <p className="sub">No line yet. The first skill you move begins it.</p>;
  return (
    <ol className="rows" reversed start={events[0]?.version}>
      {events.map((event) => (
        <li key={event.version} className="line">
          <p>
            <a href={`/me/skills/${event.skill}`}>{names[event.skill]?.title ?? event.skill}</a>{" "}
            {happened(event.act)}
          </p>
          <p className="note">
            {changed(event)} <Moment at={event.at} />
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

/** Ratings in words, for guests and accounts alike. */
export function RatingList({
  ratings,
  names,
  lines,
}: {
  ratings: Rating[];
  names: SkillNames;
  lines: Record<string, string[]>;
}) {
  if (ratings.length === 0) return <p className="sub">You have not rated yourself on any skill yet.</p>;
  return (
    <ul className="rows">
      {ratings.map(({ skill, line, confidence, at }) => (
        <li key={`${skill} ${at}`} className="line">
          <p>
            <a href={`/me/skills/${skill}`}>{names[skill]?.title ?? skill}</a>:{" "}
            {line === "unknown" ? "I don’t know" : (lines[skill]?.[line] ?? `line ${line + 1}`)}
          </p>
          <p className="note">
            {CONFIDENCE_WORDS[confidence]}, <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
