import type { Chosen, SheetQuestion } from "./assessment";
import type { LedgerEvent } from "./events";
import type { Goal } from "./goal";
import type { Note } from "./note";
import type { PlacementSummary } from "./placement-record";
import type { Profile } from "./profile";
import type { Claim } from "./progress";
import type { Rating } from "./rating";
import type { Tick } from "./tick";

/** Everything that Strata holds of one person. As a file it can be sent back to `POST me/import` as it is. */
export type Export = {
  kind: "export";
  format: "strata.export";
  formatVersion: 1;
  exportedAt: string;
  revision: string;
  person: { id: string; email: string | null; role: "member" | "admin"; opened: string };
  profile: Profile | null;
  goal: Goal | null;
  standings: ({ skill: string } & Claim)[];
  ratings: Rating[];
  notes: Note[];
  ticks: Tick[];
  /** Ended placements; `state`: signed, so that it can be brought back as what it is. The journal has open ones. */
  placements: {
    id: string;
    role: string;
    started: string;
    ended: string;
    state: string;
    accepted: string[] | null;
    result: PlacementSummary;
  }[];
  /** Answered takes with the questions as they were put. An open one keeps its answers to itself. */
  takes: {
    id: string;
    skill: string;
    drawn: string;
    answered: string;
    right: number;
    passed: boolean;
    questions: (SheetQuestion & { chosen: Chosen })[];
  }[];
  journal: LedgerEvent[];
  /** Ways in, and what they opened: also what is over by now. */
  accounts: { provider: string; subject: string; linked: string }[];
  sessions: {
    id: string;
    agent: string;
    created: string;
    seen: string;
    ends: string;
    ended: string | null;
  }[];
  tokens: {
    id: string;
    name: string;
    scope: "read" | "write";
    created: string;
    expires: string;
    revoked: string | null;
  }[];
  feeds: { id: string; created: string; revoked: string | null }[];
};

/** The standings as a table for a spreadsheet. */
export function exportCsv(file: Export, titleOf: (skill: string) => string): string {
  const head = ["skill", "title", "state", "basis", "since"];
  const rows = file.standings.map(({ skill, state, basis, at }) => [
    skill,
    titleOf(skill),
    state,
    basis ?? "",
    at ?? "",
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The standings as a checklist: a tick for what is practised or proven. */
export function exportMarkdown(file: Export, titleOf: (skill: string) => string): string {
  const done = (state: string) => (state === "practised" || state === "proven" ? "x" : " ");
  const lines = file.standings.map(({ skill, state, basis }) => {
    const words = basis === null || state === "learning" ? state : `${state}, ${basis}`;
    return `- [${done(state)}] ${titleOf(skill)} (${words})`;
  });
  return ["# My skills", "", `Exported ${file.exportedAt.slice(0, 10)} from Strata.`, "", ...lines, ""].join(
    "\n",
  );
}

/** Quoted where it must be; a leading sign that a spreadsheet would run as a formula is disarmed. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
