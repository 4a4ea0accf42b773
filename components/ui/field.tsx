import type { ReactNode } from "react";

type Props = { name: string; label: string; hint?: string; error?: string; children: ReactNode };

/** A labelled field: hint and error stand beside it and are tied to it by the control's aria-describedby. */
export function Field({ name, label, hint, error, children }: Props) {
  return (
    <div className="field" data-wrong={error ? "" : undefined}>
      <label htmlFor={`field-${name}`}>{label}</label>
      {hint && (
        <p className="note" id={`hint-${name}`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`error-${name}`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its Field. */
export function tied(name: string, { hint, error }: { hint?: string; error?: string }) {
  const described = [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(" ");
  return {
    id: `field-${name}`,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
