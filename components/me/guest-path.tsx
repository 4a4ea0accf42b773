import type { ReactNode } from "react";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";
import { GuestGoal } from "./guest-goal";
import { GuestJournal, GuestRatings } from "./guest-record";
import { Hollows } from "./hollows";
import { OtherRole } from "./other-role";
import { PathHours } from "./path-facts";
import { BeginPlate, PathHead, SectionHead } from "./path-head";
import { NothingBegun, RolesBegun } from "./role-begun";
import { skillLines, skillNames, skillsIn, skillsToward } from "./skill-names";

/** A guest's path, filled in by the browser from the device: nothing of it is sent anywhere. */
export function GuestPath() {
  const { roles, skills } = catalog();
  const names = skillNames();
  const all = Object.values(roles);
  const byRole = (make: (role: RoleEntry) => ReactNode) =>
    Object.fromEntries(all.map((role) => [role.id, make(role)]));
  return (
    <>
      <PathHead kicker="My path" title="On this device" names={names} initial={{}}>
        Kept here and nowhere else. <a href="/sign-in">Sign in</a> to keep it in an account; what is here
        comes along.
      </PathHead>
      <noscript>
        <p className="sub">
          Without JavaScript nothing can be kept on a device. With an account everything works by plain forms.
        </p>
      </noscript>
      <NothingBegun>
        <BeginPlate />
      </NothingBegun>
      <RolesBegun
        roles={all.map((role) => ({ id: role.id, skills: skillsIn(role) }))}
        names={names}
        sections={byRole((role) => (
          <section className="me-part" aria-labelledby={`role-${role.id}`}>
            <SectionHead id={role.id} title={role.title} />
            <p className="sub">
              <PathHours names={names} initial={{}} counted={skillsToward(role)} />
            </p>
            <Section role={role} skills={skills} />
            <Legend />
          </section>
        ))}
        lines={byRole((role) => <OtherRole key={role.id} role={role} skills={skills} />)}
      />
      <div className="me-two">
        <div>
          <section className="me-part" aria-labelledby="journal">
            <h2 id="journal">Journal</h2>
            <GuestJournal names={names} most={5} />
            <p>
              <a className="foot-link" href="/me/journal">
                The whole journal
              </a>
            </p>
          </section>
          <section className="me-part" aria-labelledby="ratings">
            <h2 id="ratings">Ratings</h2>
            <GuestRatings names={names} lines={skillLines(Object.keys(names))} />
          </section>
        </div>
        <div>
          <section className="me-part" aria-labelledby="hollows">
            <h2 id="hollows">Hollow</h2>
            <Hollows names={names} initial={{}} />
          </section>
          <section className="me-part" aria-labelledby="goal">
            <h2 id="goal">Goal</h2>
            <GuestGoal roles={all.map(({ id, title }) => ({ id, title }))} />
          </section>
        </div>
      </div>
    </>
  );
}
