import { RatingFields } from "@/components/me/rating-fields";
import { Inline, Plain } from "@/components/ui/plain";
import type { StandQuestion } from "@/server/stand-page";
import { type Head, StandTitle } from "./stand-title";
import type { StandDoing } from "./stand-view";
import { TurnForm } from "./turn-form";

type Props = {
  head: Head;
  step: StandQuestion;
  most: number;
  doing: StandDoing;
};

/** One question: how far the four lines of a skill are true, or one that checks what was claimed. */
export default function StepQuestion({ head, step, most, doing }: Props) {
  const { number, skill } = step;
  return (
    <>
      <StandTitle head={head}>
        <small className="num">
          Question {number} of at most {most}
        </small>{" "}
        {skill.title}
      </StandTitle>
      <p className="stand-layer" data-layer={skill.layer}>
        <span className="numeral">{skill.layer}</span> {skill.layerName}
        {step.ask === "check" && ", a question that checks what you said"}
      </p>
      <TurnForm doing={doing} intent="answer" submit="Answer">
        <input type="hidden" name="question" value={number} />
        <input type="hidden" name="skill" value={skill.id} />
        {step.ask === "line" ? (
          <RatingFields lines={step.lines} />
        ) : (
          <CheckFields check={step.check} question={step.question} options={step.options} />
        )}
      </TurnForm>
      {number > 1 && <TurnForm doing={doing} intent="stop" submit="Stop here and see the result" quiet />}
    </>
  );
}

function CheckFields({ check, question, options }: { check: string; question: string; options: string[] }) {
  return (
    <fieldset className="choices" aria-labelledby="stand-asked">
      <input type="hidden" name="check" value={check} />
      <div id="stand-asked" className="prose stand-asked">
        <Plain text={question} />
      </div>
      {options.map((option, at) => (
        <label key={option} className="choice">
          <input type="radio" name="option" value={at} required />
          <span>
            <Inline text={option} />
          </span>
        </label>
      ))}
      <label className="choice">
        <input type="radio" name="option" value="none" />
        <span>I don’t know</span>
      </label>
    </fieldset>
  );
}
