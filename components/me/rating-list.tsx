import { CONFIDENCE_WORDS, type Rating } from "@/domain/rating";
import { Moment } from "./moment";
import type { SkillNames } from "./names";

type RatingsProps = {
  ratings: Rating[];
  names?: SkillNames;
  /** The “I can” lines by skill; without them a line is said by its step. */
  lines?: Record<string, string[]>;
};

const STEPS = ["Shaky", "Steady", "Firm", "Sure"];

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
              {line === "unknown" ? "I don’t know" : (lines?.[skill]?.[line] ?? STEPS[line])}
            </p>
          </div>
          <p className="line-end">
            {line !== "unknown" && (
              <>
                {CONFIDENCE_WORDS[confidence]}
                <br />
              </>
            )}
            <Moment at={at} day />
          </p>
        </li>
      ))}
    </ul>
  );
}
