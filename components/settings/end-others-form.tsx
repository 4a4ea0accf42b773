"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { plural } from "@/components/ui/format";

type Props = { action: FormAction<{ ended: number }>; formKey: string; others: number };

/** Ends every session but this one. Without others only its last answer stays. */
export function EndOthersForm({ action, formKey, others }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      submit="End all other sessions"
      quiet
      className={others > 0 ? "after-rows" : "after-rows spent"}
      done={({ ended }) => <p>{plural(ended, "other session")} ended.</p>}
    />
  );
}
