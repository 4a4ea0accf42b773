import { Rail } from "@/components/role/rail";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import { setProfile } from "@/server/actions/set-profile";
import type { Person } from "@/server/auth";
import { newFormKey } from "@/server/form-key";
import { mySettings } from "@/server/me-settings";
import { DataPart } from "./data-part";
import { DevicePart } from "./device-part";
import { ErasePart } from "./erase-part";
import { FeedsPart } from "./feeds-part";
import { Part } from "./part";
import { ProfileForm } from "./profile-form";
import { SessionsPart } from "./sessions-part";
import { TokensPart } from "./tokens-part";

const STOPS = [
  { id: "profile", name: "Profile" },
  { id: "device", name: "Theme and keys" },
  { id: "sessions", name: "Sessions" },
  { id: "tokens", name: "Tokens" },
  { id: "calendar", name: "Calendar" },
  { id: "export", name: "Export" },
  { id: "import", name: "Import" },
  { id: "sign-out", name: "Sign out" },
  { id: "delete", name: "Delete account" },
];

/** The settings of someone signed in. Every form of the account posts without JavaScript too. */
export async function AccountSettings({ person }: { person: Person }) {
  const { email, profile, sessions, tokens, feeds, fresh } = await mySettings(person.id);
  return (
    <>
      <p className="lede">
        {email ? (
          <>
            You sign in with <span className="settings-mail">{email}</span>, which nobody else sees.
          </>
        ) : (
          "You sign in with another service. No mail address is kept."
        )}
      </p>
      <div className="long">
        <Rail stops={STOPS} />
        <div>
          <Part id="profile" title="Profile" sub="How Strata calls you. Nobody else sees it.">
            <ProfileForm action={setProfile} formKey={newFormKey()} profile={profile} />
          </Part>
          <DevicePart />
          <SessionsPart sessions={sessions} />
          <TokensPart tokens={tokens} />
          <FeedsPart feeds={feeds} />
          <DataPart />
          <Part
            id="sign-out"
            title="Sign out"
            sub="Ends this session. Nothing of the account stays on the device."
          >
            <SignOutForm />
          </Part>
          <ErasePart handle={person.handle} fresh={fresh} />
        </div>
      </div>
    </>
  );
}
