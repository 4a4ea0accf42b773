import { Inline, Plain } from "@/components/ui/plain";
import type { TakeExplained } from "@/server/check";

type Question = TakeExplained["questions"][number];

/** An answered take: what was chosen, whether it was right, and why each option is or is not. */
export function ExplainedQuestions({ questions }: { questions: Question[] }) {
  return questions.map((question, at) => (
    <article className="check" key={question.check} data-ok={question.ok ? "" : undefined}>
      <h4 className="check-mark">
        Question {at + 1}: {verdict(question)}
      </h4>
      <div className="prose check-question">
        <Plain text={question.question} />
      </div>
      {question.options.map((option, place) => (
        <Option key={option.text} option={option} chosen={question.chosen === place} />
      ))}
    </article>
  ));
}

/** Open where there is something to learn at once: what was chosen, and what is right. */
function Option({ option, chosen }: { option: Question["options"][number]; chosen: boolean }) {
  return (
    <details
      className="option explained"
      open={option.right || chosen}
      data-right={option.right ? "" : undefined}
      data-chosen={chosen ? "" : undefined}
    >
      <summary>
        <span className="option-sign" aria-hidden="true" />
        <span>
          <Inline text={option.text} /> {chosen && <span className="tag">your answer</span>}
        </span>
      </summary>
      <div className={option.right ? "option-why right" : "option-why"}>
        <p>
          <strong>{option.right ? "Right." : "Not this one."}</strong> <Inline text={option.why} />
        </p>
      </div>
    </details>
  );
}

function verdict({ ok, chosen }: Question): string {
  if (ok) return "right";
  return chosen === null ? "you did not know" : "not right";
}
