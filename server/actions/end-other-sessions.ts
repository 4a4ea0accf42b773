"use server";
import { z } from "zod";
import { endSession } from "@/db/commands/end-session";
import { listSessions } from "@/db/queries/sign-in";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Ends every session of one's own but this one. Each has its line in the journal. Field: `key`. */
export async function endOtherSessions(_: FormState, form: FormData): Promise<FormState<{ ended: number }>> {
  return gate(form, {
    act: "session.end",
    name: "end other sessions",
    schema: z.strictObject({}),
    input: fieldsOf(form),
    run: async ({ store, actor, meta }) => {
      let ended = 0;
      for (const { id } of await listSessions(store, actor.person, meta.now)) {
        if (id === actor.session) continue;
        const key = meta.key && `${meta.key}.${id}`.slice(0, 255);
        const outcome = await endSession(store, actor, { id }, { ...meta, key });
        // Gone in the meantime is what was asked for.
        if (!outcome.ok && outcome.code !== "session.unknown") return outcome;
        if (outcome.ok) ended += 1;
      }
      return { ok: true, status: 200, body: { ended }, replayed: false };
    },
  });
}
