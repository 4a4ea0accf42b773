import type { ReactNode } from "react";

/** `form` parts the fields of several forms on one page, where two of them may bear the same name. */
type Place = { form?: string };
type Props = Place & { name: string; label: string; hint?: string; error?: string; children: ReactNode };

/** The id of a control, to which errors link. */
export const fieldId = (name: string, form = "field") => `${form}-${name}`;

/** A labelled field: hint and error stand beside it and are tied to it by the control's aria-describedby. */
export function Field({ name, label, hint, error, form, children }: Props) {
  const id = fieldId(name, form);
  return (
    <div className="field" data-wrong={error ? "" : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its Field. */
export function tied(name: string, { hint, error, form }: { hint?: string; error?: string } & Place) {
  const id = fieldId(name, form);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
