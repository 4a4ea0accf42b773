"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";
import { signInByMail } from "@/server/actions/sign-in";

/** Asks for a mailed link. `outbox` is the folder that stands in for mail where none is set up. */
export function MailForm({ to, outbox }: { to: string; outbox: string | null }) {
  return (
    <ActionForm
      action={signInByMail}
      submit="Mail me a link"
      className="form"
      done={({ email }) => (
        <>
          <p>
            <strong>A link is on its way to {email}.</strong> It works once, for 30 minutes. Open it and press
            its button.
          </p>
          {outbox && (
            <p>
              No mail server is set up here: the letter lies in the folder{" "}
              <code className="code">{outbox}</code>.
            </p>
          )}
        </>
      )}
    >
      {(texts) => (
        <>
          <input type="hidden" name="to" value={to} />
          <Field name="email" label="Your mail address" error={texts.error("email")}>
            <input
              {...tied("email", { error: texts.error("email") })}
              type="email"
              autoComplete="email"
              required
              defaultValue={texts.value("email", "")}
            />
          </Field>
        </>
      )}
    </ActionForm>
  );
}
