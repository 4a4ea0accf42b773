import { Moment } from "@/components/me/moment";
import type { LedgerEvent } from "@/domain/events";
import { lineWords, type Names } from "./line-words";
import { runsOfLines, runWords } from "./run-words";

/** The last lines for a glance, newest first: `most` of them, those of a kind together. */
export function LastLines({ events, names, most }: { events: LedgerEvent[]; names: Names; most: number }) {
  if (events.length === 0) return <p className="sub">No line yet.</p>;
  return (
    <ol className="rows">
      {runsOfLines(events)
        .slice(0, most)
        .map((run) => {
          const [event] = run;
          const { happened, changed } = runWords(run, names);
          const href = run.some(({ skill }) => skill !== event.skill) ? "/me/journal" : recordOf(event);
          return (
            <li key={event.id} className="line marked" {...markOf(event, names)}>
              <span className={event.move ? "mark" : "mark-none"} />
              <div>
                <p className="line-what">{href ? <a href={href}>{happened}</a> : happened}</p>
                <p className="note">{changed}</p>
              </div>
              <p className="line-end">
                <Moment at={event.at} day />
              </p>
            </li>
          );
        })}
    </ol>
  );
}

const recordOf = ({ skill }: LedgerEvent) => (skill ? `/me/skills/${skill}` : undefined);

const markOf = ({ skill, move }: LedgerEvent, names: Names) => ({
  "data-layer": skill ? names.layer(skill) : undefined,
  "data-state": move?.to.state,
});

/** Ledger lines, newest first, with what each changed and why, its number and its place in the chain. */
export function JournalLines({ events, names }: { events: LedgerEvent[]; names: Names }) {
  if (events.length === 0) return <p className="sub">No line yet.</p>;
  return (
    <ol className="rows journal">
      {events.map((event) => {
        const { happened, changed, because } = lineWords(event, names);
        return (
          <li key={event.id} id={`line-${event.version}`} className="line marked" {...markOf(event, names)}>
            <span className="line-number num">{event.version}</span>
            <span className={event.move ? "mark" : "mark-none"} />
            <div>
              <p className="line-what">{event.skill ? <a href={recordOf(event)}>{happened}</a> : happened}</p>
              <p>{changed}</p>
              {because && <p className="note">{because}</p>}
            </div>
            <p className="line-end">
              <Moment at={event.at} />
              {event.via === "token" && (
                <>
                  <br />
                  by a personal token
                </>
              )}
            </p>
            <Proof event={event} />
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
