import { inWords, plural } from "@/components/ui/format";
import type { StandLayer, StandResult, StandSkill } from "@/server/stand-page";
import { Part } from "./part";
import { SkillsByLayer } from "./skills-by-layer";

/** The checks, told at last: how many were right and which, with the way to what explains them. */
export function Checks({ checks }: Pick<StandResult, "checks">) {
  if (checks.length === 0) return null;
  const right = checks.filter((check) => check.right).length;
  return (
    <Part id="checks" title="Checks">
      <p className="sub">
        {right} of {plural(checks.length, "check")} right. They count here only and pass nothing. Each skill’s
        page explains it.
      </p>
      <ul className="rows stand-lines">
        {checks.map(({ number, skill, right: wasRight }) => (
          <li key={number} className="stand-check">
            <span>
              Question {number}: <a href={`/skills/${skill.id}`}>{skill.title}</a>
            </span>
            <strong>{wasRight ? "Right" : "Not right"}</strong>
          </li>
        ))}
      </ul>
    </Part>
  );
}

type ShiftProps = { shift: NonNullable<StandResult["shift"]>; layers: readonly StandLayer[] };

/** What the placement before said otherwise. */
export function Shift({ shift, layers }: ShiftProps) {
  const { since, gained, lost } = shift;
  return (
    <Part id="shift" title="Compared with last time">
      <p className="sub">
        Last time was {inWords(since)}. A difference can lie in you or in the questions: no two placements ask
        the same.
      </p>
      <Change name="Known now, not then" skills={gained} layers={layers} />
      <Change name="Known then, not now" skills={lost} layers={layers} />
    </Part>
  );
}

function Change({
  name,
  skills,
  layers,
}: { name: string; skills: readonly StandSkill[] } & Pick<ShiftProps, "layers">) {
  if (skills.length === 0) return <p>{name}: none.</p>;
  return (
    <details className="fold">
      <summary>
        {name}: {skills.length}
      </summary>
      <SkillsByLayer skills={skills} layers={layers} />
    </details>
  );
}
