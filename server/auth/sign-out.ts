import "server-only";
import { randomUUID } from "node:crypto";
import { endSession } from "@/db/commands/end-session";
import { requestIdOf } from "@/server/api/problem";
import { metaOf } from "@/server/meta";
import { sessionOnly, whoIs } from "@/server/person";
import { store } from "@/server/store";

/** Ends the session that a request brings, if it is alive. */
export async function endSessionOf(headers: Headers): Promise<void> {
  const now = new Date();
  const who = await whoIs(sessionOnly(headers), now);
  if (who.kind !== "known" || who.identity.actor.session === null) return;
  const { actor } = who.identity;
  const meta = metaOf({
    requestId: requestIdOf(headers),
    now,
    key: randomUUID(),
    bodyHash: "sign-out",
    ifMatch: null,
  });
  await endSession(store(), actor, { id: who.identity.actor.session }, meta);
}
