"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { refuse } from "@/domain/refusal";
import { fieldsOf, ownPage, textOf } from "@/server/action";
import { requestIdOf } from "@/server/api/problem";
import { signInMethods } from "@/server/auth";
import { carryPlacement } from "@/server/auth/carried";
import { signIn } from "@/server/auth/next";
import { failure } from "@/server/failure";
import { type FormState, refused } from "@/server/form-state";
import { mailsLimited } from "@/server/limit";
import { safePath } from "@/server/origin";
import { parseWith } from "@/server/parse";

const NOT_CARRIED = "It cannot come along as it is. Sign in first, then place yourself again.";
const mailForm = z.strictObject({
  email: z.string().trim().max(254, "at most 254 characters").pipe(z.email("this is no mail address")),
  to: z.string().max(2000).optional(),
  placement: z.string().max(20_000).optional(),
  accept: z.union([z.string().max(80), z.array(z.string().max(80)).max(500)]).optional(),
});

/**
 * Mails a sign-in link. Fields: `email`, `to` (the way back), and of a guest's result that comes along `placement` (its
 * signed text) and `accept` (skills, none or many). It answers the same for known and unknown people.
 */
export async function signInByMail(_: FormState, form: FormData): Promise<FormState<{ email: string }>> {
  const given = await headers();
  const requestId = requestIdOf(given);
  const foreign = ownPage(given);
  if (foreign) return refused(foreign, requestId, form);
  const asked = parseWith(mailForm, fieldsOf(form), "form");
  if (!asked.ok) return refused(asked, requestId, form);
  const { email, to, placement, accept = [] } = asked.value;
  try {
    const limited = await mailsLimited(email.toLowerCase(), given, new Date());
    if (limited) return refused(limited, requestId, form);
    if (placement !== undefined && !(await carryPlacement(placement, [accept].flat()))) {
      return refused(refuse("placement.unreadable", NOT_CARRIED), requestId, form);
    }
    const next: string = await signIn("email", { email, redirect: false, redirectTo: safePath(to) });
    // next-auth does not throw when the mail fails: it names an error in the address to go to.
    if (next.includes("error=")) {
      return refused(
        refuse("server.error", "The mail could not be sent. Try again in a minute."),
        requestId,
        form,
      );
    }
    return { status: "done", body: { email }, version: null, replayed: false };
  } catch (error) {
    return refused(failure(error, requestId), requestId, form);
  }
}

/** Goes to GitHub and comes back signed in. Field: `to`. */
export async function signInByGithub(_: FormState, form: FormData): Promise<FormState<never>> {
  const given = await headers();
  const requestId = requestIdOf(given);
  const foreign = ownPage(given);
  if (foreign) return refused(foreign, requestId, form);
  if (!signInMethods().github) {
    return refused(
      refuse("request.unknown-path", "Sign-in with GitHub is not set up here."),
      requestId,
      form,
    );
  }
  const url: string = await signIn("github", { redirect: false, redirectTo: safePath(textOf(form, "to")) });
  redirect(url);
}
