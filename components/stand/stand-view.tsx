import { lazy, type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
import type { Held } from "@/domain/progress";
import type { StandPage } from "@/server/stand-page";
import type { StandTurn } from "@/server/stand-state";
import { StandCore } from "./stand-core";
import { StepIntro } from "./step-intro";

// Most of the page's script is for what comes after its beginning. No boundary around it: the old step stays until the
// new one is there, and without a script the answer waits for it.
const StepQuestion = lazy(() => import("./step-question"));
const StepResult = lazy(() => import("./step-result"));

export type Intent = "begin" | "answer" | "stop" | "accept" | "mail";

/** What the page of an account and that of a guest do each in their own way. */
export type StandDoing = {
  action: (form: FormData) => void;
  pending: boolean;
  onReset: (event: SyntheticEvent) => void;
  /** The hidden fields of a form: what says whose placement it is. */
  fields: (intent: Intent) => Record<string, string | null | undefined>;
  standings: Readonly<Record<string, Held>>;
  accepted: readonly string[] | null;
  /** A guest with a script accepts on the device; without one the result rides in a sign-in form, this one. */
  acceptHere?: ((skills: string[]) => void) | undefined;
  signIn?: ReactNode;
  /** What was ticked before, when the form comes back. */
  ticked?: readonly string[] | undefined;
  kept: "device" | "account";
};

/** Where one stands: the step that is due, and beside it what has been concluded so far as a core that fills. */
export function StandView({ turn, page, ...doing }: StandDoing & { turn: StandTurn; page: StandPage }) {
  const { step } = page;
  const title = useRef<HTMLHeadingElement>(null);
  const refusal = useRef<HTMLDivElement>(null);
  const name = step.kind === "question" ? `question ${step.number}` : step.kind;
  const now = doing.accepted ? "accepted" : name;
  const before = useRef(now);
  const head = { ref: title, arrived: turn.status === "done" && !turn.resumed };

  // After each answer the reader is where the page has moved to; a page that opens leaves the focus alone.
  useEffect(() => {
    if (turn.status === "refused" && !turn.resumed) refusal.current?.focus();
    else if (before.current !== now && !turn.resumed) title.current?.focus();
    before.current = now;
  }, [turn, now]);

  return (
    <div className="stand" aria-busy={doing.pending}>
      <div className="stand-body">
        {turn.status === "refused" && (
          <div ref={refusal} tabIndex={-1} className="form-errors" role="alert">
            <p>
              <strong>{turn.title}.</strong>{" "}
              {turn.errors?.length ? turn.errors.map(({ message }) => message).join("; ") : turn.detail}
            </p>
          </div>
        )}
        {step.kind === "intro" && <StepIntro head={head} page={page} doing={doing} />}
        {step.kind === "question" && (
          <StepQuestion key={step.number} head={head} step={step} most={page.most} doing={doing} />
        )}
        {step.kind === "result" && <StepResult head={head} page={page} step={step} doing={doing} />}
      </div>
      <div className="stand-core-cell">
        <StandCore page={page} />
      </div>
    </div>
  );
}
