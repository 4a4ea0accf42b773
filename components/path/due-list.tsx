import { dayInWords } from "@/domain/days";
import { type KnownOf, titleIn } from "./known";

/** So many of those to come are named. */
const SOON = 4;

type Props = {
  /** By skill, ISO instants. */
  due: Readonly<Record<string, string>>;
  knownOf: KnownOf;
  stateOf: (skill: string) => string;
  /** An ISO instant. */
  now: string;
};

/** Re-checks: what is due now, oldest first, then the next few with their dates. */
export function DueList({ due, knownOf, stateOf, now }: Props) {
  const all = Object.entries(due).sort(([, a], [, b]) => Date.parse(a) - Date.parse(b));
  const fell = all.filter(([, at]) => Date.parse(at) <= Date.parse(now));
  const coming = all.slice(fell.length, fell.length + SOON);
  if (all.length === 0)
    return (
      <p className="sub">
        Nothing is due. A skill whose check you have passed comes back here when one in five would no longer
        pass it.
      </p>
    );
  return (
    <ul className="rows due-rows">
      {[...fell, ...coming].map(([skill, at], place) => {
        const known = knownOf(skill);
        const now = place < fell.length;
        return (
          <li
            key={skill}
            className="line marked"
            data-layer={known?.layer}
            data-state={stateOf(skill)}
            data-due={now ? "" : undefined}
          >
            <span className="mark" />
            <div>
              <p className="line-what">
                <a href={`/me/skills/${skill}#check`}>{titleIn(knownOf)(skill)}</a>
              </p>
              <p className="note">
                {now ? "Due since" : "Falls due on"} {dayInWords(at)}
              </p>
            </div>
            {now ? (
              <a
                className="btn btn-plain"
                href={`/me/skills/${skill}#check`}
                aria-label={`Check it: ${titleIn(knownOf)(skill)}`}
              >
                Check it
              </a>
            ) : (
              <span />
            )}
          </li>
        );
      })}
    </ul>
  );
}
