import { countFacts, PathHero } from "@/components/path/path-hero";
import { StandRows } from "@/components/path/stand-rows";
import { catalog } from "@/server/content";
import { GuestShell } from "./guest-shell";
import { OtherRole } from "./other-role";
import { packGround } from "./pack-ground";
import { BeginPlate } from "./path-head";

/** A guest's path, filled in by the browser from the device: nothing of it is sent anywhere. */
export function GuestPath() {
  const { roles, skills } = catalog();
  const all = Object.values(roles);
  return (
    <>
      <GuestShell
        ground={packGround({ roles, skills })}
        roles={all.map(({ id, title }) => ({ id, title }))}
        head={<GuestHead key="head" />}
        empty={<Empty roles={all.map(({ id, title }) => ({ role: id, title }))} />}
        lines={Object.fromEntries(
          all.map((role) => [role.id, <OtherRole key={role.id} role={role} skills={skills} />]),
        )}
      />
      <noscript>
        <p className="sub">
          Without JavaScript nothing can be kept on a device. With an account everything works by plain forms.
        </p>
      </noscript>
    </>
  );
}

function GuestHead() {
  return (
    <PathHero
      kicker="My path"
      title="On this device"
      facts={countFacts([
        ["Proven", 0],
        ["Practised", 0],
        ["Learning", 0],
        ["Hollow", 0],
      ])}
    >
      Kept here and nowhere else. <a href="/sign-in">Sign in</a> to keep it in an account; what is here comes
      along.
    </PathHero>
  );
}

/** Three ways to begin: by a role, by the questions, by a goal, whose form stands below. */
function Empty({ roles }: { roles: { role: string; title: string }[] }) {
  return (
    <>
      <BeginPlate />
      <section className="me-part" aria-labelledby="stand">
        <h2 id="stand">Where I stand</h2>
        <StandRows rows={[]} others={roles} />
      </section>
    </>
  );
}
