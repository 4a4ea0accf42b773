import { Moment } from "@/components/me/moment";
import type { LedgerEvent } from "@/domain/events";
import { lineWords, type Names } from "./line-words";

/** Ledger lines, newest first, with what each changed; with `proof` also why, its number and its place in the chain. */
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
    <ol className={proof ? "rows journal" : "rows"}>
      {events.map((event) => {
        const { happened, changed, because } = lineWords(event, names);
        return (
          <li
            key={event.id}
            id={`line-${event.version}`}
            className="line marked"
            data-layer={event.skill ? names.layer(event.skill) : undefined}
            data-state={event.move?.to.state}
          >
            {proof && <span className="line-number num">{event.version}</span>}
            <span className={event.move ? "mark" : "mark-none"} />
            <div>
              <p className="line-what">
                {event.skill ? <a href={`/me/skills/${event.skill}`}>{happened}</a> : happened}
              </p>
              <p className={proof ? undefined : "note"}>{changed}</p>
              {proof && because && <p className="note">{because}</p>}
            </div>
            <p className="line-end">
              <Moment at={event.at} day={!proof} />
              {event.via === "token" && (
                <>
                  <br />
                  by a personal token
                </>
              )}
            </p>
            {proof && <Proof event={event} />}
          </li>
        );
      })}
    </ol>
  );
}

/** What lets anybody check the line: the hashes that chain it to the one before. */
function Proof({ event }: { event: LedgerEvent }) {
  return (
    <details className="fold proof-fold">
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
