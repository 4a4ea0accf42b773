import type { Metadata } from "next";
import { ScrollTable } from "@/components/ui/scroll-table";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Privacy",
  description: "What is stored, where, for how long, and how to take it away.",
  alternates: { canonical: "/privacy" },
};

const KEPT = [
  {
    name: "strata.device.v1",
    where: "this browser (local storage)",
    what: "Your progress, ratings, goal, notes and ticks while you have no account or are not signed in.",
    until: "It moves into your account when you sign in, or until you clear it.",
  },
  {
    name: "strata.device.v1.unreadable",
    where: "this browser (local storage)",
    what: "The same, put aside when it could not be read, so that it is not lost.",
    until: "Until you clear it.",
  },
  {
    name: "strata.draft.*",
    where: "this browser (local storage)",
    what: "A note of your account that could not be saved yet, for want of a connection.",
    until: "Until it is saved, or you sign out.",
  },
  {
    name: "strata.theme, strata.slash",
    where: "this browser (local storage)",
    what: "Your choice of theme, and whether the / key opens search.",
    until: "Until you clear it.",
  },
  {
    name: "strata.session",
    where: "cookie",
    what: "Names your session after you have signed in. Scripts cannot read it. On https it is called __Host-strata.session.",
    until: "Until you sign out, end the session in settings, or it runs out.",
  },
  {
    name: "strata-in",
    where: "cookie",
    what: "Holds only “1”: a hint that you are signed in, so that pages ask for your progress only then.",
    until: "Set and removed with the session.",
  },
  {
    name: "authjs.*",
    where: "cookies",
    what: "Hold one sign-in together while it runs, such as the state that GitHub hands back.",
    until: "Minutes, or until the browser is closed.",
  },
  {
    name: "strata.merged",
    where: "this tab (session storage)",
    what: "What was added and kept when your device's progress moved into your account, so that the page can say so.",
    until: "Until you have closed the notice or the tab.",
  },
];

export default function Privacy() {
  return (
    <main id="main" className="page">
      <h1>Privacy</h1>
      <div className="prose">
        <p className="lede">Without an account nothing about you leaves this device.</p>
        <p>
          There are no trackers, no advertisements and no requests to other hosts. Pages, fonts and scripts
          all come from this server.
        </p>
        <h2>Kept in your browser</h2>
      </div>
      <ScrollTable label="What is kept in your browser">
        <caption>Nothing else is set.</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Where</th>
            <th scope="col">What it is for</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.where}</td>
              <td>{row.what}</td>
              <td>{row.until}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <div className="prose">
        <h2>Kept on the server, once you sign in</h2>
        <p>
          Your e-mail address or the account that you sign in with, your name and handle, your sessions and
          tokens, and a journal of what you did here: states, ratings, goal, ticks. Your notes, which nobody
          else can read. Tokens, calendar addresses and session keys are kept as hashes only.
        </p>
        <h2>Taking it away</h2>
        <p>
          <a href="/settings">Settings</a> exports everything as a file, and deletes the account with all that
          belongs to it.
        </p>
      </div>
    </main>
  );
}
