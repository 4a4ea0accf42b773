"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ownPage } from "@/server/action";
import { requestIdOf } from "@/server/api/problem";
import { forgetSession } from "@/server/auth/forget";
import { endSessionOf } from "@/server/auth/sign-out";
import { type FormState, refused } from "@/server/form-state";

/** Signs out here: the session ends in the database, its cookies go. No fields. */
export async function signOut(_: FormState, form: FormData): Promise<FormState<never>> {
  const given = await headers();
  const foreign = ownPage(given);
  if (foreign) return refused(foreign, requestIdOf(given), form);
  await endSessionOf(given);
  await forgetSession();
  redirect("/");
}
