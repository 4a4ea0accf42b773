import { refuse } from "@/domain/refusal";
import type { Store } from "../../client";
import type { Actor, Meta, Outcome } from "../../command";
import { build, change } from "../../query";
import { runCommand } from "../../run";
import { account } from "../../schema/sign-in";
import { accountOf } from "./sign-in-person";

/** Adds another way in to an account that someone is signed in to. */
export function linkAccount(
  store: Store,
  actor: Actor,
  input: { provider: string; subject: string },
  meta: Meta,
): Promise<Outcome<{ provider: string }>> {
  const { provider, subject } = input;
  return runCommand(store, actor, meta, {
    act: "account.link",
    idempotent: false,
    load: [accountOf(provider, subject)],
    decide: (holder) => {
      if (holder !== null && holder !== actor.person)
        return refuse("account.taken", `This ${provider} account opens another account here.`);
      const row = { provider, subject, person: actor.person, linked: meta.now.toISOString() };
      return {
        ok: true,
        facts: holder ? [] : [{ type: "account.linked", payload: { provider } }],
        rows: () => (holder ? [] : [change(build.insert(account).values(row))]),
        answer: () => ({ status: 200, body: { provider } }),
      };
    },
  });
}
