import { Moment } from "@/components/me/moment";
import type { MyCheck } from "@/server/check";

/** As many as stand in the open; the rest folds away. */
const AT_ONCE = 6;

/** Every answered take of a skill, newest first: when, how many were right, whether it was passed. */
export function TakesList({ takes }: { takes: MyCheck["takes"] }) {
  const more = takes.slice(AT_ONCE);
  return (
    <section aria-labelledby="takes">
      <h3 id="takes" className="small-head">
        Takes so far
      </h3>
      <Rows takes={takes.slice(0, AT_ONCE)} />
      {more.length > 0 && (
        <details className="fold">
          <summary>{more.length} older</summary>
          <Rows takes={more} />
        </details>
      )}
    </section>
  );
}

function Rows({ takes }: { takes: MyCheck["takes"] }) {
  return (
    <ol className="rows">
      {takes.map(({ take, answered, right, asked, passed }) => (
        <li key={take} className="line ended">
          <p>
            {passed ? "Passed" : "Not passed"}, {right} of {asked} right
          </p>
          <p className="line-end">
            <Moment at={answered} day />
          </p>
        </li>
      ))}
    </ol>
  );
}
