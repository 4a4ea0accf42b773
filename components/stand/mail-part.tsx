import { Field, tied } from "@/components/ui/field";
import type { StandTurn } from "@/server/stand-state";

type Props = { turn: StandTurn; role: string; outbox: string | null };

/** The fields that take a guest's result along into an account, for pages without JavaScript. */
export default function MailPart({ turn, role, outbox }: Props) {
  const error =
    turn.status === "refused" ? turn.errors?.find(({ path }) => path === "email")?.message : undefined;
  const hint = "Without JavaScript this device keeps nothing. Sign in, and the ticked skills come along.";
  return (
    <>
      <input type="hidden" name="to" value={`/me/stand/${role}`} />
      {turn.mailed && (
        <div className="form-done" role="status">
          <p>
            <strong>A link is on its way to {turn.mailed}.</strong> It works once, for 30 minutes. Open it in
            this browser and press its button.
          </p>
          {outbox && (
            <p>
              No mail server is set up here: the letter lies in the folder{" "}
              <code className="code">{outbox}</code>.
            </p>
          )}
        </div>
      )}
      <Field name="email" label="Your mail address" hint={hint} error={error}>
        <input
          {...tied("email", { hint, error })}
          type="email"
          autoComplete="email"
          required
          defaultValue={turn.mailed ?? (turn.status === "refused" ? turn.values.email : undefined)}
        />
      </Field>
    </>
  );
}
