"use server";
import { setProfile as command } from "@/db/commands/set-profile";
import { setProfileInput } from "@/domain/profile.schema";
import { fieldsOf, gate } from "@/server/action";
import type { FormState } from "@/server/form-state";

/** Sets name and handle. Fields: `key`, `version`, `handle`, `name`, `public` (a checkbox, value `on`). */
export async function setProfile(_: FormState, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form);
  return gate(form, {
    act: "profile.set",
    name: "PUT /api/v1/me/profile",
    schema: setProfileInput,
    input: { ...fields, public: checked(fields.public) },
    run: ({ store, actor, meta }, input) => command(store, actor, input, meta),
  });
}

/** An empty checkbox is not sent at all. */
function checked(value: unknown): unknown {
  return value === undefined ? false : value === "on" ? true : value;
}
