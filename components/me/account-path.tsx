import { JournalLines } from "@/components/journal/journal-lines";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { setGoal } from "@/server/actions/set-goal";
import type { Person } from "@/server/auth";
import { catalog } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import { myPath } from "@/server/me";
import { GoalForm } from "./goal-form";
import { RatingList } from "./guest-record";
import { Hollows } from "./hollows";
import { PathHead } from "./path-head";
import { journalNames, skillLines, skillNames } from "./skill-names";

/** A signed-in person's path: the section of each role begun, hollows, ratings, the last lines, the goal. */
export async function AccountPath({ person }: { person: Person }) {
  const { states, ratings, goal, journal } = await myPath(person.id);
  const { roles, skills } = catalog();
  const begun = Object.values(roles).filter((role) =>
    role.layers.some((layer) =>
      layer.skills.some(({ skill }) => (states[skill] ?? "untouched") !== "untouched"),
    ),
  );
  const names = skillNames();
  return (
    <>
      <PathHead title={person.name} names={names} initial={states}>
        Every move is in your journal and can be undone.
      </PathHead>
      {begun.length === 0 && (
        <p className="me-part">
          Nothing begun yet. <a href="/roles">Choose a role</a> and mark what you know.
        </p>
      )}
      {begun.map((role) => (
        <section key={role.id} className="me-part" aria-labelledby={`role-${role.id}`}>
          <h2 id={`role-${role.id}`}>
            <a href={`/roles/${role.id}`}>{role.title}</a>
          </h2>
          <Section role={role} skills={skills} states={states} />
          <Legend />
        </section>
      ))}
      <div className="me-two">
        <section className="me-part" aria-labelledby="hollows">
          <h2 id="hollows">Hollow</h2>
          <Hollows names={names} initial={states} />
        </section>
        <section className="me-part" aria-labelledby="goal">
          <h2 id="goal">Goal</h2>
          <GoalForm
            action={setGoal}
            formKey={newFormKey()}
            version={goal.version}
            goal={
              goal.role && goal.level && goal.hoursPerWeek
                ? { role: goal.role, level: goal.level, hoursPerWeek: goal.hoursPerWeek }
                : null
            }
            roles={Object.values(roles).map(({ id, title }) => ({ id, title }))}
          />
        </section>
        <section className="me-part" aria-labelledby="ratings">
          <h2 id="ratings">Ratings</h2>
          <RatingList ratings={ratings} names={names} lines={skillLines(ratings.map(({ skill }) => skill))} />
        </section>
        <section className="me-part" aria-labelledby="journal">
          <h2 id="journal">Journal</h2>
          <JournalLines events={journal} names={journalNames()} />
          <p>
            <a href="/me/journal">The whole journal</a>
          </p>
        </section>
      </div>
    </>
  );
}
