"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormState } from "@/server/form-state";
import { fieldId } from "./field";
import { useFormAction } from "./use-form-action";

export type FormAction<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
export type FieldTexts = {
  value: (name: string, fallback: string) => string;
  error: (name: string) => string | undefined;
};

type Props<T> = {
  action: FormAction<T>;
  /** Made by the server with the page: a double submit carries it twice and makes one record. */
  formKey?: string;
  version?: number;
  /** Begins the ids of the fields; needed where a page has several forms. */
  form?: string;
  submit: string;
  /** What the button is called where its words alone are those of others on the page. */
  label?: string;
  quiet?: boolean;
  className?: string;
  /** Plain fields, or a function that shows what was typed and what was wrong with it. */
  children?: ReactNode | ((texts: FieldTexts) => ReactNode);
  done?: ReactNode | ((body: T) => ReactNode);
};

/**
 * A form around one server action. It posts without JavaScript too; with it, a refusal keeps what was typed, names
 * each error by its field and moves the focus to the summary.
 */
export function ActionForm<T>({
  action,
  formKey,
  version,
  form,
  submit,
  label,
  quiet,
  className,
  children,
  done,
}: Props<T>) {
  const { state, dispatch, pending, onReset } = useFormAction<FormState<T>>(action, { status: "idle" });
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.status !== "idle") summary.current?.focus();
  }, [state]);

  const errors = state.status === "refused" ? (state.errors ?? []) : [];
  const texts: FieldTexts = {
    value: (name, fallback) => (state.status === "refused" ? (state.values[name] ?? fallback) : fallback),
    error: (name) => errors.find(({ path }) => path === name)?.message,
  };

  return (
    <form
      action={dispatch}
      className={className}
      onReset={onReset}
      onSubmit={(event) => pending && event.preventDefault()}
    >
      {state.status === "refused" && (
        <div ref={summary} tabIndex={-1} className="form-errors" role="alert">
          <p>
            {errors.length > 0 ? (
              <strong>
                Nothing was kept: {errors.length === 1 ? "one entry is" : "some entries are"} wrong.
              </strong>
            ) : (
              <>
                <strong>{state.title}.</strong> {state.detail}
              </>
            )}
          </p>
          {errors.length > 0 && (
            <ul>
              {errors.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <a href={`#${fieldId(path, form)}`}>{inWords(path)}</a>: {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {state.status === "done" && done && (
        <div ref={summary} tabIndex={-1} className="form-done" role="status">
          {typeof done === "function" ? done(state.body) : done}
        </div>
      )}
      {formKey && <input type="hidden" name="key" value={formKey} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {typeof children === "function" ? children(texts) : children}
      {/* Not disabled while it waits: that would take the focus from whoever pressed it. */}
      <button
        type="submit"
        className={quiet ? "btn btn-plain" : "btn"}
        aria-label={label}
        aria-disabled={pending}
      >
        {submit}
      </button>
    </form>
  );
}

/** A field as its label says it: “hoursPerWeek” is “Hours a week”, “answer-1” is “Answer 1”. */
function inWords(path: string): string {
  const words = path
    .replace("Per", "A")
    .replace(/([A-Z])|-/g, " $1")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
