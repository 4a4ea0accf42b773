import { Rail } from "@/components/role/rail";
import { catalog } from "@/server/content";
import { DevicePart } from "./device-part";
import { GuestData } from "./guest-data";

const STOPS = [
  { id: "device", name: "Theme and keys" },
  { id: "kept", name: "Kept on this device" },
  { id: "export", name: "Export" },
  { id: "import", name: "Import" },
  { id: "forget", name: "Forget" },
];

/** The settings of a guest: all of it is about this device, and nothing is sent anywhere. */
export function GuestSettings() {
  const { skills, roles, resources } = catalog();
  const known = {
    skills: Object.keys(skills),
    roles: Object.keys(roles),
    resources: Object.keys(resources),
  };
  return (
    <>
      <p className="lede">
        You are not signed in, so all of this is about this device.{" "}
        <a href="/sign-in?to=/settings">Sign in</a> for profile, sessions and tokens; what is kept here comes
        along.
      </p>
      <div className="long">
        <Rail stops={STOPS} />
        <div>
          <DevicePart />
          <GuestData known={known} />
        </div>
      </div>
    </>
  );
}
