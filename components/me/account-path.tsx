import { JournalLines } from "@/components/journal/journal-lines";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { rolesBegun } from "@/domain/begun";
import { setGoal } from "@/server/actions/set-goal";
import type { Person } from "@/server/auth";
import { catalog } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import { myPath } from "@/server/me";
import { GoalForm } from "./goal-form";
import { RatingList } from "./guest-record";
import { Hollows } from "./hollows";
import { OtherRole } from "./other-role";
import { PathHours } from "./path-facts";
import { BeginPlate, PathHead, SectionHead } from "./path-head";
import { OtherRoles } from "./role-begun";
import { journalNames, skillLines, skillNames, skillsIn, skillsToward } from "./skill-names";

/** A signed-in person's path: the section of the role that leads, hollows, ratings, the last lines, the goal. */
export async function AccountPath({ person }: { person: Person }) {
  const { states, ratings, goal, journal } = await myPath(person.id);
  const { roles, skills } = catalog();
  const names = skillNames();
  const aim = goal.role && goal.level ? { role: roles[goal.role], level: goal.level } : null;
  const [first, ...others] = rolesBegun(
    Object.values(roles).map((role) => ({ id: role.id, skills: skillsIn(role) })),
    (skill) => names[skill]?.hours ?? 0,
    (skill) => states[skill] ?? "untouched",
    goal.role,
  ).flatMap((id) => roles[id] ?? []);
  const toward = aim?.role ?? first;
  return (
    <>
      <PathHead
        kicker={aim?.role ? `My path, ${person.name}` : "My path"}
        title={aim?.role ? `${aim.role.title}, ${aim.level} level` : person.name}
        names={names}
        initial={states}
      >
        {toward ? (
          <PathHours names={names} initial={states} counted={skillsToward(toward, aim?.level)} />
        ) : (
          "Set a goal below, or begin with any skill of any role."
        )}
      </PathHead>
      {!first && <BeginPlate />}
      {first && (
        <section className="me-part" aria-labelledby={`role-${first.id}`}>
          <SectionHead id={first.id} title={first.title} />
          <Section role={first} skills={skills} states={states} />
          <Legend />
        </section>
      )}
      {others.length > 0 && (
        <OtherRoles>
          {others.map((role) => (
            <OtherRole key={role.id} role={role} skills={skills} />
          ))}
        </OtherRoles>
      )}
      <div className="me-two">
        <div>
          <section className="me-part" aria-labelledby="journal">
            <h2 id="journal">Journal</h2>
            <JournalLines events={journal} names={journalNames()} />
            <p>
              <a className="foot-link" href="/me/journal">
                The whole journal
              </a>
            </p>
          </section>
          <section className="me-part" aria-labelledby="ratings">
            <h2 id="ratings">Ratings</h2>
            <RatingList
              ratings={ratings}
              names={names}
              lines={skillLines(ratings.map(({ skill }) => skill))}
            />
          </section>
        </div>
        <div>
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
        </div>
      </div>
    </>
  );
}
