import type { Metadata } from "next";
import { AccountSettings } from "@/components/settings/account-settings";
import { GuestSettings } from "@/components/settings/guest-settings";
import { Crumb } from "@/components/ui/crumb";
import { currentPerson } from "@/server/auth";
import "@/components/settings/settings.css";

export const metadata: Metadata = { title: "Settings", robots: { index: false } };

export default async function SettingsPage() {
  const person = await currentPerson();
  return (
    <main id="main" className="page settings">
      <Crumb steps={[{ name: "My path", href: "/me" }, { name: "Settings" }]} />
      <h1>Settings</h1>
      {person ? <AccountSettings person={person} /> : <GuestSettings />}
    </main>
  );
}
