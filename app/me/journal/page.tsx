import type { Metadata } from "next";
import { JournalLines } from "@/components/journal/journal-lines";
import { GuestJournal } from "@/components/me/guest-record";
import { journalNames, skillNames } from "@/components/me/skill-names";
import { Crumb } from "@/components/ui/crumb";
import { currentPerson } from "@/server/auth";
import { JOURNAL_PAGE, myJournal } from "@/server/me";
import "@/components/me/me.css";

export const metadata: Metadata = { title: "Journal", robots: { index: false } };

type Props = { searchParams: Promise<{ before?: string }> };

export default async function JournalPage({ searchParams }: Props) {
  const person = await currentPerson();
  const { before } = await searchParams;
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "My path", href: "/me" }, { name: "Journal" }]} />
      <h1>Journal</h1>
      <p className="lede">
        Every change has one line: what happened, what it changed, and why the skill stands as it does.
      </p>
      {person ? (
        <AccountJournal
          person={person.id}
          before={before && /^\d{1,9}$/.test(before) ? Number(before) : null}
        />
      ) : (
        <section className="me-part" aria-label="Lines on this device">
          <p className="sub">Kept on this device only. Sign in to keep it in an account.</p>
          <GuestJournal names={skillNames()} />
        </section>
      )}
    </main>
  );
}

async function AccountJournal({ person, before }: { person: string; before: number | null }) {
  const events = await myJournal(person, before);
  const last = events.at(-1);
  return (
    <section className="me-part" aria-label="Lines">
      <p className="sub">
        Lines are never changed. Each carries the hash of the line before it, so a missing or altered line
        shows.
      </p>
      <JournalLines events={events} names={journalNames()} />
      {last && last.version > 1 && events.length === JOURNAL_PAGE && (
        <p>
          <a className="btn btn-plain" href={`/me/journal?before=${last.version}`}>
            Older lines
          </a>
        </p>
      )}
    </section>
  );
}
