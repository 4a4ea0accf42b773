import { titleIn } from "@/components/path/known";
import { PlanList } from "@/components/path/plan-list";
import { LeftOut, PlanMoved } from "@/components/path/plan-notes";
import { plural, range } from "@/components/ui/format";
import { setGoal } from "@/server/actions/set-goal";
import { catalog } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import type { Stand } from "@/server/plan";
import { catalogKnown } from "./catalog-known";
import { GoalForm } from "./goal-form";

const titleOf = titleIn(catalogKnown);

/** The plan with what moved in it, its calendar, and the goal that it is made for. */
export function AccountPlan({ stand: { plan, change, goal, goalVersion } }: { stand: Stand }) {
  return (
    <>
      {plan && (
        <section className="me-part" aria-labelledby="plan">
          <h2 id="plan">The plan</h2>
          {plan.steps.length > 0 ? (
            <p className="sub">
              {plural(plan.steps.length, "step")}, {range(plan.hours)} hours, none before what it rests on.
              The days say when each is done: at its fewest hours, and at its most. Each stands in the month
              of the day between.
            </p>
          ) : (
            <p className="sub">Nothing is left to do. A higher level or another role makes a new plan.</p>
          )}
          {change && <PlanMoved change={change} from={plan.from} titleOf={titleOf} />}
          {plan.steps.length > 0 && <PlanList plan={plan} knownOf={catalogKnown} />}
          <LeftOut plan={plan} titleOf={titleOf} />
          {plan.steps.length > 0 && (
            <p className="plan-calendar">
              <a className="btn btn-plain" href="/api/v1/me/export?format=ics" download>
                Download as a calendar
              </a>
              <span className="note">
                A file shows the plan as it is today. A feed follows it:{" "}
                <a href="/settings#calendar">make one in settings</a>.
              </span>
            </p>
          )}
        </section>
      )}
      <section className="me-part" aria-labelledby="goal">
        <h2 id="goal">Goal</h2>
        <p className="sub">
          {plan
            ? "Another level, or other hours, and the plan is made anew."
            : "A role, a level and the hours you have: from these comes a plan with dates."}
        </p>
        <GoalForm
          action={setGoal}
          formKey={newFormKey()}
          version={goalVersion}
          goal={goal}
          roles={Object.values(catalog().roles).map(({ id, title }) => ({ id, title }))}
        />
      </section>
    </>
  );
}
