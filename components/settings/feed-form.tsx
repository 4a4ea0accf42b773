"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CopyButton } from "./copy-button";

type Props = { action: FormAction<{ address: string }>; formKey: string };

/** Makes a calendar address. It stands in the answer, once: its secret is stored nowhere. */
export function FeedForm({ action, formKey }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      submit="Make an address"
      quiet
      className="after-rows"
      done={({ address }) => (
        <>
          <p>
            <strong>The address of your calendar.</strong> It is shown now and never again; whoever has it
            reads your plan. Keep it like a password.
          </p>
          <p className="secret">
            <code id="feed-address">{address}</code>
            <CopyButton of="feed-address" />
          </p>
        </>
      )}
    />
  );
}
