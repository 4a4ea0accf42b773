"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { refuse } from "@/domain/refusal";
import { fieldsOf, gate } from "@/server/action";
import { forgetSession } from "@/server/auth/forget";
import { eraseEverything } from "@/server/erasure";
import type { FormState } from "@/server/form-state";

const eraseForm = z.strictObject({ confirm: z.string() });

/** Erases the account for good. Fields: `key`, `confirm` (one's own handle). Needs a fresh sign-in. */
export async function erase(_: FormState, form: FormData): Promise<FormState> {
  const state = await gate(form, {
    act: "person.erase",
    name: "DELETE /api/v1/me",
    schema: eraseForm,
    input: fieldsOf(form),
    run: async ({ store, actor, person, meta }, { confirm }) => {
      if (confirm !== person.handle) {
        const errors = [{ path: "confirm", message: `write ${person.handle} to confirm` }];
        return refuse("request.invalid", "The handle is not the one of this account.", { errors });
      }
      return eraseEverything(store, actor, meta);
    },
  });
  if (state.status !== "done") return state;
  await forgetSession();
  redirect("/sign-in?erased=yes");
}
