"use client";
import { ActionForm } from "@/components/ui/action-form";
import { signInByGithub } from "@/server/actions/sign-in";

/** Goes to GitHub and comes back signed in. */
export function GithubForm({ to }: { to: string }) {
  return (
    <ActionForm action={signInByGithub} submit="Sign in with GitHub" quiet>
      <input type="hidden" name="to" value={to} />
    </ActionForm>
  );
}
