import { hollow, type State } from "@/domain/progress";
import { Listed, missingUnder } from "./missing";
import type { SkillNames } from "./names";

/** Skills begun over empty ground, each with what is missing under it and the hours that it takes. */
export function Hollows({ names, stateOf }: { names: SkillNames; stateOf: (skill: string) => State }) {
  const needs = (id: string) => names[id]?.needs ?? [];
  const found = Object.keys(names).filter((id) => hollow(id, stateOf, needs));
  if (found.length === 0) {
    const begun = Object.keys(names).some((id) => stateOf(id) !== "untouched");
    return (
      <p className="sub">
        {begun
          ? "None. What you began rests on skills you have begun."
          : "None. A skill begun before those that it rests on is listed here."}
      </p>
    );
  }
  return (
    <>
      <p className="sub">Begun over empty ground. The hours are those of what is missing underneath.</p>
      <ul className="rows">
        {found.map((id) => {
          const missing = missingUnder(needs(id), stateOf);
          const hours = missing.reduce((sum, need) => sum + (names[need]?.hours ?? 0), 0);
          return (
            <li key={id} className="line marked" data-layer={names[id]?.layer} data-state={stateOf(id)}>
              <span className="mark" />
              <div>
                <p className="line-what">
                  <a href={`/skills/${id}`}>{names[id]?.title}</a>
                </p>
                <p className="note">
                  Missing: <Listed ids={missing} names={names} />
                </p>
              </div>
              <p className="line-end">about {Math.round(hours)} h</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
