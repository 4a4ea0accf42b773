"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Field, tied } from "@/components/ui/field";
import { HANDLE_RULE, NAME_LENGTH, type Profile } from "@/domain/profile";

type Props = { action: FormAction<unknown>; formKey: string; profile: Profile & { version: number } };

/** Name and handle. It carries the version that it showed: a second tab is told, nothing is overwritten unseen. */
export function ProfileForm({ action, formKey, profile }: Props) {
  const hint = `It names you in addresses: ${HANDLE_RULE}.`;
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      version={profile.version}
      form="profile"
      submit="Keep this profile"
      className="form"
      done="Kept."
    >
      {({ value, error }) => (
        <>
          <Field form="profile" name="name" label="Name" error={error("name")}>
            <input
              {...tied("name", { error: error("name"), form: "profile" })}
              autoComplete="name"
              required
              maxLength={NAME_LENGTH}
              defaultValue={value("name", profile.name)}
            />
          </Field>
          <Field form="profile" name="handle" label="Handle" hint={hint} error={error("handle")}>
            <input
              {...tied("handle", { hint, error: error("handle"), form: "profile" })}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={30}
              defaultValue={value("handle", profile.handle)}
            />
          </Field>
          {profile.public && <input type="hidden" name="public" value="on" />}
        </>
      )}
    </ActionForm>
  );
}
