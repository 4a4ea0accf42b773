import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { catalog } from "@/server/content";
import { GuestGoal } from "./guest-goal";
import { GuestJournal, GuestRatings } from "./guest-record";
import { Hollows } from "./hollows";
import { PathHead } from "./path-head";
import { NothingBegun, RoleBegun } from "./role-begun";
import { skillLines, skillNames } from "./skill-names";

/** A guest's path, filled in by the browser from the device: nothing of it is sent anywhere. */
export function GuestPath() {
  const { roles, skills } = catalog();
  const names = skillNames();
  return (
    <>
      <PathHead title="Your path" names={names} initial={{}}>
        Kept on this device, and nowhere else. <a href="/sign-in">Sign in</a> to keep it in an account; what
        is here comes along.
      </PathHead>
      <noscript>
        <p className="sub">
          Without JavaScript nothing can be kept on a device. With an account everything works by plain forms.
        </p>
      </noscript>
      <NothingBegun>
        <p className="me-part">
          Nothing begun yet. <a href="/roles">Choose a role</a> and mark what you know.
        </p>
      </NothingBegun>
      {Object.values(roles).map((role) => (
        <RoleBegun
          key={role.id}
          skills={role.layers.flatMap((layer) => layer.skills.map(({ skill }) => skill))}
        >
          <section className="me-part" aria-labelledby={`role-${role.id}`}>
            <h2 id={`role-${role.id}`}>
              <a href={`/roles/${role.id}`}>{role.title}</a>
            </h2>
            <Section role={role} skills={skills} />
            <Legend />
          </section>
        </RoleBegun>
      ))}
      <div className="me-two">
        <section className="me-part" aria-labelledby="hollows">
          <h2 id="hollows">Hollow</h2>
          <Hollows names={names} initial={{}} />
        </section>
        <section className="me-part" aria-labelledby="goal">
          <h2 id="goal">Goal</h2>
          <GuestGoal roles={Object.values(roles).map(({ id, title }) => ({ id, title }))} />
        </section>
        <section className="me-part" aria-labelledby="ratings">
          <h2 id="ratings">Ratings</h2>
          <GuestRatings names={names} lines={skillLines(Object.keys(names))} />
        </section>
        <section className="me-part" aria-labelledby="journal">
          <h2 id="journal">Journal</h2>
          <GuestJournal names={names} most={5} />
          <p>
            <a href="/me/journal">The whole journal</a>
          </p>
        </section>
      </div>
    </>
  );
}
