import type { Profile } from "@/domain/profile";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { NOTHING_THERE, project } from "../project";
import { holderOf, type ProfileView, profileOf } from "../queries/profile";
import { runCommand, staleVersion } from "../run";

/** Changes handle, name and whether a public page shows them. Versioned. */
export function setProfile(
  store: Store,
  actor: Actor,
  input: Profile,
  meta: Meta,
): Promise<Outcome<ProfileView>> {
  return runCommand(store, actor, meta, {
    act: "profile.set",
    idempotent: false,
    load: [profileOf(actor.person), holderOf(input.handle)],
    decide: (held, holder) => {
      const stale = staleVersion(meta.ifMatch, held?.version ?? 0);
      if (stale) return stale;
      if (holder !== null && holder !== actor.person)
        return refuse("profile.handle-taken", `Somebody else is called ${input.handle}.`);
      const { handle, name } = input;
      const version = (held?.version ?? 0) + 1;
      const changed = { revision: version, handle, name, public: input.public };
      return {
        ok: true,
        facts: [{ type: "profile.changed", payload: changed }],
        rows: (events) => project(events, { ...NOTHING_THERE, profile: held !== null }),
        answer: () => ({ status: 200, version, body: { handle, name, public: input.public, version } }),
      };
    },
  });
}
