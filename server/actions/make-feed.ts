"use server";
import { makeFeed as command } from "@/db/commands/make-feed";
import { fieldsOf, gate } from "@/server/action";
import { feedAddress } from "@/server/feed-address";
import type { FormState } from "@/server/form-state";
import { nothing } from "@/server/operation";

/** Makes a calendar address; it stands in the answer only. Field: `key`. */
export async function makeFeed(_: FormState, form: FormData): Promise<FormState<{ address: string }>> {
  return gate(form, {
    act: "feed.make",
    name: "POST /api/v1/me/feeds",
    schema: nothing,
    input: fieldsOf(form),
    run: async ({ store, actor, meta }) => {
      const outcome = await command(store, actor, {}, meta);
      return outcome.ok ? { ...outcome, body: { address: feedAddress(outcome.body.secret) } } : outcome;
    },
  });
}
