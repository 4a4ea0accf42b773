import { Moment } from "@/components/me/moment";
import type { LedgerEvent } from "@/domain/events";
import { lineWords, type Names } from "./line-words";

/** Ledger lines, newest first, each with what it changed, why, and where it stands in the chain. */
export function JournalLines({
  events,
  names,
  proof,
}: {
  events: LedgerEvent[];
  names: Names;
  proof?: boolean;
}) {
  if (events.length === 0) return <p className="sub">No line yet.</p>;
  return (
    <ol className="rows journal">
      {events.map((event) => {
        const words = lineWords(event, names);
        return (
          <li key={event.id} id={`line-${event.version}`} className="line">
            <span className="line-number num">{event.version}</span>
            <div>
              <p className="line-what">
                {event.skill ? <a href={`/me/skills/${event.skill}`}>{words.happened}</a> : words.happened}
              </p>
              <p>{words.changed}</p>
              {words.because && <p className="note">{words.because}</p>}
              <p className="note">
                <Moment at={event.at} />
                {event.via === "token" && ", by a personal token"}
              </p>
              {proof && <Proof event={event} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What lets anybody check the line: the hashes that chain it to the one before. */
function Proof({ event }: { event: LedgerEvent }) {
  return (
    <details className="fold">
      <summary>Record</summary>
      <dl className="proof">
        <dt>Event</dt>
        <dd>
          {event.type}, {event.id}
        </dd>
        <dt>Request</dt>
        <dd>{event.requestId}</dd>
        <dt>Content</dt>
        <dd>revision {event.revision}</dd>
        <dt>Hash</dt>
        <dd>{event.hash}</dd>
        <dt>Before</dt>
        <dd>{event.previousHash}</dd>
      </dl>
    </details>
  );
}
