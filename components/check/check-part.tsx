import { BASIS_WORDS } from "@/components/progress/words";
import { ActionForm } from "@/components/ui/action-form";
import type { SkillEntry } from "@/domain/catalog/catalog";
import type { Move } from "@/domain/events";
import type { State } from "@/domain/progress";
import { numberInWords } from "@/domain/words";
import { answerTake } from "@/server/actions/answer-take";
import { drawTake } from "@/server/actions/draw-take";
import type { MyCheck } from "@/server/check";
import { newFormKey } from "@/server/form-key";
import { PhaseHeading } from "./phase-heading";
import { Due, Stakes } from "./stakes";
import { ExplainedQuestions } from "./take-explained";
import { TakeForm } from "./take-form";
import { TakeResult } from "./take-result";
import { TakesList } from "./takes-list";

type Props = {
  skill: SkillEntry;
  check: MyCheck;
  state: State;
  /** The newest move of the skill, which may be that it was lowered. */
  last: Move | null;
  titleOf: (skill: string) => string;
};

/** The graded checks of one skill: draw, answer, explained. All of it by plain forms. */
export function CheckPart({ skill, check, state, last, titleOf }: Props) {
  const { open, takes } = check;
  const result = check.last;
  return (
    <section className="me-part" id="check" aria-labelledby="check-title">
      <h2 id="check-title">Check yourself</h2>
      <p className="sub">
        Three graded questions, drawn for you and scored on the server. Passed means all of them right;
        afterwards every answer is explained.
      </p>
      <div className={takes.length > 0 ? "record-two" : undefined}>
        <div className="check-now">
          {/* Always first, so that it can take the focus over from a form that has gone. */}
          <PhaseHeading phase={open ? `open ${open.take}` : (result?.take ?? "none")} className="check-head">
            {headOf(check)}
          </PhaseHeading>
          {last?.act === "fail" && state === "practised" && <Lowered from={last.from.basis} />}
          {open ? (
            <>
              <p className="sub">It stays open until you hand it in; you can leave and come back.</p>
              <TakeForm
                action={answerTake}
                formKey={newFormKey()}
                skill={skill.id}
                take={open.take}
                questions={open.questions}
              />
            </>
          ) : (
            <>
              {result && <TakeResult result={result} skill={skill} state={state} titleOf={titleOf} />}
              <Stakes state={state} check={check} />
              <Due check={check} />
              <ActionForm
                action={drawTake}
                formKey={newFormKey()}
                submit={drawLabel(check)}
                quiet={takes.length > 0 && !check.dueNow}
              >
                <input type="hidden" name="skill" value={skill.id} />
              </ActionForm>
              {result && (
                // Folded once it is due again: a re-check asks what is still known.
                <details className="fold check-explained" open={!check.dueNow}>
                  <summary>Every answer explained</summary>
                  <ExplainedQuestions questions={result.questions} />
                </details>
              )}
            </>
          )}
        </div>
        {takes.length > 0 && <TakesList takes={takes} />}
      </div>
    </section>
  );
}

function headOf({ open, last, dueNow }: MyCheck): string {
  if (open) return "Your open take";
  if (dueNow) return "Due again";
  if (!last) return "Not checked yet";
  const { passed, right, questions } = last;
  const of = `${right === 0 ? "none" : numberInWords(right)} of ${numberInWords(questions.length)} right`;
  return `${passed ? "Passed" : "Not passed this time"}: ${of}`;
}

function drawLabel({ takes, dueNow }: MyCheck): string {
  if (dueNow) return "Draw the re-check";
  return takes.length > 0 ? "Draw three again" : "Draw three checks";
}

/** Said plainly: what the failed re-check took, and that its record stays. */
function Lowered({ from }: { from: Move["from"]["basis"] }) {
  return (
    <p className="check-lowered">
      <strong>Proven became practised:</strong> a re-check was not passed. That it was proven
      {from && `, ${BASIS_WORDS[from]},`} stays in your journal.
    </p>
  );
}
