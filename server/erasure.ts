import type { Store } from "@/db/client";
import type { Actor, Meta, Outcome } from "@/db/command";
import { erasePerson } from "@/db/commands/erase-person";
import { getPerson } from "@/db/queries/sign-in";
import { failure } from "@/server/failure";
import { forgetLetters } from "@/server/mail";

/** Erasure with what lies beside the database: letters to the person that still wait in the outbox. */
export async function eraseEverything(store: Store, actor: Actor, meta: Meta): Promise<Outcome<null>> {
  const held = await getPerson(store, actor.person);
  const outcome = await erasePerson(store, actor, {}, meta);
  if (outcome.ok && held?.email) {
    // The account is gone by now: a folder that cannot be cleared is for the log, not for the answer.
    await forgetLetters(held.email).catch((error: unknown) => failure(error, meta.requestId));
  }
  return outcome;
}
