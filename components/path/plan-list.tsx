import { monthAndYear } from "@/components/picture/scale";
import { plural, range } from "@/components/ui/format";
import { addDays, daysBetween } from "@/domain/days";
import type { DayRange, Plan, PlanStep } from "@/domain/plan";
import { capital, named } from "@/domain/words";
import { type KnownOf, titleIn } from "./known";
import { PlanScale, PlanTrack } from "./plan-track";
import { shortDays } from "./short-days";

type Props = { plan: Plan; knownOf: KnownOf };

/** So many steps stand in the open; two more than that are not worth a fold. */
const AT_ONCE = 8;

/** The way to the goal step by step, each with when it is done: as text, and as a bar on one axis. */
export function PlanList({ plan, knownOf }: Props) {
  const open = plan.steps.length > AT_ONCE + 2 ? AT_ONCE : plan.steps.length;
  const more = plan.steps.slice(open);
  return (
    <>
      <Steps steps={plan.steps.slice(0, open)} plan={plan} knownOf={knownOf} />
      {more.length > 0 && (
        <details className="fold plan-more">
          <summary>{plural(more.length, "more step")}</summary>
          <Steps steps={more} first={open + 1} plan={plan} knownOf={knownOf} />
        </details>
      )}
    </>
  );
}

function Steps({ steps, first = 1, plan, knownOf }: Props & { steps: PlanStep[]; first?: number }) {
  const span = {
    earliest: steps[0]?.begins.earliest ?? plan.from,
    latest: steps.at(-1)?.ends.latest ?? plan.from,
  };
  return (
    <>
      <PlanScale span={span} />
      <ol className="plan" start={first}>
        {steps.map((step, at) => {
          const month = monthOf(step);
          const before = steps[at - 1];
          return (
            <li key={step.skill} data-layer={knownOf(step.skill)?.layer} data-state={stateOf(step)}>
              <p className="plan-month">{before && monthOf(before) === month ? "" : month}</p>
              <span className="mark" />
              <div>
                <p className="line-what">
                  <a href={`/skills/${step.skill}`}>{titleIn(knownOf)(step.skill)}</a>
                </p>
                <p className="note">{noteOf(step, plan, knownOf)}</p>
              </div>
              <PlanTrack step={step} span={span} />
              <p className="line-end">{shortDays(step.ends, plan.from.slice(0, 4))}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Hours, and why it is there where the goal does not count it itself. */
function noteOf({ skill, hours, why, state }: PlanStep, { steps }: Plan, knownOf: KnownOf): string {
  const words = [`${range(hours)} h`];
  if (state === "learning") words.push("in progress");
  if (why === "ground") {
    const above = steps.filter((step) => knownOf(step.skill)?.needs.includes(skill));
    const titles = above.map((step) => titleIn(knownOf)(step.skill));
    words.push(
      titles.length === 0
        ? "ground"
        : `${capital(named(titles))} ${titles.length === 1 ? "rests" : "rest"} on it`,
    );
  }
  return words.join(" · ");
}

/** The month in which a step ends, by the middle of its range, as in the calendar. */
const monthOf = ({ ends }: PlanStep): string => monthAndYear(middleOf(ends));

const middleOf = ({ earliest, latest }: DayRange): string =>
  addDays(earliest, Math.floor(daysBetween(earliest, latest) / 2));

const stateOf = ({ state }: PlanStep) => (state === "untouched" ? undefined : state);
