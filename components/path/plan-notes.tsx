import { addDays, dayInWords } from "@/domain/days";
import type { Plan } from "@/domain/plan";
import type { PlanChange } from "@/domain/plan-change";
import { changeInWords } from "@/domain/plan-change-words";

type TitleOf = (skill: string) => string;

/** What moved in the plan since the week before, and why. */
export function PlanMoved({ change, from, titleOf }: { change: PlanChange; from: string; titleOf: TitleOf }) {
  const since = addDays(from, -change.elapsed);
  return (
    <section className="plan-moved" aria-labelledby="moved">
      <h3 id="moved">
        {change.elapsed === 0
          ? "Moved today"
          : `Moved since ${dayInWords(since, since.slice(0, 4) !== from.slice(0, 4))}`}
      </h3>
      <ul>
        {changeInWords(change, titleOf).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** Skills of the goal that were set aside: in no date and no hour, and easily taken up again. */
export function LeftOut({ plan: { aside }, titleOf }: { plan: Plan; titleOf: TitleOf }) {
  if (aside.length === 0) return null;
  return (
    <p className="note left-out">
      Left out, because you set {aside.length === 1 ? "it" : "them"} aside:{" "}
      {aside.map((skill, at) => (
        <span key={skill}>
          {at > 0 && (at === aside.length - 1 ? " and " : ", ")}
          <a href={`/me/skills/${skill}`}>{titleOf(skill)}</a>
        </span>
      ))}
      . Resume {aside.length === 1 ? "it" : "one"} on its record, and the plan has it again.
    </p>
  );
}
