"use client";
import { ActionForm } from "@/components/ui/action-form";
import { signOut } from "@/server/actions/sign-out";

/** Ends this session. Nothing of the account stays on the device. */
export function SignOutForm() {
  return <ActionForm action={signOut} submit="Sign out" quiet />;
}
