"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { fieldId } from "@/components/ui/field";
import { Inline, Plain } from "@/components/ui/plain";

type Props = {
  action: FormAction<unknown>;
  formKey: string;
  skill: string;
  take: string;
  questions: { question: string; options: string[] }[];
};

/** The questions of an open take: radios with “I don’t know”, as a form that also posts without JavaScript. */
export function TakeForm({ action, formKey, skill, take, questions }: Props) {
  return (
    <ActionForm action={action} formKey={formKey} form="check" submit="Hand in my answers" className="form">
      {({ value, error }) => (
        <>
          <input type="hidden" name="skill" value={skill} />
          <input type="hidden" name="take" value={take} />
          <input type="hidden" name="questions" value={questions.length} />
          {questions.map((asked, at) => {
            const name = `answer-${at + 1}`;
            return (
              <Question
                key={asked.question}
                {...asked}
                name={name}
                title={`Question ${at + 1} of ${questions.length}`}
                chosen={value(name, "")}
                error={error(name)}
              />
            );
          })}
        </>
      )}
    </ActionForm>
  );
}

type QuestionProps = Props["questions"][number] & {
  name: string;
  title: string;
  chosen: string;
  error?: string;
};

function Question({ question, options, name, title, chosen, error }: QuestionProps) {
  const id = fieldId(name, "check");
  return (
    <fieldset
      className="choices"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title ${id}-question`}
      aria-describedby={error && `${id}-error`}
    >
      <legend id={`${id}-title`}>{title}</legend>
      <div className="prose check-question" id={`${id}-question`}>
        <Plain text={question} />
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {options.map((option, at) => (
        <label key={option} className="choice">
          <input type="radio" name={name} value={at} defaultChecked={chosen === String(at)} required />
          <span>
            <Inline text={option} />
          </span>
        </label>
      ))}
      <label className="choice">
        <input type="radio" name={name} value="unknown" defaultChecked={chosen === "unknown"} />
        <span>I don’t know</span>
      </label>
    </fieldset>
  );
}
