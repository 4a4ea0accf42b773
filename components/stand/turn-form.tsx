import type { FormEvent, ReactNode } from "react";
import type { Intent, StandDoing } from "./stand-view";

type Props = {
  doing: StandDoing;
  intent: Intent;
  submit: ReactNode;
  quiet?: boolean;
  onSubmit?: ((event: FormEvent<HTMLFormElement>) => void) | undefined;
  onChange?: (event: FormEvent<HTMLFormElement>) => void;
  /** What stands beside the button. */
  beside?: ReactNode;
  children?: ReactNode;
};

/** One form of the placement: it says what it is meant to do, and whose placement it carries. */
export function TurnForm({ doing, intent, submit, quiet, onSubmit, onChange, beside, children }: Props) {
  const hidden = Object.entries({ intent, ...doing.fields(intent) });
  return (
    <form
      action={doing.action}
      className="form stand-form"
      onSubmit={onSubmit}
      onChange={onChange}
      onReset={doing.onReset}
    >
      {hidden.map(([name, value]) =>
        value == null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <div className="acts">
        <button type="submit" className={quiet ? "btn btn-plain" : "btn"} disabled={doing.pending}>
          {submit}
        </button>
        {beside}
      </div>
    </form>
  );
}
