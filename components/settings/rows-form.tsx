"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/server/form-state";

export type Row = {
  id: string;
  /** What the button of this row is said to act on. */
  name: string;
  /** A row that cannot be chosen has no button. */
  fixed?: boolean;
  children: ReactNode;
};

type Props = { action: FormAction<unknown>; formKey: string; rows: Row[]; verb: string; done: string };

/** A list whose rows can each be ended by a button. One form: what it said outlives the row that it was about. */
export function RowsForm({ action, formKey, rows, verb, done }: Props) {
  const { state, dispatch, pending } = useFormAction<FormState>(action, { status: "idle" });
  const said = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (state.status !== "idle") said.current?.focus();
  }, [state]);

  return (
    <form action={dispatch} className="rows-form">
      <input type="hidden" name="key" value={formKey} />
      {state.status === "refused" && (
        <p ref={said} tabIndex={-1} className="form-errors" role="alert">
          <strong>{state.title}.</strong> {state.detail}
        </p>
      )}
      {state.status === "done" && (
        <p ref={said} tabIndex={-1} className="form-done" role="status">
          {done}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map(({ id, name, fixed, children }) => (
            <li key={id} className="settings-row">
              <div>{children}</div>
              {!fixed && (
                <button
                  type="submit"
                  name="id"
                  value={id}
                  className="btn btn-plain"
                  aria-label={`${verb} ${name}`}
                  disabled={pending}
                >
                  {verb}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
