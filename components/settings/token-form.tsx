"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";
import { NAME_LENGTH } from "@/domain/profile";
import { CopyButton } from "./copy-button";

type Made = { secret: string; token: { name: string } };
type Props = { action: FormAction<Made>; formKey: string };

const DAYS = [
  [7, "7 days"],
  [30, "30 days"],
  [90, "90 days"],
  [365, "A year"],
] as const;
const SCOPES = [
  ["read", "Read", "Sees everything of yours."],
  ["write", "Read and write", "Moves skills, rates, sets goal and profile as well."],
] as const;

/** Makes a token. Its secret stands in the answer, once: it is stored nowhere. */
export function TokenForm({ action, formKey }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      form="token"
      submit="Make this token"
      className="form"
      done={({ secret, token }) => (
        <>
          <p>
            <strong>The secret of “{token.name}”.</strong> It is shown now and never again; whoever has it
            acts as you. Keep it like a password.
          </p>
          <p className="secret">
            <code id="token-secret">{secret}</code>
            <CopyButton of="token-secret" />
          </p>
        </>
      )}
    >
      {({ value, error }) => (
        <>
          <Field form="token" name="name" label="What it is for" error={error("name")}>
            <input
              {...tied("name", { error: error("name"), form: "token" })}
              autoComplete="off"
              required
              maxLength={NAME_LENGTH}
              defaultValue={value("name", "")}
            />
          </Field>
          <fieldset className="choices">
            <legend>What it may do</legend>
            {SCOPES.map(([scope, name, meaning]) => (
              <label key={scope} className="choice">
                <input
                  type="radio"
                  name="scope"
                  value={scope}
                  defaultChecked={value("scope", "read") === scope}
                />
                <span>
                  {name}
                  <small>{meaning}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <Field form="token" name="days" label="How long it lives" error={error("days")}>
            <select
              key={value("days", "30")}
              {...tied("days", { error: error("days"), form: "token" })}
              defaultValue={value("days", "30")}
            >
              {DAYS.map(([days, name]) => (
                <option key={days} value={days}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        </>
      )}
    </ActionForm>
  );
}
