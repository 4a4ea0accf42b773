import { newId } from "../../canonical";
import type { Store } from "../../client";
import type { Actor, Meta, Outcome } from "../../command";
import type { SessionView } from "../../queries/sign-in";
import { build, change } from "../../query";
import { runCommand } from "../../run";
import { session } from "../../schema/sign-in";
import { ABSOLUTE, idleEnd } from "./session-life";

export type NewSession = { person: string; hash: string; agent: string; provider: string };

/** Begins a session at every sign-in, under a secret that the server has just made: only its hash comes here. */
export async function startSession(
  store: Store,
  input: NewSession,
  meta: Meta,
): Promise<Outcome<SessionView>> {
  const created = meta.now.toISOString();
  const ends = new Date(meta.now.getTime() + ABSOLUTE).toISOString();
  const { hash, person, provider } = input;
  const agent = input.agent.slice(0, 200);
  // Without a key: a repeat comes with another secret, so it begins another session.
  return runCommand(
    store,
    systemFor(person),
    { ...meta, key: null },
    {
      act: "session.start",
      idempotent: false,
      load: [],
      decide: () => {
        const view: SessionView = { id: newId("s"), agent, created, seen: created, ends };
        const row = { ...view, hash, person, idleUntil: idleEnd(meta.now, ends), ended: null };
        return {
          ok: true,
          facts: [{ type: "session.started", payload: { session: view.id, provider } }],
          rows: () => [change(build.insert(session).values(row))],
          answer: () => ({ status: 201, body: view }),
        };
      },
    },
  );
}

/** The program itself, acting in someone's stream before or outside a session. */
export const systemFor = (person: string): Actor => ({
  person,
  role: "member",
  via: "system",
  session: null,
  token: null,
  scope: "write",
  fresh: false,
});
