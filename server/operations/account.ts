import { z } from "zod";
import { endSession } from "@/db/commands/end-session";
import { makeToken } from "@/db/commands/make-token";
import { revokeToken } from "@/db/commands/revoke-token";
import { setProfile } from "@/db/commands/set-profile";
import { headOf } from "@/db/ledger";
import { getExport } from "@/db/queries/export";
import { getProfile } from "@/db/queries/profile";
import { getPerson, listSessions, listTokens } from "@/db/queries/sign-in";
import { ask } from "@/db/query";
import { type Export, exportCsv, exportMarkdown } from "@/domain/export";
import { setProfileInput } from "@/domain/profile.schema";
import { refuse } from "@/domain/refusal";
import { makeTokenInput } from "@/domain/token.schema";
import { titleOf } from "@/server/content";
import { eraseEverything } from "@/server/erasure";
import { calendarOf } from "@/server/my-calendar";
import { type Answer, type Operation, own } from "@/server/operation";
import * as shape from "@/server/operations/shapes";

/** Who someone is here, how they get in, and how they leave. */
export const accountOperations: Operation[] = [
  own({
    method: "GET",
    path: "me",
    summary: "Who I am",
    act: "self.read",
    response: shape.person,
    run: async ({ store, actor }) => {
      // The version is read first: an answer newer than its tag is fetched again, an older one would stay.
      const { version } = await ask(store, headOf(actor.person));
      const person = await getPerson(store, actor.person);
      return person ? { ok: true, status: 200, body: person, version } : gone();
    },
  }),
  own({
    method: "DELETE",
    path: "me",
    summary: "Erase my account and everything in it, for good",
    act: "person.erase",
    status: 204,
    response: z.null(),
    run: async ({ store, actor, meta }) => {
      const outcome = await eraseEverything(store, actor, meta);
      return outcome.ok ? { ...outcome, signedOut: true } : outcome;
    },
  }),
  own({
    method: "GET",
    path: "me/profile",
    summary: "My handle and name",
    act: "self.read",
    response: shape.profile,
    run: async ({ store, actor }) => {
      const profile = await getProfile(store, actor.person);
      return profile ? { ok: true, status: 200, body: profile, version: profile.version } : gone();
    },
  }),
  own({
    method: "PUT",
    path: "me/profile",
    summary: "Change my handle and name",
    act: "profile.set",
    versioned: true,
    body: setProfileInput,
    response: shape.profile,
    run: ({ store, actor, body, meta }) => setProfile(store, actor, body, meta),
  }),
  own({
    method: "GET",
    path: "me/tokens",
    summary: "My personal tokens, without their secrets",
    act: "self.read",
    response: shape.tokens,
    run: async ({ store, actor }) => {
      const tokens = await listTokens(store, actor.person);
      return { ok: true, status: 200, body: { tokens } };
    },
  }),
  own({
    method: "POST",
    path: "me/tokens",
    summary: "Make a personal token; its secret is shown in this answer only",
    act: "token.make",
    idempotent: true,
    body: makeTokenInput,
    status: 201,
    response: shape.tokenMade,
    run: ({ store, actor, body, meta }) => makeToken(store, actor, body, meta),
  }),
  own({
    method: "DELETE",
    path: "me/tokens/{id}",
    summary: "Revoke a personal token",
    act: "token.revoke",
    idempotent: true,
    response: shape.tokenRevoked,
    run: ({ store, actor, params, meta }) => revokeToken(store, actor, { id: params.id ?? "" }, meta),
  }),
  own({
    method: "GET",
    path: "me/sessions",
    summary: "Where I am signed in",
    act: "self.read",
    response: shape.sessions,
    run: async ({ store, actor, meta }) => {
      const sessions = await listSessions(store, actor.person, meta.now);
      const marked = sessions.map((session) => ({ ...session, current: session.id === actor.session }));
      return { ok: true, status: 200, body: { sessions: marked } };
    },
  }),
  own({
    method: "DELETE",
    path: "me/sessions/{id}",
    summary: "End a session; the current one signs out",
    act: "session.end",
    idempotent: true,
    response: shape.sessionEnded,
    run: async ({ store, actor, params, meta }) => {
      const outcome = await endSession(store, actor, { id: params.id ?? "" }, meta);
      return outcome.ok ? { ...outcome, signedOut: params.id === actor.session } : outcome;
    },
  }),
  own({
    method: "GET",
    path: "me/export",
    summary:
      "Everything of mine as a file, of which the JSON can be imported again; or my plan as a calendar (ics)",
    act: "self.export",
    query: z.strictObject({ format: z.enum(["json", "csv", "markdown", "ics"]).default("json") }),
    response: shape.exported,
    files: ["text/csv", "text/markdown", "text/calendar"],
    run: async ({ store, actor, query: { format }, meta }) => {
      if (format === "ics") return asCalendar(await calendarOf(store, actor.person, meta.now), meta.now);
      const file = await getExport(store, actor.person, meta);
      return file ? asFile(file, format) : gone();
    },
  }),
];

function asFile(file: Export, format: "json" | "csv" | "markdown"): Answer {
  const name = `strata-${file.exportedAt.slice(0, 10)}`;
  const done = { ok: true, status: 200 } as const;
  switch (format) {
    case "json": {
      const type = "application/json";
      return { ...done, body: JSON.stringify(file, null, 2), file: { type, name: `${name}.json` } };
    }
    case "csv": {
      const type = "text/csv; charset=utf-8";
      return { ...done, body: exportCsv(file, titleOf), file: { type, name: `${name}.csv` } };
    }
    case "markdown": {
      const type = "text/markdown; charset=utf-8";
      return { ...done, body: exportMarkdown(file, titleOf), file: { type, name: `${name}.md` } };
    }
    default:
      return format satisfies never;
  }
}

/** The plan as it stands now; a feed follows it. */
function asCalendar(calendar: string, now: Date): Answer {
  const name = `strata-plan-${now.toISOString().slice(0, 10)}.ics`;
  return { ok: true, status: 200, body: calendar, file: { type: "text/calendar; charset=utf-8", name } };
}

/** Erased between the look-up of the session and this read. */
const gone = () => refuse("auth.required", "This account is gone.");
