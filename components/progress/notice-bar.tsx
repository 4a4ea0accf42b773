"use client";
import type { ImportReport } from "@/domain/importing";
import type { Notice } from "./progress-state";
import { dismiss, retry } from "./progress-store";
import { useProgress } from "./use-progress";

/** What the reader must know of their progress. It stays until it is dismissed; nothing vanishes by itself. */
export function NoticeBar() {
  const notice = useProgress((progress) => progress.notice);
  return (
    <div className="notices" role="status">
      {notice && (
        <div className="notice" data-kind={notice.kind}>
          <p>{sentence(notice)}</p>
          {notice.kind === "offline" && (
            <button type="button" className="btn" onClick={() => void retry()}>
              Try again
            </button>
          )}
          <button type="button" className="btn btn-plain" onClick={dismiss}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}

function sentence(notice: Notice): string {
  switch (notice.kind) {
    case "merged":
      return `Your progress from this device is in your account now. ${merged(notice.report)}`;
    case "unmerged":
      return `Your progress on this device could not be merged and stays here. ${notice.text}`;
    case "refused":
      return notice.text;
    case "signed-out":
      return notice.kept
        ? "You have been signed out. This move is kept on this device and comes along when you sign in again."
        : "You have been signed out. Sign in again to make this move.";
    case "offline":
      return notice.waiting > 0
        ? `No connection. ${count(notice.waiting, "move")} waiting to be saved; keep this page open.`
        : "No connection. Your progress could not be read.";
    case "unkept":
      return "This browser does not let the page keep anything on the device. Your moves last until you leave.";
    default:
      return never(notice);
  }
}

function merged({ added, kept, ignored }: ImportReport): string {
  const parts: string[] = [];
  if (added.standings > 0) parts.push(count(added.standings, "skill"));
  if (added.ratings > 0) parts.push(count(added.ratings, "rating"));
  if (added.goal > 0) parts.push("your goal");
  if (added.notes > 0) parts.push(count(added.notes, "note"));
  if (added.ticks > 0) parts.push(count(added.ticks, "tick"));
  if (added.placements > 0) parts.push(count(added.placements, "placement"));
  const sentences = [parts.length > 0 ? `Added: ${parts.join(", ")}.` : "It added nothing new."];
  const held = sum(kept);
  if (held > 0) sentences.push(`Already there: ${held}.`);
  const left = sum(ignored);
  if (left > 0) sentences.push(`Not understood: ${left}.`);
  return sentences.join(" ");
}

// A report kept by an earlier version of this page has no notes, ticks and placements.
const sum = ({ standings, ratings, goal, notes = 0, ticks = 0, placements = 0 }: ImportReport["kept"]) =>
  standings + ratings + goal + notes + ticks + placements;

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

function never(value: never): never {
  throw new Error(String(value));
}
