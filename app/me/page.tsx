import type { Metadata } from "next";
import { AccountPath } from "@/components/me/account-path";
import { GuestPath } from "@/components/me/guest-path";
import { currentPerson } from "@/server/auth";
import "@/components/me/me.css";
import "@/components/path/path.css";
import "@/components/picture/picture.css";

export const metadata: Metadata = { title: "My path", robots: { index: false } };

export default async function MyPathPage() {
  const person = await currentPerson();
  return (
    <main id="main" className="page">
      {person ? <AccountPath person={person} now={new Date()} /> : <GuestPath />}
    </main>
  );
}
